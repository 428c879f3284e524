import { cannedError } from '../../http/refusals.js';
import { isObject } from '../caseWrite/caseWriteBody.js';

// HQ's documents accept only values of their field types and fail on all others.

/** A string or null. Raises HQ's 500 for other values. */
export function textOrNull(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw cannedError(500);
}

/** A string; "" for null. Raises HQ's 500 for other values. */
export function text(value: unknown): string {
  return textOrNull(value) ?? '';
}

/** A boolean. Raises HQ's 500 for other values. */
export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw cannedError(500);
}

/** A list of strings; null items become "". Raises HQ's 500 for other values. */
export function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(text);
  throw cannedError(500);
}

/** An object of strings. Numbers and booleans become strings, null becomes "". Raises HQ's 500 for other values. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) throw cannedError(500);
  const entries = Object.entries(value).map(([key, one]): [string, string] => [
    key,
    typeof one === 'number' || typeof one === 'boolean' ? String(one) : text(one),
  ]);
  return Object.fromEntries(entries);
}
