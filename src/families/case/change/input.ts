import type { Problem } from '../../../errors.js';
import type { CaseIndexInput, InputMaybe } from '../../../generated/schema.js';
import type { CaseBody } from './body.js';
import { caseIndices } from './indexInput.js';
import { type Checked, stripAbsent, problem, unwritable, wrongText } from '../../../graphql/problems.js';
import { below } from '../../../graphql/payload.js';
import { isXmlName } from '../../../formats/xml/names.js';

/** Fields of a case in the input of mutations. */
export interface CaseInput {
  readonly caseType?: InputMaybe<string>;
  readonly caseName?: InputMaybe<string>;
  readonly ownerId?: InputMaybe<string>;
  readonly externalId?: InputMaybe<string>;
  readonly properties?: InputMaybe<Readonly<Record<string, unknown>>>;
  readonly indices?: InputMaybe<readonly CaseIndexInput[]>;
  readonly removeIndices?: InputMaybe<readonly string[]>;
  readonly close?: InputMaybe<boolean>;
}

/** HQ's fields that are not properties (cases.md 3.1), with their arguments. */
const CASE_FIELDS = { case_name: 'caseName', case_type: 'caseType', owner_id: 'ownerId' } as const;

/** Converts the input for a case to HQ's body. */
export function caseBody(input: CaseInput): Checked<CaseBody> {
  const { caseType, caseName, ownerId, externalId } = input;
  const texts = Object.entries({ caseType, caseName, ownerId, externalId });
  const properties = propertiesOf(input.properties ?? {});
  const indices = caseIndices(input.indices ?? [], input.removeIndices ?? []);
  return {
    problems: [
      ...texts.flatMap(([name, text]) => below([name], wrongText(text ?? ''))),
      ...properties.problems,
      ...indices.problems,
    ],
    value: {
      ...stripAbsent('case_type', caseType),
      ...stripAbsent('case_name', caseName),
      ...stripAbsent('owner_id', ownerId),
      ...stripAbsent('external_id', externalId),
      ...(input.properties && { properties: properties.value }),
      ...(Object.keys(indices.value).length > 0 && { indices: indices.value }),
      ...(input.close && { close: true }),
    },
  };
}

function propertiesOf(input: Readonly<Record<string, unknown>>): Checked<Readonly<Record<string, string>>> {
  const entries = Object.entries(input).map(
    ([name, value]) => [name, typeof value === 'number' || typeof value === 'boolean' ? String(value) : value] as const,
  );
  return {
    value: Object.fromEntries(entries) as Record<string, string>,
    problems: entries.flatMap(([name, value]) => below(['properties', name], propertyProblems(name, value))),
  };
}

function propertyProblems(name: string, value: unknown): Problem[] {
  if (Object.hasOwn(CASE_FIELDS, name))
    return [problem('INVALID', `This is not a property. Use \`${CASE_FIELDS[name as keyof typeof CASE_FIELDS]}\`.`)];
  if (!isXmlName(name)) return [problem('INVALID', 'The name of a case property must be an XML name.')];
  if (typeof value === 'string') return unwritable(value);
  const hint = value === null ? 'null. Use "" to clear a property' : 'neither a string, a number nor a boolean';
  return [problem('INVALID', `The value is ${hint}.`)];
}
