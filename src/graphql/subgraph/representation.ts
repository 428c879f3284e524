import { BadInput } from '../../errors.js';
import { type GlobalId, isDomain, readGlobalId } from '../globalIds.js';
import type { EntityKey } from './entityTypes.js';

/** The most characters of a key's value: HQ's own ids are far shorter. */
const MAX_CHARACTERS = 1000;

/**
 * What a representation refers to. Gateways send it, so everything in it is checked. Of several keys the first one that is
 * complete counts; fields that are not in a key are ignored.
 * @throws {BadInput} for one that refers to nothing, without its place in the list.
 */
export function readRepresentation(value: unknown, keys: ReadonlyMap<string, readonly EntityKey[]>): GlobalId {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput('expected an object.');
  const fields = value as Readonly<Record<string, unknown>>;
  const { __typename: type } = fields;
  if (typeof type !== 'string') throw new BadInput('__typename is missing.');
  const own = keys.get(type);
  if (!own) throw new BadInput(`__typename ${shown(type)} is not the name of a type with a key.`);
  const key = own.find(names => names.every(name => fields[name] !== undefined && fields[name] !== null));
  if (!key) throw new BadInput(`the fields of a key of ${type} are missing: ${own.map(inWords).join(', or ')}.`);
  for (const name of key) checkText(name, fields[name]);
  return key[0] === 'id' ? byGlobalId(type, fields['id'] as string) : byHqId(type, key, fields);
}

const shown = (text: string) => JSON.stringify(text.slice(0, 80));
const inWords = (key: EntityKey) => key.join(' and ');

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new BadInput(`${name} is not a string.`);
  if (value === '') throw new BadInput(`${name} is empty.`);
  if (value.length > MAX_CHARACTERS) throw new BadInput(`${name} has more than ${MAX_CHARACTERS} characters.`);
}

function byGlobalId(type: string, text: string): GlobalId {
  const id = readGlobalId(text);
  if (id.type === type) return id;
  throw new BadInput(`id is the id of another type: ${shown(id.type)} instead of ${type}.`);
}

/** By HQ's own id in a project space, or by the project space alone. */
function byHqId(type: string, key: EntityKey, fields: Readonly<Record<string, unknown>>): GlobalId {
  const [own = ''] = key.filter(name => name !== 'domain').map(name => fields[name] as string);
  const domain = key.includes('domain') ? (fields['domain'] as string) : own;
  if (!isDomain(domain)) throw new BadInput(`${shown(domain)} is not the name of a project space.`);
  return { type, domain, id: own };
}
