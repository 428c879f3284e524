const DATE =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Days that every month has. */
const ALWAYS = 28;

/** Is the text a date that is in the calendar, with or without time and zone, as HQ writes them (errors-and-paging.md 7)? */
export function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  return day <= ALWAYS || new Date(Date.UTC(year, month, 0)).getUTCDate() >= day;
}
