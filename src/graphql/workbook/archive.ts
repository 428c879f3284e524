import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const unpack = promisify(inflateRaw);

const END = Buffer.from('504b0506', 'hex');
const ENTRY = 0x02014b50;
/** Most letters of the comment that may follow the end of the directory. */
const LONGEST_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];

/** Where the packed bytes of a file are, by the archive's directory. */
interface Packed {
  readonly method: number;
  readonly size: number;
  readonly header: number;
}

function find(zip: Buffer, path: string): Packed | undefined {
  const end = zip.lastIndexOf(END);
  if (end < Math.max(0, zip.length - LONGEST_COMMENT - 22)) return undefined;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) return undefined;
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) === path) {
      return { method: zip.readUInt16LE(at + 10), size: zip.readUInt32LE(at + 20), header: zip.readUInt32LE(at + 42) };
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

/**
 * One file out of a zip archive, and nothing else unpacked, so that no upload can take more memory than `most` bytes. No
 * file of that name, a broken archive or too large a file: undefined.
 */
export async function fileIn(archive: Uint8Array, path: string, most: number): Promise<Buffer | undefined> {
  const zip = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    const found = find(zip, path);
    if (!found) return undefined;
    const { header, method, size } = found;
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(start, start + size);
    if (method === STORED) return packed.length <= most ? packed : undefined;
    return method === DEFLATED ? await unpack(packed, { maxOutputLength: most }) : undefined;
  } catch {
    // Numbers that lead out of the file, bytes that do not unpack, and too many of them.
    return undefined;
  }
}
