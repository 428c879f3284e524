import type { Problem, ProblemCode } from '../errors.js';
import type { CaseIndexInput, InputMaybe } from '../generated/schema.js';
import type { CaseBody, CaseIndexBody } from '../resources/caseChange.js';
import { below, refuse } from './mutation.js';
import { isXmlName, notXml } from './xmlName.js';

/** What mutations of cases are given of a case. */
export interface CaseInput {
  readonly caseType?: InputMaybe<string>;
  readonly caseName?: InputMaybe<string>;
  readonly ownerId?: InputMaybe<string>;
  readonly externalId?: InputMaybe<string>;
  readonly properties?: InputMaybe<Readonly<Record<string, unknown>>>;
  readonly indices?: InputMaybe<readonly CaseIndexInput[]>;
  readonly close?: InputMaybe<boolean>;
}

/** HQ's columns for names, types, owners and external ids hold so many characters (cases.md 3.1). */
const LONGEST = 255;
/** These stand beside the properties (cases.md 3.1). */
const TOP_LEVEL = { case_name: 'caseName', case_type: 'caseType', owner_id: 'ownerId' } as const;

/** What a mutation says of a case as HQ takes it, or all that HQ would refuse about it. `place`: where it stands in the input. */
export function caseBody(input: CaseInput, place: readonly string[]): CaseBody {
  const problems: Problem[] = [];
  const texts = {
    caseType: input.caseType,
    caseName: input.caseName,
    ownerId: input.ownerId,
    externalId: input.externalId,
  };
  for (const [name, text] of Object.entries(texts)) problems.push(...below([name], wrongText(text ?? '')));
  const properties = propertiesOf(input.properties ?? {}, problems);
  const indices = indicesOf(input.indices ?? [], problems);
  refuse(below(place, problems));
  return {
    ...given('case_type', input.caseType),
    ...given('case_name', input.caseName),
    ...given('owner_id', input.ownerId),
    ...given('external_id', input.externalId),
    ...(input.properties && { properties }),
    ...(input.indices && { indices }),
    ...(input.close && { close: true }),
  };
}

const given = <Name extends string>(name: Name, value: InputMaybe<string> | undefined) =>
  (value === null || value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: string };

function wrongText(text: string): Problem[] {
  if (text.length > LONGEST)
    return [problem('TOO_LARGE', `It has ${text.length} characters; HQ keeps at most ${LONGEST}.`)];
  return unwritable(text);
}

function propertiesOf(input: Readonly<Record<string, unknown>>, problems: Problem[]): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    if (Object.hasOwn(TOP_LEVEL, name)) {
      const field = TOP_LEVEL[name as keyof typeof TOP_LEVEL];
      problems.push(
        ...below(['properties', name], [problem('INVALID', `Give it as \`${field}\`, beside the properties.`)]),
      );
    } else if (!isXmlName(name)) {
      problems.push(
        ...below(['properties', name], [problem('INVALID', 'The name of a case property must be an XML name.')]),
      );
    } else if (typeof text !== 'string') {
      const hint = text === null ? 'null; the empty text "" clears a property' : 'neither text, a number nor a boolean';
      problems.push(...below(['properties', name], [problem('INVALID', `The value is ${hint}.`)]));
    } else {
      problems.push(...below(['properties', name], unwritable(text)));
      properties[name] = text;
    }
  }
  return properties;
}

function indicesOf(inputs: readonly CaseIndexInput[], problems: Problem[]): Record<string, CaseIndexBody> {
  const indices: Record<string, CaseIndexBody> = {};
  inputs.forEach((index, i) => {
    const { identifier, caseId, externalId, caseType, relationship } = index;
    const at = (found: Problem) => problems.push(...below(['indices', String(i)], [found]));
    if (!isXmlName(identifier)) at(problem('INVALID', 'The name of an index must be an XML name.', 'identifier'));
    if (Object.hasOwn(indices, identifier)) at(problem('DUPLICATE', 'Another index has this name.', 'identifier'));
    if (Boolean(caseId) === Boolean(externalId)) at(problem('REQUIRED', 'Give either `caseId` or `externalId`.'));
    indices[identifier] = {
      ...given('case_id', caseId),
      ...given('external_id', externalId),
      case_type: caseType,
      relationship: relationship === 'EXTENSION' ? 'extension' : 'child',
    };
  });
  return indices;
}

function unwritable(text: string): Problem[] {
  const char = notXml(text);
  if (char === undefined) return [];
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [problem('INVALID', `It holds the character U+${code}, which HQ cannot keep.`)];
}

const problem = (code: ProblemCode, message: string, field?: string): Problem => ({
  field: field === undefined ? [] : [field],
  message,
  code,
});
