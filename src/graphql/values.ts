/** The entries with the given names; all entries if no names are given. */
export function pickEntries<Value>(
  record: Readonly<Record<string, Value>>,
  names: readonly string[] | null | undefined,
): Readonly<Record<string, Value>> {
  if (!names) return record;
  return Object.fromEntries(names.filter(name => Object.hasOwn(record, name)).map(name => [name, record[name]!]));
}

/** The value of an entry; null if there is none. */
export const entryOrNull = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | null =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

/** Null for an empty text: HQ mostly uses it for "none". */
export const nonEmpty = (text: string | null | undefined): string | null => text || null;

/** A text in a language. Without `language`: English, else any. Untranslated text is returned as it is. */
export function inLanguage(texts: unknown, language: string | null | undefined): string | null {
  if (typeof texts === 'string') return texts;
  if (typeof texts !== 'object' || texts === null) return null;
  const record = texts as Readonly<Record<string, string>>;
  return language ? entryOrNull(record, language) : (entryOrNull(record, 'en') ?? Object.values(record)[0] ?? null);
}
