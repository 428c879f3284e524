/** Items of a long list that are measured; the others are taken to be like them. */
const SAMPLE = 32;

/** Properties up to which V8 keeps an object's values side by side; objects with more are hash tables. */
const FAST_PROPERTIES = 128;

/** Levels that are measured: HQ may send JSON that is nested deeper than the stack. */
const MAX_LEVELS = 200;

/** Strings up to this length are shared by all that JSON.parse returns. */
const SHARED_LENGTH = 10;

/**
 * Bytes that JSON data takes on V8's heap, with 8 bytes a word: an object has a header of three words and a word for each
 * property, a list one of four, a string one of two and its characters. Of a long list a sample is measured. Property names
 * and short strings are shared, so they count nothing; neither does what is nested very deeply.
 */
export const heapBytes = (value: unknown): number => bytesOf(value, 0);

function bytesOf(value: unknown, level: number): number {
  if (typeof value === 'string') return value.length <= SHARED_LENGTH ? 0 : 16 + words(value.length);
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : 16;
  if (typeof value !== 'object' || value === null || level > MAX_LEVELS) return 0;
  if (Array.isArray(value)) return 32 + 8 * value.length + itemBytes(value, level + 1);
  let [bytes, count] = [24, 0];
  for (const name in value) {
    bytes += bytesOf((value as Readonly<Record<string, unknown>>)[name], level + 1);
    count++;
  }
  return bytes + count * (count > FAST_PROPERTIES ? 48 : 8);
}

/** Of a list, without the list itself. */
function itemBytes(items: readonly unknown[], level: number): number {
  const step = Math.max(1, items.length / SAMPLE);
  let [bytes, measured] = [0, 0];
  for (let i = 0; i < items.length; i += step) {
    bytes += bytesOf(items[Math.floor(i)], level);
    measured++;
  }
  return measured === 0 ? 0 : (bytes / measured) * items.length;
}

const words = (bytes: number) => (bytes + 7) & ~7;
