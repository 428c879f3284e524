import { dateTime } from '../../../graphql/dates.js';

/** HQ's text for a missing value (exports.md 2). */
const MISSING = '---';

const NUMBERS = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Single|Double|Decimal)$/;

/** Most digits that a JavaScript number stores exactly. */
const MAX_DIGITS = 15;

/**
 * Converts a value of a feed to the type of its column. A missing value is null. Text that does not have the type is
 * returned unchanged, because null would mean that the value is missing.
 */
export function odataValue(value: unknown, columnType: string | null): unknown {
  const type = columnType ?? 'Edm.String';
  if (value === undefined || value === null || value === MISSING) return null;
  if (typeof value !== 'string') return value;
  if (type === 'Edm.Boolean') return /^true$/i.test(value) || (/^false$/i.test(value) ? false : value);
  if (type === 'Edm.DateTimeOffset') return dateTime(value) ?? value;
  return NUMBERS.test(type) ? (numberIn(value) ?? value) : value;
}

function numberIn(text: string): number | undefined {
  const isNumber = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?\s*$/i.test(text);
  return isNumber && text.replaceAll(/\D/g, '').length <= MAX_DIGITS ? Number(text) : undefined;
}
