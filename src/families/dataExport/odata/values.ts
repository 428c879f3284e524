import { dateTime } from '../../../graphql/dates.js';

/** How HQ writes that a value is missing (exports.md 2). */
const MISSING = '---';

const NUMBERS = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Single|Double|Decimal)$/;

/** Digits that a number can hold without a change. */
const PRECISE = 15;

/**
 * A value of a feed as its column's type says. What is missing is null; a text that is not of the type stays the text that
 * it is, for null would say that nothing was there.
 */
export function odataValue(value: unknown, told: string | null): unknown {
  const type = told ?? 'Edm.String';
  if (value === undefined || value === null || value === MISSING) return null;
  if (typeof value !== 'string') return value;
  if (type === 'Edm.Boolean') return /^true$/i.test(value) || (/^false$/i.test(value) ? false : value);
  if (type === 'Edm.DateTimeOffset') return dateTime(value) ?? value;
  return NUMBERS.test(type) ? (numberIn(value) ?? value) : value;
}

function numberIn(text: string): number | undefined {
  const isNumber = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?\s*$/i.test(text);
  return isNumber && text.replaceAll(/\D/g, '').length <= PRECISE ? Number(text) : undefined;
}
