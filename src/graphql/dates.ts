import { HqUnexpected } from '../errors.js';
import { isDate } from '../formats/dateText.js';

/** A date and time of HQ's: zone and fraction may be missing, and the time too. */
const STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?(?:\.(\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** What Elasticsearch shows for a time that the case does not have (cases.md 4.3). */
const UNKNOWN = '1900-01-01';

/**
 * HQ's date of any style as a DateTime in UTC: naive ones are UTC (errors-and-paging.md 7), with or without fraction,
 * a bare date is its midnight, HQ's 1900-01-01 is no date. Null for what is no date at all: a device wrote it.
 */
export function dateTime(text: string | null | undefined): string | null {
  if (!text || text.startsWith(UNKNOWN) || !isDate(text)) return null;
  // HQ's own spelling, nearly always, is right as it is.
  if (text.length === 27 && text.endsWith('Z') && text[10] === 'T') return text;
  const found = STAMP.exec(text);
  if (!found) return null;
  const [, day, minutes = '00:00', seconds = '00', fraction = '', zone = 'Z'] = found;
  const whole = Date.parse(
    `${day}T${minutes}:${seconds}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.length === 3 ? `${zone}:00` : zone}`,
  );
  return Number.isNaN(whole) ? null : spell(whole, fraction);
}

/**
 * A date that HQ always sends.
 * @throws {HqUnexpected} where it is none.
 */
export function instant(text: string): string {
  const found = dateTime(text);
  if (found === null) throw new HqUnexpected('HQ sent no date where one always is.');
  return found;
}

const spell = (ms: number, fraction: string) =>
  `${new Date(ms).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;

/** Microseconds since the epoch; below 2^53 until the year 2255. */
export type Micros = number;

/** A DateTime argument, checked by its scalar, in microseconds. */
export function micros(text: string): Micros {
  const utc = dateTime(text) ?? `${UNKNOWN}T00:00:00.000000Z`;
  return Date.parse(`${utc.slice(0, 19)}Z`) * 1000 + Number(utc.slice(20, 26));
}

/** The instant as HQ writes it, `...ffffffZ`. */
export function zulu(at: Micros): string {
  const whole = Math.floor(at / 1_000_000);
  return spell(whole * 1000, String(at - whole * 1_000_000).padStart(6, '0'));
}

/** The instant without zone, which case v1, form v1 and locations take (a `Z` is a 400 on the first two). */
export const naive = (at: Micros): string => zulu(at).slice(0, -1);
