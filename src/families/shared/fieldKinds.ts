import { createHash } from 'node:crypto';
import { isDate } from '../../formats/dateText.js';

/** What a kind says of a value that is not of it. */
export const UNREAD = Symbol('unread');

/** What a field of HQ's JSON may be, by HQ's contract. */
export interface FieldKind<Value> {
  /** Stands in for a value that is not of the kind. */
  readonly neutral: Value;
  /** The value, or UNREAD where it is not of the kind. */
  readonly read: (value: unknown) => Value | typeof UNREAD;
  /** An item of a list, where it is an object: what is none is an object with nothing in it. */
  readonly item?: (value: unknown) => Value;
  /** The value is, or holds, objects with fields of their own. */
  readonly deep?: true;
  /** Of ids: one that HQ does not give, always the same for the same JSON. */
  readonly isMadeUp?: (json: unknown) => Value;
}

const kind = <Value>(neutral: Value, is: (value: unknown) => boolean): FieldKind<Value> => ({
  neutral,
  read: value => (is(value) ? (value as Value) : UNREAD),
});

/** A text, empty or not. */
export const text: FieldKind<string> = kind('', value => typeof value === 'string');

/** True or false. */
export const flag: FieldKind<boolean> = kind(false, value => typeof value === 'boolean');

/** A whole number that GraphQL's `Int` can hold. */
export const whole: FieldKind<number> = kind(0, value => Number.isInteger(value) && ((value as number) | 0) === value);

/** A date, with or without a time, in any of HQ's styles (errors-and-paging.md 7). */
export const date: FieldKind<string> = kind('', value => typeof value === 'string' && isDate(value));

/** A number as text, as `"31.4100000000"`; empty where there is none. */
export const decimal: FieldKind<string> = kind(
  '',
  value => typeof value === 'string' && Number.isFinite(Number(value)),
);

/** Any JSON at all. */
export const anything: FieldKind<unknown> = kind<unknown>(null, () => true);

/** An object whose fields are the project's own. */
export const record: FieldKind<Readonly<Record<string, never>>> = kind({}, isRecord);

/** Texts by name. */
export const texts: FieldKind<Readonly<Record<string, string>>> = kind({}, isTexts);

/** A text, or the same text by language. */
export const wording: FieldKind<unknown> = kind<unknown>('', value => typeof value === 'string' || isTexts(value));

/** An address, with or without its server. */
export const address: FieldKind<string> = kind(
  '',
  value => typeof value === 'string' && URL.canParse(value, 'http://hq'),
);

/** One of HQ's own words. */
export const word = <Word extends string>(...words: readonly [Word, ...Word[]]): FieldKind<Word> =>
  kind(words[0], value => words.includes(value as Word));

/** HQ's id of the object. */
export const id: FieldKind<string> = {
  ...kind('', value => typeof value === 'string' && value !== ''),
  isMadeUp: json => `without id ${hashOf(json)}`,
};

/** HQ's id of the object; empty where the object is nothing any more. */
export const idOrEmpty: FieldKind<string> = { ...id, read: text.read };

/** HQ's number of the object. */
export const numberId: FieldKind<number> = {
  ...kind(0, Number.isSafeInteger),
  isMadeUp: json => -1 - parseInt(hashOf(json), 16),
};

const hashOf = (json: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(json) ?? '')
    .digest('hex')
    .slice(0, 12);

/** Null where HQ does not know it. */
export const orNull = <Value>(of: FieldKind<Value>): FieldKind<Value | null> => ({
  ...(of as FieldKind<Value | null>),
  neutral: null,
  read: value => (value === null ? null : of.read(value)),
});

/** Absent where HQ leaves it out: older servers, lists that show less. */
export const orAbsent = <Value>(of: FieldKind<Value>): FieldKind<Value | undefined> => ({
  ...(of as FieldKind<Value | undefined>),
  read: value => (value === undefined ? undefined : of.read(value)),
});

/** A text that HQ may not know, or leaves out. */
export const textOrNone = orAbsent(orNull(text));

/** A list of these. Of single values one that is not of the kind spoils the list; an object stands for itself. */
export function list<Value>(of: FieldKind<Value>): FieldKind<readonly Value[]> {
  const { item } = of;
  const read = item
    ? (values: readonly unknown[]) => values.map(item)
    : (values: readonly unknown[]) =>
        values.every(value => of.read(value) !== UNREAD) ? (values as readonly Value[]) : UNREAD;
  return {
    neutral: [],
    read: value => (Array.isArray(value) ? read(value as readonly unknown[]) : UNREAD),
    ...(of.deep && { deep: true }),
  };
}

/** Objects by name. */
export const mapOf = <Value>(of: FieldKind<Value>): FieldKind<Readonly<Record<string, Value>>> => ({
  neutral: {},
  read: value =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, of.item!(one)])) : UNREAD,
  deep: true,
});

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(one => typeof one === 'string');
}

/** Is it a JSON object? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
