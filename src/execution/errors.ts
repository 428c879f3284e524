import { locatedError } from 'graphql';
import { type Path, pathToArray } from 'graphql/jsutils/Path.js';
import { type Level, type Place, placesOf, put } from './level.js';
import type { PlannedField } from './plan.js';
import { never, type Run } from './run.js';

/**
 * Reports the error of a field, or of an item of its list, for each of its positions in the answer, and puts null there, or
 * in the innermost place around it that may be null. Nothing is reported inside a place that is null already.
 */
export function failPlace(
  run: Run,
  level: Level,
  field: PlannedField,
  place: Place,
  error: Error,
): Promise<never> | void {
  if (!isListThere(level, field, place)) return;
  const ended = reportAt(run, level, field, place, error);
  if (ended) return ended;
  nullify(run, level, field, place);
}

/** Reports an error for each position of a place, and leaves its value. Returns a promise if the execution has ended. */
export function reportAt(
  run: Run,
  level: Level,
  field: PlannedField,
  place: Place,
  error: Error,
): Promise<never> | void {
  for (const prev of pathsOf(run, level, place.owner)) {
    if (run.guard?.fail() === false) return never;
    run.errors.push(locatedError(error, field.nodes, pathToArray(pathAt(prev, level, field, place))));
  }
}

function nullify(run: Run, level: Level, field: PlannedField, place: Place): void {
  const { nullable } = field.type;
  if (nullable[depthOf(place)]) put(level, field, place, null);
  else if (place.list) nullify(run, level, field, place.list);
  else if (!level.parent) run.data = null;
  else for (const outer of placesOf(level, place.owner)) nullify(run, level.parent, level.field!, outer);
}

/** Number of lists around a place. */
function depthOf({ list }: Place): number {
  return list ? depthOf(list) + 1 : 0;
}

/** Whether the lists around a place are still in the object that they belong to. */
function isListThere(level: Level, field: PlannedField, { list }: Place): boolean {
  return !list || isThere(level, field, list, list.items);
}

/** Whether a value is still where it was put, as far as the object that has the field. */
function isThere(level: Level, field: PlannedField, { owner, list, index }: Place, value: unknown): boolean {
  if (!list) return level.objects[owner]![field.key] === value;
  return list.items[index] === value && isThere(level, field, list, list.items);
}

/** The paths of an object in the answer, without those that null has replaced. The root has one, undefined. */
export function* pathsOf(run: Run, level: Level, index: number): Generator<Path | undefined> {
  const { parent, field } = level;
  if (!parent || !field) {
    if (run.data) yield undefined;
    return;
  }
  for (const place of placesOf(level, index)) {
    if (!isThere(parent, field, place, level.objects[index])) continue;
    for (const prev of pathsOf(run, parent, place.owner)) yield pathAt(prev, parent, field, place);
  }
}

/** The path of an object in its first place. */
export function firstPath({ parent, field, places }: Level, index: number): Path | undefined {
  if (!parent || !field) return undefined;
  const place = places[index]!;
  return pathAt(firstPath(parent, place.owner), parent, field, place);
}

/** The path of a place in a field of an object at `prev`. */
export function pathAt(
  prev: Path | undefined,
  level: Level,
  field: PlannedField,
  place: Pick<Place, 'list' | 'index'>,
): Path {
  const { list, index: key } = place;
  if (!list) return { prev, key: field.key, typename: level.type.name };
  return { prev: pathAt(prev, level, field, list), key, typename: undefined };
}
