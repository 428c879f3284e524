import { png } from '../../../bytes/png.js';
import { randomStream, seedOf } from './random.js';

const SIDES = [24, 32, 40];
/** Bytes besides the pixels: signature, IHDR, frame of IDAT, zlib header, header of a stored block, checksum, IEND. */
const FRAME = 8 + 25 + 12 + 2 + 5 + 4 + 12;

const sideOf = (number: number): number => SIDES[number % SIDES.length] ?? 24;

/** Size of the photo in bytes. It follows from the number, as the image is not compressed. */
export function photoLength(number: number): number {
  const side = sideOf(number);
  return FRAME + side * (1 + side * 3);
}

/** A small PNG of a hut, with colours that depend on the number. */
export function photoBytes(number: number): Uint8Array {
  const side = sideOf(number);
  const roll = randomStream(seedOf('photo', number), 'pixel');
  const [sky, wall, ground] = [roll(0), roll(1), roll(2)];
  const pixels = Buffer.alloc(side * side * 3);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const hut = Math.abs(x - side / 2) < Math.min(y - side / 4, side / 4);
      const colour = y > (side * 3) / 4 ? ground : hut ? wall : sky;
      const place = (y * side + x) * 3;
      pixels[place] = colour & 255;
      pixels[place + 1] = (colour >>> 8) & 255;
      pixels[place + 2] = (((colour >>> 16) & 255) + (roll(3 + y * side + x) % 24)) & 255;
    }
  }
  return png(side, side, pixels);
}
