import { inflateRawSync } from 'node:zlib';

/** The bytes are no archive that can be read. */
export class UnreadableZip extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const [STORED, DEFLATED] = [0, 8];

/** No part of a workbook that HQ would take is larger, bytes. */
const LARGEST_PART = 200 * 1_048_576;

function contentAt(zip: Buffer, header: number, packed: number, method: number): Buffer {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method === STORED) return bytes;
  if (method === DEFLATED) return inflateRawSync(bytes, { maxOutputLength: LARGEST_PART });
  throw new UnreadableZip(`unknown compression ${method}`);
}

/** The files of an archive by their paths, each unpacked when asked for. Throws {@link UnreadableZip}. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, () => string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, () => string>();
  try {
    let end = zip.length - 22;
    while (zip.readUInt32LE(end) !== END) end -= 1;
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (zip.readUInt32LE(at) !== ENTRY) throw new UnreadableZip('a broken list of files');
      const [method, packed, header] = [
        zip.readUInt16LE(at + 10),
        zip.readUInt32LE(at + 20),
        zip.readUInt32LE(at + 42),
      ];
      const [name, extra, comment] = [28, 30, 32].map(field => zip.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ];
      const path = zip.toString('utf8', at + 46, at + 46 + name);
      files.set(path, () => contentAt(zip, header, packed, method).toString('utf8'));
      at += 46 + name + extra + comment;
    }
  } catch (error) {
    throw error instanceof UnreadableZip ? error : new UnreadableZip('no archive');
  }
  return files;
}
