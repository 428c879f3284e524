import type { GraphQLObjectType } from 'graphql';
import type { PlannedField, PlannedSelection } from './plan.js';

/** An object of the answer. */
export type AnswerObject = Record<string, unknown>;

/** A list of the answer, and where it stands. */
export interface ListPlace extends Place {
  readonly items: unknown[];
}

/** Where a value stands: in a field of an object, or in a list of that field. */
export interface Place {
  /** The object that has the field, by its index in its level. */
  readonly owner: number;
  /** Undefined for the value of the field itself. */
  readonly list: ListPlace | undefined;
  /** Index in the list. */
  readonly index: number;
}

/**
 * All objects of one concrete type under one field of the document, wherever they stand in the answer. A row that the field
 * leads to repeatedly has one object, which stands in several places.
 */
export interface Level {
  readonly type: GraphQLObjectType;
  readonly selection: PlannedSelection;
  /** Undefined for the root, as is `field`. */
  readonly parent: Level | undefined;
  readonly field: PlannedField | undefined;
  readonly rows: unknown[];
  /** The answer's objects, one for each row. */
  readonly objects: AnswerObject[];
  /** The first place of each object. */
  readonly places: Place[];
  /** Further places, by the index of the object. */
  readonly morePlaces: Map<number, Place[]>;
  /** How often each object stands in the answer: its places, times those of the objects around them. */
  readonly times: number[];
  /** Indexes by row. */
  readonly indexes: Map<unknown, number>;
}

/** Creates a level without objects. */
export const createLevel = (
  type: GraphQLObjectType,
  selection: PlannedSelection,
  parent?: Level,
  field?: PlannedField,
): Level => ({
  type,
  selection,
  parent,
  field,
  rows: [],
  objects: [],
  places: [],
  morePlaces: new Map(),
  times: [],
  indexes: new Map(),
});

/** The object of a row for a further place; a new object if the level has none of this row. */
export function addRow(level: Level, row: unknown, place: Place, times: number): AnswerObject {
  const known = level.indexes.get(row);
  if (known !== undefined) {
    const more = level.morePlaces.get(known);
    if (more) more.push(place);
    else level.morePlaces.set(known, [place]);
    level.times[known]! += times;
    return level.objects[known]!;
  }
  if (typeof row === 'object') level.indexes.set(row, level.rows.length);
  const object = copyOf(level.selection.template);
  level.rows.push(row);
  level.objects.push(object);
  level.places.push(place);
  level.times.push(times);
  return object;
}

const copyOf = (template: Readonly<AnswerObject>): AnswerObject =>
  Object.getPrototypeOf(template) === null
    ? Object.assign(Object.create(null) as AnswerObject, template)
    : { ...template };

/** All places of an object, by its index. */
export const placesOf = ({ places, morePlaces }: Level, index: number): readonly Place[] => [
  places[index]!,
  ...(morePlaces.get(index) ?? []),
];

/** Sets the value of a field in a place. */
export function put({ objects }: Level, { key }: PlannedField, { owner, list, index }: Place, value: unknown): void {
  if (list) list.items[index] = value;
  else objects[owner]![key] = value;
}
