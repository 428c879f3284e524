import type { Problem, ProblemCode } from '../../../errors.js';
import type {
  LookupTableCreateInput,
  LookupTableFieldInput,
  LookupTableUpdateInput,
} from '../../../generated/schema.js';
import type { NewTable, TableBody } from './writes.js';
import { refuseInput } from '../../../graphql/payload.js';
import { isXmlName } from '../../../formats/xml/names.js';

/** Length of HQ's column for tags (lookup-tables.md 2). */
const MAX_TAG_LENGTH = 32;

/**
 * Converts the input for a new table to HQ's format.
 * @throws {RejectedChange} for everything that HQ would refuse, or that would break the XML for devices.
 */
export function newTable({ tag, ...input }: LookupTableCreateInput): NewTable {
  const problems: Problem[] = [];
  const field = ['input', 'tag'];
  const length = [...tag].length;
  if (length > MAX_TAG_LENGTH)
    problems.push({
      field,
      message: `The tag has ${length} characters. HQ allows at most ${MAX_TAG_LENGTH}.`,
      code: 'TOO_LARGE',
    });
  xmlName(tag, field, problems);
  const { is_global = false, fields = [], item_attributes = [] } = bodyOf(input, problems);
  refuseInput(problems);
  return { tag, is_global, fields, item_attributes };
}

/**
 * Converts the input for changes of a table to HQ's format.
 * @throws {RejectedChange} as for a new table, and where nothing changes.
 */
export function tableBody(input: LookupTableUpdateInput): TableBody {
  const problems: Problem[] = [];
  const body = bodyOf(input, problems);
  if (Object.keys(body).length === 0)
    problems.push({ field: ['input'], message: 'There is nothing to change.', code: 'REQUIRED' });
  refuseInput(problems);
  return body;
}

function bodyOf({ isGlobal, fields, itemAttributes }: LookupTableUpdateInput, problems: Problem[]): TableBody {
  return {
    ...(typeof isGlobal === 'boolean' && { is_global: isGlobal }),
    ...(fields && { fields: fieldsOf(fields, problems) }),
    ...(itemAttributes && { item_attributes: xmlNames(itemAttributes, ['input', 'itemAttributes'], problems) }),
  };
}

function fieldsOf(fields: readonly LookupTableFieldInput[], problems: Problem[]): TableBody['fields'] {
  const path = (i: number, ...rest: readonly string[]) => ['input', 'fields', String(i), ...rest];
  checkDistinct(
    fields.map(({ name }) => name),
    i => path(i, 'name'),
    problems,
  );
  return fields.map(({ name, properties }, i) => ({
    field_name: xmlName(name, path(i, 'name'), problems),
    properties: xmlNames(properties ?? [], path(i, 'properties'), problems),
  }));
}

function xmlNames(names: readonly string[], path: readonly string[], problems: Problem[]): readonly string[] {
  const at = (i: number) => [...path, String(i)];
  checkDistinct(names, at, problems);
  return names.map((name, i) => xmlName(name, at(i), problems));
}

/** Checks a name. HQ would accept any name, and then send devices XML that they cannot read. */
function xmlName(name: string, field: readonly string[], problems: Problem[]): string {
  const addProblem = (message: string, code: ProblemCode) => problems.push({ field, message, code });
  if (name === '') addProblem('Must not be empty.', 'REQUIRED');
  else if (!isXmlName(name))
    addProblem('Must be an XML name: it starts with a letter or _, and has no spaces.', 'INVALID');
  return name;
}

function checkDistinct(names: readonly string[], at: (i: number) => readonly string[], problems: Problem[]): void {
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) problems.push({ field: at(i), message: 'Listed twice.', code: 'DUPLICATE' });
  });
}
