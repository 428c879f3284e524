/**
 * Maximum nesting of a JSON value. Forms nest a few levels; functions that visit or serialise a value are recursive.
 */
export const JSON_LEVELS = 100;

/** The size of a JSON value. */
export interface JsonSize {
  /** Number of values: objects, lists and their contents, including the value itself. */
  readonly values: number;
  /** Characters of its strings and property names. */
  readonly characters: number;
  /** Levels of nesting, counted up to JSON_LEVELS + 1. */
  readonly levels: number;
}

/**
 * The sizes of large values are cached, because the values of HQ's rows are immutable and used often. Caching small
 * ones would only load the garbage collector.
 */
const CACHED_FROM = 100;
const sizes = new WeakMap<object, JsonSize>();

/** The size of a JSON value, down to JSON_LEVELS + 1 levels. Not recursive, so no nesting can overflow the stack. */
export function jsonSize(value: unknown): JsonSize {
  if (typeof value === 'string') return { values: 1, characters: value.length, levels: 0 };
  if (typeof value !== 'object' || value === null) return { values: 1, characters: 5, levels: 0 };
  const cached = sizes.get(value);
  if (cached) return cached;
  let [values, characters, levels] = [0, 0, 0];
  for (let level: unknown[] = [value]; level.length > 0 && levels <= JSON_LEVELS;) {
    const below: unknown[] = [];
    let hasChildren = false;
    for (const one of level) {
      values += 1;
      if (typeof one === 'string') characters += one.length;
      else if (typeof one !== 'object' || one === null) characters += 5;
      else {
        hasChildren = true;
        if (Array.isArray(one)) for (const item of one as readonly unknown[]) below.push(item);
        else
          for (const [name, item] of Object.entries(one)) {
            characters += name.length;
            below.push(item);
          }
      }
    }
    if (hasChildren) levels += 1;
    level = below;
  }
  const size = { values, characters, levels };
  if (values > CACHED_FROM) sizes.set(value, size);
  return size;
}

/** The JSON value with null in place of values that are nested too deeply. */
export function pruned(value: unknown, levels = JSON_LEVELS): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map(one => pruned(one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pruned(one, levels - 1)]));
}
