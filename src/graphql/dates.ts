import { HqUnexpected } from '../errors.js';
import { isDate } from '../formats/dateText.js';

/** HQ's date and time. Zone, fraction and time are optional. */
const STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?(?:\.(\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** What Elasticsearch returns for a time that a case does not have (cases.md 4.3). */
const UNKNOWN = '1900-01-01';

/**
 * Converts HQ's date of any format to a DateTime in UTC, with or without fraction. Naive dates are in UTC
 * (errors-and-paging.md 7). A date without time is its midnight. HQ's 1900-01-01 is null, and so is invalid text, which
 * a device may have written.
 */
export function dateTime(text: string | null | undefined): string | null {
  if (!text || text.startsWith(UNKNOWN) || !isDate(text)) return null;
  // The usual format of HQ needs no conversion.
  if (text.length === 27 && text.endsWith('Z') && text[10] === 'T') return text;
  const found = STAMP.exec(text);
  if (!found) return null;
  const [, day, minutes = '00:00', seconds = '00', fraction = '', zone = 'Z'] = found;
  const whole = Date.parse(
    `${day}T${minutes}:${seconds}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.length === 3 ? `${zone}:00` : zone}`,
  );
  return Number.isNaN(whole) ? null : format(whole, fraction);
}

/**
 * Converts a date that HQ always sends.
 * @throws {HqUnexpected} if it is not a date.
 */
export function instant(text: string): string {
  const found = dateTime(text);
  if (found === null) throw new HqUnexpected('HQ sent no valid date for a field that always has one.');
  return found;
}

const format = (ms: number, fraction: string) =>
  `${new Date(ms).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;

/** Microseconds since the epoch; below 2^53 until the year 2255. */
export type Micros = number;

/** A DateTime argument in microseconds. Its scalar has validated it. */
export function micros(text: string): Micros {
  const utc = dateTime(text) ?? `${UNKNOWN}T00:00:00.000000Z`;
  return Date.parse(`${utc.slice(0, 19)}Z`) * 1000 + Number(utc.slice(20, 26));
}

/** The time in HQ's format, `...ffffffZ`. */
export function zulu(at: Micros): string {
  const whole = Math.floor(at / 1_000_000);
  return format(whole * 1000, String(at - whole * 1_000_000).padStart(6, '0'));
}

/** The time without zone, as case v1, form v1 and locations accept it. The first two reject a `Z` with 400. */
export const naive = (at: Micros): string => zulu(at).slice(0, -1);
