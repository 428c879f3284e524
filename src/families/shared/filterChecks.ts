import type { Query } from '../../client/call.js';

/** Does a row pass every filter? False if it fails any; undefined if any is undecided. */
export function passesAll(
  filter: Query,
  passesOne: (name: string, value: NonNullable<Query[string]>) => boolean | undefined,
): boolean | undefined {
  let isSure = true;
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    const passes = passesOne(name, value);
    if (passes === false) return false;
    isSure &&= passes === true;
  }
  return isSure ? true : undefined;
}

/** Is the value equal to `wanted`, or to one of its items? */
export const isOneOf = (value: string | null | undefined, wanted: NonNullable<Query[string]>): boolean =>
  (Array.isArray(wanted) ? wanted : [String(wanted)]).includes(value ?? '');

/** Precision of HQ's index in ms. Closer to a bound only HQ can decide. */
const PRECISION_MS = 2;

/**
 * Is a time within a bound (`gt`, `gte`, `lt` or `lte`)? A missing time never is. Undefined where only HQ can decide.
 */
export function isWithin(
  time: string | null | undefined,
  operator: string,
  bound: NonNullable<Query[string]>,
): boolean | undefined {
  if (!time) return false;
  const distance = Date.parse(time) - Date.parse(String(bound));
  if (Number.isNaN(distance) || Math.abs(distance) < PRECISION_MS) return undefined;
  return operator.startsWith('g') ? distance > 0 : distance < 0;
}
