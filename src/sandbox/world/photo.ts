import { deflateSync } from 'node:zlib';
import { dice, seedOf } from './random.js';

const SIDES = [24, 32, 40];
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Signature, IHDR, the frame of IDAT, zlib's head, one stored block's head and checksum, IEND. */
const FRAME = 8 + 25 + 12 + 2 + 5 + 4 + 12;

const sideOf = (number: number): number => SIDES[number % SIDES.length] ?? 24;

/** Bytes of the photo, known without making it: nothing is compressed. */
export function photoLength(number: number): number {
  const side = sideOf(number);
  return FRAME + side * (1 + side * 3);
}

/** A small PNG, another one for each number: a hut below a sky, in colours of the number. */
export function photoBytes(number: number): Uint8Array {
  const side = sideOf(number);
  const roll = dice(seedOf('photo', number), 'pixel');
  const [sky, wall, ground] = [roll(0), roll(1), roll(2)];
  const pixels = Buffer.alloc(side * (1 + side * 3));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const hut = Math.abs(x - side / 2) < Math.min(y - side / 4, side / 4);
      const colour = y > (side * 3) / 4 ? ground : hut ? wall : sky;
      const place = y * (1 + side * 3) + 1 + x * 3;
      pixels[place] = colour & 255;
      pixels[place + 1] = (colour >>> 8) & 255;
      pixels[place + 2] = (((colour >>> 16) & 255) + (roll(3 + y * side + x) % 24)) & 255;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** PNG's checksum; Node's own `zlib.crc32` is younger than the oldest Node that we run on. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
