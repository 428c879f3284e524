import { pythonRepr } from '../../pythonText.js';
import { isObject } from '../caseWrite/caseWriteBody.js';
import type { JsonObject } from '../shared/jsonBody.js';

// The problems of a value in the words of HQ's JSON schema validator. The text after the colon is not known; here it is the path.
type Check = (value: unknown, place: string) => readonly string[];

const is =
  (type: string, fits: (value: unknown) => boolean): Check =>
  (value, place) =>
    fits(value) ? [] : [`${pythonRepr(value)} is not of type '${type}': ${place}`];

const object = is('object', isObject);
const array = is('array', Array.isArray);
const string = is('string', value => typeof value === 'string');
const boolean = is('boolean', value => typeof value === 'boolean');

const arrayOf =
  (item: Check): Check =>
  (value, place) =>
    Array.isArray(value) ? value.flatMap((one, n) => item(one, `${place}[${n}]`)) : array(value, place);

const mapOf =
  (item: Check): Check =>
  (value, place) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, one]) => item(one, `${place}.${key}`))
      : object(value, place);

/** An object with these keys only: all of the `all` keys and exactly one of the `one` keys. */
const record =
  (
    keys: Readonly<Record<string, Check>>,
    { one = [], all = [] }: { one?: readonly string[]; all?: readonly string[] },
  ): Check =>
  (value, place) => {
    if (!isObject(value)) return object(value, place);
    const unknown = Object.keys(value).filter(key => !(key in keys));
    const listed = unknown.map(key => `'${key}'`).join(', ');
    return [
      ...(unknown.length === 0
        ? []
        : [
            `Additional properties are not allowed (${listed} ${unknown.length === 1 ? 'was' : 'were'} unexpected): ${place}`,
          ]),
      ...all.filter(key => !(key in value)).map(key => `'${key}' is a required property: ${place}`),
      ...(one.length === 0 || one.filter(key => key in value).length === 1
        ? []
        : [`${pythonRepr(value)} is not valid under any of the given schemas: ${place}`]),
      ...Object.entries(value).flatMap(([key, inner]) => keys[key]?.(inner, `${place}.${key}`) ?? []),
    ];
  };

const field = record(
  { field_name: string, name: string, properties: arrayOf(string) },
  { one: ['field_name', 'name'] },
);
const value = record(
  { field_value: string, value: string, properties: mapOf(string) },
  { one: ['field_value', 'value'] },
);
const tableKeys = { tag: string, is_global: boolean, fields: arrayOf(field), item_attributes: arrayOf(string) };
const rowKeys = {
  fields: mapOf(record({ field_list: arrayOf(value) }, { all: ['field_list'] })),
  item_attributes: mapOf(string),
};

const problems = (keys: Readonly<Record<string, Check>>, body: JsonObject): readonly string[] =>
  Object.entries(keys).flatMap(([key, check]) => (key in body ? check(body[key], key) : []));

/** The schema problems of a table's body (lookup-tables.md 2). */
export const tableProblems = (body: JsonObject): readonly string[] => problems(tableKeys, body);

/** The schema problems of a row's body (lookup-tables.md 3). */
export const rowProblems = (body: JsonObject): readonly string[] => problems(rowKeys, body);
