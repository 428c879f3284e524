import { getNamedType, isObjectType } from 'graphql';
import { schema } from '../../../support/sdl.js';
import type { Json } from '../../../support/sandbox/alteredHq.js';
import { hqIdOf } from '../../../support/schema/nouns.js';

type Path = readonly (string | number)[];

/** A place where an altered answer differs from the usual one. */
export interface Difference {
  readonly path: Path;
  /** How: the value is null, it is another one, a row of a list is absent or came in addition. */
  readonly kind: 'null' | 'other' | 'absent' | 'added';
  /** HQ's ids of the objects around it, the outermost first. */
  readonly within: readonly string[];
  /** The field, as `Type.field`, and the name of its type: the innermost one below an object whose type is known. */
  readonly field?: string;
  readonly type?: string;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** HQ's id of an object of the graph; undefined for parts of rows. */
export function idOf(node: unknown): string | undefined {
  if (!isObject(node) || typeof node['__typename'] !== 'string') return undefined;
  const own = hqIdOf(node['__typename']);
  return own && typeof node[own] === 'string' ? node[own] : undefined;
}

/** All differences. Rows of a list are compared by their ids, parts by their position. */
export function differences(usual: unknown, altered: unknown): Difference[] {
  return compare(usual, altered, { path: [], within: [] });
}

interface Place {
  readonly path: Path;
  readonly within: readonly string[];
  readonly field?: string;
  readonly type?: string;
}

function compare(usual: unknown, altered: unknown, at: Place): Difference[] {
  if (Object.is(usual, altered)) return [];
  const id = idOf(usual);
  const place = id === undefined ? at : { ...at, within: [...at.within, id] };
  if (altered === null) return [{ ...place, kind: 'null' }];
  if (isJson(place.type)) return same(usual, altered) ? [] : [{ ...place, kind: 'other' }];
  if (Array.isArray(usual) && Array.isArray(altered)) return compareLists(usual, altered, place);
  if (isObject(usual) && isObject(altered)) {
    return Object.keys(usual).flatMap(key =>
      compare(usual[key], altered[key], { ...place, path: [...place.path, key], ...fieldOf(usual, key) }),
    );
  }
  return [{ ...place, kind: 'other' }];
}

function idsWithin({ within }: Place, item: unknown): readonly string[] {
  const id = idOf(item);
  return id === undefined ? within : [...within, id];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isJson = (type = '') => type === 'JSON' || type === 'JSONObject';

function fieldOf(node: Json, key: string): Pick<Place, 'field' | 'type'> {
  const type = schema.getType(String(node['__typename']));
  const field = isObjectType(type) ? type.getFields()[key] : undefined;
  return field && isObjectType(type) ? { field: `${type.name}.${key}`, type: getNamedType(field.type).name } : {};
}

function compareLists(usual: unknown[], altered: unknown[], place: Place): Difference[] {
  const dropped = usual.findIndex((_, index) => same(usual.toSpliced(index, 1), altered));
  if (dropped >= 0) return [{ ...place, kind: 'absent', within: idsWithin(place, usual[dropped]) }];
  const ids = altered.map(idOf);
  // A document may have several rows in a data source.
  const hasIds = usual.every(item => idOf(item) !== undefined) && new Set(usual.map(idOf)).size === usual.length;
  const positionOf = (item: unknown, index: number) => (hasIds ? ids.indexOf(idOf(item)) : index);
  const lost = usual.flatMap((item, index): Difference[] => {
    const position = positionOf(item, index);
    return position >= 0 && position < altered.length
      ? compare(item, altered[position], { ...place, path: [...place.path, position] })
      : [{ ...place, kind: 'absent', within: idsWithin(place, item) }];
  });
  const more = altered.filter((item, index) =>
    hasIds ? !usual.some(one => idOf(one) === idOf(item)) : index >= usual.length,
  );
  return [
    ...lost,
    ...more.map((item): Difference => ({
      ...place,
      kind: 'added',
      within: idsWithin(place, item),
    })),
  ];
}
