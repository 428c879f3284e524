import type { Query } from '../../client/call.js';

/** Does a row pass every filter? One that it fails decides; else one that cannot be told. */
export function fitsAll(
  filter: Query,
  fits: (name: string, value: NonNullable<Query[string]>) => boolean | undefined,
): boolean | undefined {
  let isSure = true;
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    const passes = fits(name, value);
    if (passes === false) return false;
    isSure &&= passes === true;
  }
  return isSure ? true : undefined;
}

/** Is a value the wanted one, or one of those wanted? */
export const isOneOf = (value: string | null | undefined, wanted: NonNullable<Query[string]>): boolean =>
  (Array.isArray(wanted) ? wanted : [String(wanted)]).includes(value ?? '');

/** HQ's index is exact to this many ms: nearer to a bound than that only HQ can tell. */
const EXACT = 2;

/** Does a time keep a bound, `gt`, `gte`, `lt` or `lte`? A time that is missing keeps none. */
export function isWithin(
  time: string | null | undefined,
  operator: string,
  bound: NonNullable<Query[string]>,
): boolean | undefined {
  if (!time) return false;
  const distance = Date.parse(time) - Date.parse(String(bound));
  if (Number.isNaN(distance) || Math.abs(distance) < EXACT) return undefined;
  return operator.startsWith('g') ? distance > 0 : distance < 0;
}
