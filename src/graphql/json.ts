/** Levels of nested objects and lists in a JSON value. Forms nest a few; what serialises or walks a value recurses. */
export const JSON_LEVELS = 100;

/** How large a JSON value is. */
export interface JsonSize {
  /** Objects, lists and what they hold, the value itself included. */
  readonly values: number;
  /** Characters of its texts and names. */
  readonly characters: number;
  /** Of nesting; a level more than there may be stands for all beyond. */
  readonly levels: number;
}

/** Values of HQ's rows are shown many times and never changed: a large one is measured once. Small ones would only load the collector. */
const LARGE = 100;
const known = new WeakMap<object, JsonSize>();

/** The size of a JSON value, as far as it is not nested deeper than it may be. It does not recurse, so that no depth can break it. */
export function jsonSize(value: unknown): JsonSize {
  if (typeof value === 'string') return { values: 1, characters: value.length, levels: 0 };
  if (typeof value !== 'object' || value === null) return { values: 1, characters: 5, levels: 0 };
  const before = known.get(value);
  if (before) return before;
  let [values, characters, levels] = [0, 0, 0];
  for (let level: unknown[] = [value]; level.length > 0 && levels <= JSON_LEVELS;) {
    const below: unknown[] = [];
    let holds = false;
    for (const one of level) {
      values += 1;
      if (typeof one === 'string') characters += one.length;
      else if (typeof one !== 'object' || one === null) characters += 5;
      else {
        holds = true;
        if (Array.isArray(one)) for (const item of one as readonly unknown[]) below.push(item);
        else
          for (const [name, item] of Object.entries(one)) {
            characters += name.length;
            below.push(item);
          }
      }
    }
    if (holds) levels += 1;
    level = below;
  }
  const size = { values, characters, levels };
  if (values > LARGE) known.set(value, size);
  return size;
}

/** A JSON value without what is nested deeper than it may be, which is null instead. */
export function pruned(value: unknown, levels = JSON_LEVELS): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map(one => pruned(one, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pruned(one, levels - 1)]));
}
