import { dice, seedOf } from './random.js';

/** Ids that carry their row number, so that a million of them need no map. */
export interface RowIds {
  /** A dashed version 4 UUID as phones make them, or 32 hex digits as HQ makes them for its own forms. */
  readonly of: (row: number, dashed?: boolean) => string;
  /** The row that an id stands for, -1 for any other text. Either spelling is read. */
  readonly row: (id: string) => number;
  /** Orders rows as their ids do. */
  readonly rank: (row: number) => number;
}

const FORWARD = 0x9e3779b1;

function inverse(odd: number): number {
  let x = odd;
  for (let i = 0; i < 5; i += 1) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}

const BACKWARD = inverse(FORWARD);
const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** Ids of one kind of rows (`cases`, `forms`) of one domain. */
export function rowIds(seed: number, kind: string, size: number): RowIds {
  const salt = seedOf(kind, seed);
  const [middle, end, last] = [dice(salt, 'b'), dice(salt, 'c'), dice(salt, 'd')];
  const rank = (row: number): number => (Math.imul(row, FORWARD) ^ salt) >>> 0;
  const of = (row: number, dashed = true): string => {
    const [a, b, c, d] = [hex(rank(row)), hex(middle(row)), hex(end(row)), hex(last(row))];
    const variant = '89ab'[c.charCodeAt(0) % 4];
    const parts = [a, b.slice(0, 4), `4${b.slice(5)}`, `${variant}${c.slice(1, 4)}`, `${c.slice(4)}${d}`];
    return parts.join(dashed ? '-' : '');
  };
  const row = (id: string): number => {
    if (!/^[0-9a-f]{8}/.test(id)) return -1;
    const found = Math.imul((parseInt(id.slice(0, 8), 16) ^ salt) | 0, BACKWARD) >>> 0;
    return found < size && (of(found) === id || of(found, false) === id) ? found : -1;
  };
  return { of, row, rank };
}

/** An id as HQ's own documents have it: 32 hex digits. */
export function hexId(seed: number, kind: string, place: number): string {
  const salt = seedOf(kind, seed);
  return ['w', 'x', 'y', 'z'].map(part => hex(dice(salt, part)(place))).join('');
}
