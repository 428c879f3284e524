/**
 * A time as tastypie formats it: without a zone, with six fraction digits or none (errors-and-paging.md 7). `ms` since
 * the epoch, UTC.
 */
export function isoNaive(ms: number): string {
  const text = withMicroseconds(ms);
  return text.endsWith('.000000') ? text.slice(0, -7) : text;
}

/**
 * A time as Python's `str` formats it: like {@link isoNaive}, with a space in place of the `T`. `ms` since the epoch,
 * UTC.
 */
export const pythonText = (ms: number): string => isoNaive(ms).replace('T', ' ');

/**
 * A time as the case and form indexes format it: six fraction digits and `Z` (errors-and-paging.md 7). `ms` since the
 * epoch, UTC.
 */
export function isoIndex(ms: number): string {
  return `${withMicroseconds(ms)}Z`;
}

/**
 * Parses a date of a case v1 or form v1 filter. HQ knows four formats (cases.md v1 filters, forms.md 1.1). A bare date
 * is midnight. Returns ms since the epoch, or undefined for any other format: the caller answers `Unknown date format`.
 */
export function parseV1Date(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d?)-(\d\d?)(?:T(\d\d?):(\d\d?)(?:Z|:(\d\d?)(?:\.(\d{1,6}))?))?$/.exec(text);
  return match ? instant(match.slice(1, 4), match.slice(4, 7), match[7]) : undefined;
}

/** A parsed date of a v2 filter. `bare`: no time was given, so that `lte` and `gt` mean the whole day. */
export interface ReadDate {
  /** ms since the epoch; for a bare date midnight UTC. */
  readonly ms: number;
  readonly bare: boolean;
}

/**
 * Parses a date of a case v2, location v2 or messaging filter. Accepts the common formats of python-dateutil: ISO in
 * its long and short forms, slashes with the month first, and month names, with or without a time and an offset
 * (cases.md 3). UTC without an offset. Returns undefined otherwise: the caller answers `Cannot parse datetime`.
 */
export function parseV2Date(text: string): ReadDate | undefined {
  const match = dateAndClock.exec(text);
  const date = calendarDay(match?.[1] ?? '');
  if (!match || !date) return undefined;
  const clock = match[2] ?? match[3];
  if (clock === undefined) {
    const ms = instant(date, []);
    return ms === undefined ? undefined : { ms, bare: true };
  }
  const time = clockTime.exec(clock);
  if (!time) return undefined;
  const ms = instant(date, [hour24(time[1], time[5]), time[2], time[3]], time[4]);
  return ms === undefined ? undefined : { ms: ms - offset(time[6]), bare: false };
}

/** A day in ms: `lte` and `gt` add it to a bare date (cases.md 3, whole-day rule). */
export const wholeDay = 86_400_000;

const dateAndClock = /^\s*(.+?)(?:T(\d.*?)|\s+(\d{1,2}(?::\d.*?|\s*[ap]m.*?)))?\s*$/i;
const clockTime = /^(\d\d?)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Year, month and day as digits. */
function calendarDay(text: string): readonly string[] | undefined {
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return iso.slice(1, 4);
  const monthFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return [monthFirst[3]!, monthFirst[1]!, monthFirst[2]!];
  const named = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(text);
  if (named) return byName(named[3]!, named[2]!, named[1]!);
  const nameFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  return nameFirst ? byName(nameFirst[3]!, nameFirst[1]!, nameFirst[2]!) : undefined;
}

function byName(year: string, name: string, dayOfMonth: string): readonly string[] | undefined {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : [year, String(month), dayOfMonth];
}

function hour24(hour: string | undefined, half: string | undefined): string | undefined {
  if (half === undefined) return hour;
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) return '99';
  return String((twelve % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

/** ms since the epoch, or undefined for a day or time that does not exist (30 February, 25:00). */
function instant(
  date: readonly (string | undefined)[],
  time: readonly (string | undefined)[],
  fraction = '',
): number | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = date.map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = time.map(part => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== dayOfMonth) return undefined;
  return midnight.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(`0.${fraction}0`) * 1000;
}

function offset(zone: string | undefined): number {
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '');
  if (!match) return 0;
  const ms = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
  return match[1] === '-' ? -ms : ms;
}

function withMicroseconds(ms: number): string {
  const whole = Math.floor(ms);
  const microseconds = Math.round((ms - whole) * 1000);
  if (microseconds === 1000) return withMicroseconds(whole + 1);
  return new Date(whole).toISOString().slice(0, -1) + String(microseconds).padStart(3, '0');
}
