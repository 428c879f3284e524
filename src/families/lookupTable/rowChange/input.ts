import type { Problem } from '../../../errors.js';
import type { InputMaybe, LookupTableRowFieldInput } from '../../../generated/schema.js';
import type { RowBody } from './writes.js';
import { refuseInput } from '../../../graphql/payload.js';
import { notXml } from '../../../formats/xml/names.js';

/** Fields of a row in the input of mutations. */
export interface RowInput {
  readonly values?: InputMaybe<Readonly<Record<string, unknown>>>;
  readonly fields?: InputMaybe<readonly LookupTableRowFieldInput[]>;
  readonly itemAttributes?: InputMaybe<Readonly<Record<string, unknown>>>;
}

/**
 * Converts the input for a row to HQ's format; omitted fields are absent.
 * @throws {RejectedChange} for everything that HQ would refuse or could not store, and for empty input.
 */
export function rowBody({ values, fields, itemAttributes }: RowInput): RowBody {
  const problems: Problem[] = [];
  const body: RowBody = {
    ...((values ?? fields) && { fields: fieldsOf(values ?? {}, fields ?? [], problems) }),
    ...(itemAttributes && { item_attributes: texts(itemAttributes, ['input', 'itemAttributes'], problems) }),
  };
  if (Object.keys(body).length === 0)
    problems.push({ field: ['input'], message: 'Set `values`, `fields` or `itemAttributes`.', code: 'REQUIRED' });
  refuseInput(problems);
  return body;
}

type RowFields = NonNullable<RowBody['fields']>;
type RowFieldInput = [name: string, values: RowFields[string]];

function fieldsOf(
  values: Readonly<Record<string, unknown>>,
  fields: readonly LookupTableRowFieldInput[],
  problems: Problem[],
): RowFields {
  const plain = Object.entries(texts(values, ['input', 'values'], problems)).map(([name, value]): RowFieldInput => [
    name,
    { field_list: [{ field_value: value, properties: {} }] },
  ]);
  const withProperties = fields.map(({ name, values: several }, i): RowFieldInput => {
    const path = ['input', 'fields', String(i)];
    if (Object.hasOwn(values, name) || fields.findIndex(one => one.name === name) < i)
      problems.push({ field: [...path, 'name'], message: 'The field is listed twice.', code: 'DUPLICATE' });
    checkName(name, [...path, 'name'], problems);
    const list = several.map(({ value, properties }, n) => ({
      field_value: checkText(value, [...path, 'values', String(n), 'value'], problems),
      properties: texts(properties ?? {}, [...path, 'values', String(n), 'properties'], problems),
    }));
    return [name, { field_list: list }];
  });
  return Object.fromEntries([...plain, ...withProperties]);
}

/** Texts by name. Numbers and booleans become text, because HQ's values are always text. */
function texts(
  input: Readonly<Record<string, unknown>>,
  path: readonly string[],
  problems: Problem[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]): [string, string] => {
      const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
      const field = [...path, name];
      checkName(name, field, problems);
      if (typeof text === 'string') return [name, checkText(text, field, problems)];
      problems.push({ field, message: 'The value is neither a string, a number nor a boolean.', code: 'INVALID' });
      return [name, ''];
    }),
  );
}

function checkName(name: string, field: readonly string[], problems: Problem[]): void {
  if (name.trim() === '') problems.push({ field, message: 'The name is empty.', code: 'REQUIRED' });
  else checkText(name, field, problems);
}

function checkText(text: string, field: readonly string[], problems: Problem[]): string {
  const char = notXml(text);
  if (char === undefined) return text;
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  problems.push({ field, message: `Contains the character U+${code}, which HQ cannot store.`, code: 'INVALID' });
  return text;
}
