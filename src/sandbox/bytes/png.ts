import { deflateSync, inflateSync } from 'node:zlib';
import { crc32 } from './crc32.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits each for red, green and blue, not interlaced. */
const PLAIN = [8, 2, 0, 0, 0];

/** An image as pixels of three bytes, row by row from the top. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Encodes pixels as an uncompressed PNG, whose length is known in advance. */
export function png(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(PLAIN, 8);
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    lines.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (1 + width * 3) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Decodes a PNG that `png` has encoded; undefined for other data. */
export function readPng(bytes: Uint8Array): PixelImage | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 8).equals(SIGNATURE) || !file.subarray(24, 29).equals(Buffer.from(PLAIN))) return undefined;
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const lines = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    pixels.set(lines.subarray(y * (1 + width * 3) + 1, (y + 1) * (1 + width * 3)), y * width * 3);
  }
  return { width, height, pixels };
}

/** The image with only every `by`-th pixel of each row and column. */
export function shrunk({ width, height, pixels }: PixelImage, by: number): PixelImage {
  const [across, down] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const fewer = Buffer.alloc(across * down * 3);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const place = (y * by * width + x * by) * 3;
      fewer.set(pixels.subarray(place, place + 3), (y * across + x) * 3);
    }
  }
  return { width: across, height: down, pixels: fewer };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
