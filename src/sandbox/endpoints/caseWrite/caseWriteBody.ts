import { pythonRepr, pythonStr } from '../../pythonText.js';
import { isXmlName } from '../../xmlName.js';

/** A link that a write sets, or removes if it has no target (cases.md 3.1). */
export interface IndexWrite {
  readonly identifier: string;
  readonly target?: { readonly by: 'case_id' | 'external_id' | 'temporary_id'; readonly id: string };
  readonly caseType: string;
  readonly relationship: 'child' | 'extension';
}

/** A validated write of a case, before any lookup (cases.md 3.1). Absent fields are unchanged. */
export interface CaseWrite {
  readonly caseId?: string | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly externalId?: string | undefined;
  readonly temporaryId?: string | undefined;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: readonly IndexWrite[];
  readonly close: boolean;
}

/** HQ's error text for an invalid write (cases.md 3.1 and 3.3). */
export class BadWrite extends Error {}

type Json = Readonly<Record<string, unknown>>;

/** Is it a JSON object? */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// `user_id` is accepted and overwritten with the caller's id (cases.md 3.1).
const TEXTS = ['case_name', 'case_type', 'owner_id', 'external_id', 'user_id'];
const OTHERS = ['properties', 'indices', 'close'];
const REQUIRED = ['case_name', 'case_type', 'owner_id'];
const SELECTORS = ['case_id', 'external_id', 'temporary_id'] as const;

function checkNames(data: Json, allowed: readonly string[]): void {
  const unknown = Object.keys(data).find(name => !allowed.includes(name));
  if (unknown !== undefined) throw new BadWrite(`'${unknown}' is not a valid field.`);
}

/** A text field; null counts as absent. The error text for a wrong type is from memory. */
function text(data: Json, name: string): string | undefined {
  const value = data[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new BadWrite(`${pythonRepr(value)} not of type <class 'str'>`);
}

function map(data: Json, name: string): Json {
  const value = data[name] ?? {};
  if (isObject(value)) return value;
  throw new BadWrite(`${pythonRepr(value)} not of type <class 'dict'>`);
}

function flag(data: Json, name: string): boolean {
  const value = data[name] ?? false;
  if (typeof value === 'boolean') return value;
  throw new BadWrite(`${pythonRepr(value)} not of type <class 'bool'>`);
}

function propertiesOf(data: Json): Readonly<Record<string, string>> {
  const entries = Object.entries(map(data, 'properties')).map(([name, value]): [string, string] => {
    const wrong = `Error with case property '${name}'.`;
    if (!isXmlName(name)) throw new BadWrite(`${wrong} Case property names must be valid XML identifiers.`);
    if (REQUIRED.includes(name)) throw new BadWrite(`${wrong} This must be specified at the top level.`);
    if (typeof value !== 'string')
      throw new BadWrite(`${wrong} Values must be strings, received '${pythonStr(value)}'`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

function indexOf(identifier: string, value: unknown): IndexWrite {
  if (!isXmlName(identifier)) {
    throw new BadWrite(`Error with index '${identifier}'. Index names must be valid XML identifiers.`);
  }
  const data = isObject(value) ? value : {};
  checkNames(data, [...SELECTORS, 'case_type', 'relationship']);
  const named = SELECTORS.flatMap(by => {
    const id = text(data, by);
    return id === undefined ? [] : [{ by, id }];
  });
  if (named.length > 1) throw new BadWrite('Indices must specify case_id, external_id, or temporary ID, and only one');
  const [target] = named.filter(one => one.by !== 'case_id' || one.id !== '');
  const relationship = text(data, 'relationship');
  if (relationship !== undefined && !['child', 'extension'].includes(relationship)) {
    throw new BadWrite(`'${relationship}' not in choices: ('child', 'extension')`);
  }
  const caseType = text(data, 'case_type');
  const missing = caseType === undefined ? 'case_type' : relationship === undefined ? 'relationship' : undefined;
  if (target && missing !== undefined) {
    throw new BadWrite(`Property ${missing} is required when creating or updating case indices`);
  }
  const kind = {
    caseType: caseType ?? '',
    relationship: relationship === 'extension' ? relationship : 'child',
  } as const;
  return { identifier, ...(target && { target }), ...kind };
}

/** Validates a write. Throws {@link BadWrite}. */
export function readWrite(data: Json, kind: 'create' | 'update' | 'upsert'): CaseWrite {
  if (kind === 'create' && 'case_id' in data) throw new BadWrite('You cannot specify case_id when creating a new case');
  if (kind === 'upsert' && !data['external_id']) throw new BadWrite('UPSERT requires external_id');
  if (kind === 'upsert' && 'case_id' in data) throw new BadWrite('UPSERT does not allow case_id');
  const extra = { create: ['temporary_id'], update: ['case_id'], upsert: [] }[kind];
  checkNames(data, [...TEXTS, ...OTHERS, ...extra]);
  const [name, type, ownerId, externalId] = TEXTS.filter(field => field !== 'user_id').map(field => text(data, field));
  const caseId = text(data, 'case_id');
  const missing = kind === 'create' ? REQUIRED.find(field => (data[field] ?? undefined) === undefined) : undefined;
  if (missing !== undefined) throw new BadWrite(`Property ${missing} is required.`);
  if (kind === 'update' && !caseId && !externalId) {
    throw new BadWrite('Case updates must provide either a case_id or external_id');
  }
  const properties = propertiesOf(data);
  const indices = Object.entries(map(data, 'indices')).map(([identifier, value]) => indexOf(identifier, value));
  const temporaryId = text(data, 'temporary_id');
  return { caseId, name, type, ownerId, externalId, temporaryId, properties, indices, close: flag(data, 'close') };
}
