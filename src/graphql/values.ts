/** The entries of a record that are asked for; all where nothing is said. */
export function pickEntries<Value>(
  record: Readonly<Record<string, Value>>,
  names: readonly string[] | null | undefined,
): Readonly<Record<string, Value>> {
  if (!names) return record;
  return Object.fromEntries(names.filter(name => Object.hasOwn(record, name)).map(name => [name, record[name]!]));
}

/** One entry, or null where there is none. */
export const entryOrNull = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | null =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

/** HQ's empty texts mostly stand for "none". */
export const nonEmpty = (text: string | null | undefined): string | null => text || null;

/** A text in a language; without one English, else any. A text that is not translated is itself. */
export function inLanguage(texts: unknown, lang: string | null | undefined): string | null {
  if (typeof texts === 'string') return texts;
  if (typeof texts !== 'object' || texts === null) return null;
  const record = texts as Readonly<Record<string, string>>;
  return lang ? entryOrNull(record, lang) : (entryOrNull(record, 'en') ?? Object.values(record)[0] ?? null);
}
