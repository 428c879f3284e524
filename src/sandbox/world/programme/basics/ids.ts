import { randomStream, seedOf } from './random.js';

/** Ids that encode their row number, so that a lookup needs no map. */
export interface RowIds {
  /** The id of a row: a version 4 UUID with dashes as from phones, or 32 hex digits as in HQ's own forms. */
  readonly of: (row: number, dashed?: boolean) => string;
  /** The row of an id in either format; -1 for any other text. */
  readonly row: (id: string) => number;
  /** A number that sorts rows like their ids. */
  readonly rank: (row: number) => number;
}

const FORWARD = 0x9e3779b1;

function inverse(odd: number): number {
  let x = odd;
  for (let i = 0; i < 5; i += 1) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

const BACKWARD = inverse(FORWARD);
/** The hex digits of every 16-bit value: a page of 5,000 cases formats about 20,000 ids. */
const QUADS = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));
const quad = (bits: number): string => QUADS[bits & 0xffff] ?? '';
const hex = (value: number): string => quad(value >>> 16) + quad(value);

/** Ids of one kind of rows (`cases`, `forms`) of one domain. */
export function rowIds(seed: number, kind: string, size: number): RowIds {
  const salt = seedOf(kind, seed);
  const [middle, end, last] = [randomStream(salt, 'b'), randomStream(salt, 'c'), randomStream(salt, 'd')];
  const rank = (row: number): number => (Math.imul(row, FORWARD) ^ salt) >>> 0;
  const of = (row: number, dashed = true): string => {
    const [b, c, d] = [middle(row), end(row), last(row)];
    const version = quad(0x4000 | (b & 0x0fff));
    const variant = quad(0x8000 | ((c >>> 16) & 0x3fff));
    const node = quad(c) + hex(d);
    const first = hex(rank(row));
    return dashed
      ? `${first}-${quad(b >>> 16)}-${version}-${variant}-${node}`
      : first + quad(b >>> 16) + version + variant + node;
  };
  const row = (id: string): number => {
    if (!/^[0-9a-f]{8}/.test(id)) return -1;
    const found = Math.imul((parseInt(id.slice(0, 8), 16) ^ salt) | 0, BACKWARD) >>> 0;
    return found < size && (of(found) === id || of(found, false) === id) ? found : -1;
  };
  return { of, row, rank };
}

/** An id in the format of HQ's documents: 32 hex digits. */
export function hexId(seed: number, kind: string, place: number): string {
  const salt = seedOf(kind, seed);
  return ['w', 'x', 'y', 'z'].map(part => hex(randomStream(salt, part)(place))).join('');
}
