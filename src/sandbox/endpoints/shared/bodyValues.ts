import { cannedError } from '../../http/refusals.js';
import { isObject } from '../caseWrite/caseWriteBody.js';

// HQ's documents take values of their own types alone and fail on any other.

/** A text, or null where that is sent; raises HQ's failure for anything else. */
export function textOrNull(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw cannedError(500);
}

/** A text, "" for null; raises HQ's failure for anything else. */
export function text(value: unknown): string {
  return textOrNull(value) ?? '';
}

/** Yes or no; raises HQ's failure for anything else. */
export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw cannedError(500);
}

/** A list of texts; raises HQ's failure for anything else. */
export function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(text);
  throw cannedError(500);
}

/** An object of texts; numbers become texts, null is blank. Raises HQ's failure for anything else. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) throw cannedError(500);
  const entries = Object.entries(value).map(([key, one]): [string, string] => [
    key,
    typeof one === 'number' || typeof one === 'boolean' ? String(one) : text(one),
  ]);
  return Object.fromEntries(entries);
}
