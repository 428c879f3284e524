import type { Problem, ProblemCode } from '../../../errors.js';
import type { LocationRow } from '../resource.js';
import type { LocationBody } from './writes.js';
import { type LocationTypeRow, parentTypeId } from '../type.js';

/** A location to write, with its path in the input. */
export interface Placed {
  readonly body: LocationBody;
  readonly place: readonly string[];
  readonly isNew: boolean;
}

/** HQ's location types, and the parents by id; null for a parent that does not exist. */
export interface LocationContext {
  readonly types: readonly LocationTypeRow[];
  readonly parents: ReadonlyMap<string, LocationRow | null>;
}

/**
 * Problems of type and parent of locations (locations.md 2.3). HQ itself would accept an archived parent, or a parent
 * in another project space.
 */
export const misplaced = (locations: readonly Placed[], { types, parents }: LocationContext): readonly Problem[] =>
  locations.flatMap(({ body, place, isNew }): Problem[] => {
    const wrong = (field: string, code: ProblemCode, message: string) => [{ field: [...place, field], message, code }];
    const { location_type_code: code, parent_location_id: parentId } = body;
    const parent = parentId === undefined ? undefined : parents.get(parentId);
    const type = types.find(one => one.code === code) ?? types.find(({ name }) => name === code);
    const missing = [
      ...(parent === null ? wrong('parentId', 'NOT_FOUND', 'HQ returns no such location in this project space.') : []),
      ...(code !== undefined && !type ? wrong('typeCode', 'NOT_FOUND', 'There is no type with this code.') : []),
    ];
    if (missing.length > 0 || !type || !(isNew || parent)) return missing;
    const above = types.find(one => one.code === parent?.location_type_code);
    if (parent && !types.some(one => above && parentTypeId(one) === String(above.id)))
      return wrong('parentId', 'CONFLICT', `A location of type "${parent.location_type_name}" cannot have children.`);
    if (parentTypeId(type) === (above ? String(above.id) : null)) return [];
    const where = parent ? `below a location of type "${parent.location_type_name}"` : 'at the top level';
    return wrong('typeCode', 'CONFLICT', `A location of this type cannot be ${where}.`);
  });
