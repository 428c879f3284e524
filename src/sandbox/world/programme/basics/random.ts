/** Pseudo-random numbers by position. The same seed, name and position give the same number. */
export type RandomStream = (place: number) => number;

function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of a text, for example a seed for a named stream. */
export function seedOf(text: string, seed = 0): number {
  let h = mixed(seed ^ 0x9e3779b9);
  for (let i = 0; i < text.length; i += 1) h = mixed(h ^ text.charCodeAt(i));
  return h;
}

/** A named stream of unsigned 32-bit numbers. */
export function randomStream(seed: number, name: string): RandomStream {
  const start = seedOf(name, seed);
  return place => mixed(start ^ Math.imul(place + 1, 0x9e3779b1));
}

/** The list entry for a random number. */
export function pick<T>(list: readonly T[], roll: number): T {
  const entry = list[roll % list.length];
  if (entry === undefined) throw new RangeError('nothing to pick from an empty list');
  return entry;
}

/** A random number as a fraction: 0 <= fraction < 1. */
export function fraction(roll: number): number {
  return roll / 4294967296;
}
