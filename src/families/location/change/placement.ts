import type { Problem, ProblemCode } from '../../../errors.js';
import type { LocationRow } from '../resource.js';
import type { LocationBody } from './writes.js';
import { type LocationTypeRow, parentTypeId } from '../type.js';

/** A location to write, with its path in the input. */
export interface LocationItem {
  readonly body: LocationBody;
  readonly path: readonly string[];
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
export const placementProblems = (
  locations: readonly LocationItem[],
  { types, parents }: LocationContext,
): readonly Problem[] =>
  locations.flatMap(({ body, path, isNew }): Problem[] => {
    const problem = (field: string, code: ProblemCode, message: string) => [{ field: [...path, field], message, code }];
    const { location_type_code: code, parent_location_id: parentId } = body;
    const parent = parentId === undefined ? undefined : parents.get(parentId);
    const type = types.find(one => one.code === code) ?? types.find(({ name }) => name === code);
    const missing = [
      ...(parent === null
        ? problem('parentId', 'NOT_FOUND', 'HQ returns no such location in this project space.')
        : []),
      ...(code !== undefined && !type ? problem('typeCode', 'NOT_FOUND', 'There is no type with this code.') : []),
    ];
    if (missing.length > 0 || !type || !(isNew || parent)) return missing;
    const parentType = types.find(one => one.code === parent?.location_type_code);
    if (parent && !types.some(one => parentType && parentTypeId(one) === String(parentType.id)))
      return problem('parentId', 'CONFLICT', `A location of type "${parent.location_type_name}" cannot have children.`);
    if (parentTypeId(type) === (parentType ? String(parentType.id) : null)) return [];
    const where = parent ? `below a location of type "${parent.location_type_name}"` : 'at the top level';
    return problem('typeCode', 'CONFLICT', `A location of this type cannot be ${where}.`);
  });
