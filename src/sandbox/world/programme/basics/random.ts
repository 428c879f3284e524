/** A stream of numbers that can be read at any place: the same seed, name and place give the same number. */
export type RandomStream = (place: number) => number;

function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit number for a text; tells streams and domains apart. */
export function seedOf(text: string, seed = 0): number {
  let h = mixed(seed ^ 0x9e3779b9);
  for (let i = 0; i < text.length; i += 1) h = mixed(h ^ text.charCodeAt(i));
  return h;
}

/** One named stream of a world: unsigned 32-bit numbers, one for each place. */
export function randomStream(seed: number, name: string): RandomStream {
  const start = seedOf(name, seed);
  return place => mixed(start ^ Math.imul(place + 1, 0x9e3779b1));
}

/** The entry of a list that a roll stands for. */
export function pick<T>(list: readonly T[], roll: number): T {
  const entry = list[roll % list.length];
  if (entry === undefined) throw new RangeError('nothing to pick from an empty list');
  return entry;
}

/** A roll as a fraction, 0 <= fraction < 1. */
export function fraction(roll: number): number {
  return roll / 4294967296;
}
