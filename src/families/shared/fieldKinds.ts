import { createHash } from 'node:crypto';
import { isDate } from '../../formats/dateText.js';

/** Returned by `FieldKind.read` for a value of another kind. */
export const UNREAD = Symbol('unread');

/** The values that a field of HQ's JSON may have, by HQ's contract. */
export interface FieldKind<Value> {
  /** Replaces a value that is not of this kind. */
  readonly neutral: Value;
  /** The value, or UNREAD where it is not of this kind. */
  readonly read: (value: unknown) => Value | typeof UNREAD;
  /** Reads an item of a list, where items are objects. An item that is not an object is read as an empty one. */
  readonly item?: (value: unknown) => Value;
  /** The value is an object with fields of its own, or contains such objects. */
  readonly deep?: true;
  /** For ids: a substitute where HQ sent no id. Equal JSON gives the same substitute. */
  readonly substitute?: (json: unknown) => Value;
}

const kind = <Value>(neutral: Value, is: (value: unknown) => boolean): FieldKind<Value> => ({
  neutral,
  read: value => (is(value) ? (value as Value) : UNREAD),
});

/** A string, may be empty. */
export const text: FieldKind<string> = kind('', value => typeof value === 'string');

/** A boolean. */
export const flag: FieldKind<boolean> = kind(false, value => typeof value === 'boolean');

/** An integer in the range of GraphQL's `Int`. */
export const whole: FieldKind<number> = kind(0, value => Number.isInteger(value) && ((value as number) | 0) === value);

/** A date with or without time, in any of HQ's formats (errors-and-paging.md 7). */
export const date: FieldKind<string> = kind('', value => typeof value === 'string' && isDate(value));

/** A number as text, such as `"31.4100000000"`; empty where there is none. */
export const decimal: FieldKind<string> = kind(
  '',
  value => typeof value === 'string' && Number.isFinite(Number(value)),
);

/** Any JSON value. */
export const anything: FieldKind<unknown> = kind<unknown>(null, () => true);

/** An object whose fields are defined by the project. */
export const record: FieldKind<Readonly<Record<string, never>>> = kind({}, isRecord);

/** Strings by name. */
export const texts: FieldKind<Readonly<Record<string, string>>> = kind({}, isTexts);

/** A string, or strings by language. */
export const wording: FieldKind<unknown> = kind<unknown>('', value => typeof value === 'string' || isTexts(value));

/** A URL, with or without host. */
export const address: FieldKind<string> = kind(
  '',
  value => typeof value === 'string' && URL.canParse(value, 'http://hq'),
);

/** One of HQ's constants. */
export const word = <Word extends string>(...words: readonly [Word, ...Word[]]): FieldKind<Word> =>
  kind(words[0], value => words.includes(value as Word));

/** HQ's id of the object. */
export const id: FieldKind<string> = {
  ...kind('', value => typeof value === 'string' && value !== ''),
  substitute: json => `without id ${hashOf(json)}`,
};

/** HQ's id of an object; empty where there is no object any more. */
export const idOrEmpty: FieldKind<string> = { ...id, read: text.read };

/** HQ's numeric id of the object. */
export const numberId: FieldKind<number> = {
  ...kind(0, Number.isSafeInteger),
  substitute: json => -1 - parseInt(hashOf(json), 16),
};

const hashOf = (json: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(json) ?? '')
    .digest('hex')
    .slice(0, 12);

/** May be null. */
export const orNull = <Value>(of: FieldKind<Value>): FieldKind<Value | null> => ({
  ...(of as FieldKind<Value | null>),
  neutral: null,
  read: value => (value === null ? null : of.read(value)),
});

/** May be absent: in older versions of HQ, and in lists with fewer fields. */
export const orAbsent = <Value>(of: FieldKind<Value>): FieldKind<Value | undefined> => ({
  ...(of as FieldKind<Value | undefined>),
  read: value => (value === undefined ? undefined : of.read(value)),
});

/** A string that may be null or absent. */
export const textOrNone = orAbsent(orNull(text));

/** A list. A list of plain values is invalid if one value is; in a list of objects each object is read by itself. */
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

/** No objects by name: one for all rows, as most of them have none. */
const NONE: Readonly<Record<string, never>> = Object.freeze({});

/** Objects by name. */
export const mapOf = <Value>(of: FieldKind<Value>): FieldKind<Readonly<Record<string, Value>>> => ({
  neutral: {},
  read(value) {
    if (!isRecord(value)) return UNREAD;
    const names = Object.keys(value);
    return names.length === 0 ? NONE : Object.fromEntries(names.map(name => [name, of.item!(value[name])]));
  },
  deep: true,
});

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(one => typeof one === 'string');
}

/** Is the value a JSON object? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
