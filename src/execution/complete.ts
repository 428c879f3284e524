import { GraphQLID, type GraphQLLeafType, type GraphQLObjectType, GraphQLString } from 'graphql';
import { toError } from 'graphql/jsutils/toError.js';
import type { Column } from './column.js';
import { concreteType } from './concreteType.js';
import { failPlace, reportAt } from './errors.js';
import { addRow, createLevel, type Level, type ListPlace, type Place, put } from './level.js';
import type { PlannedField } from './plan.js';
import { breathe, CHUNK, never, type Run } from './run.js';

/** The items of a field's lists, and their places. */
interface Items {
  readonly values: unknown[];
  readonly places: Place[];
}

/**
 * Puts the values of a field into the answer's objects. Returns the levels below, one for each concrete type. A value that
 * fails puts null into the innermost place that may be null.
 */
export async function completeColumn(
  run: Run,
  level: Level,
  field: PlannedField,
  column: Column,
): Promise<readonly Level[]> {
  const { objects, times } = level;
  const { key, parentType, definition } = field;
  const { nullable, leaf } = field.type;
  const where = `${parentType.name}.${definition.name}`;
  const isText = leaf === GraphQLString || leaf === GraphQLID;
  const below = new Map<GraphQLObjectType, Level>();
  let counted = { values: 0, characters: 0, objects: 0 };
  let isOver = false;

  let { values } = column;
  let places: readonly Place[] | undefined;
  for (let depth = 0; depth < nullable.length; depth++) {
    const items: Items | undefined = depth + 1 < nullable.length ? { values: [], places: [] } : undefined;
    for (let i = 0; i < values.length; i++) {
      if (i > 0 && i % CHUNK === 0) {
        countUp();
        if (!isOver) await breathe(run.guard);
      }
      if (isOver) return never;
      const value = values[i];
      if (isText && !places && !items && typeof value === 'string') {
        objects[i]![key] = value;
        counted.characters += value.length * times[i]!;
      } else complete(value, places?.[i] ?? { owner: i, list: undefined, index: 0 }, nullable[depth]!, items);
    }
    if (items) ({ values, places } = items);
  }
  countUp();
  return isOver ? never : [...below.values()];

  function complete(value: unknown, place: Place, isNullable: boolean, items: Items | undefined): void {
    try {
      if (value instanceof Error) fail(place, value);
      else if (value !== null && value !== undefined)
        put(
          level,
          field,
          place,
          items ? listOf(value, place, items) : leaf ? leafOf(leaf, value, place) : objectOf(value, place),
        );
      else if (isNullable) put(level, field, place, null);
      else fail(place, new Error(`Cannot return null for non-nullable field ${where}.`));
    } catch (error) {
      fail(place, toError(error));
    }
  }

  function listOf(value: unknown, place: Place, { values, places }: Items): readonly unknown[] {
    if (!Array.isArray(value)) throw new Error(`Expected Iterable, but did not find one for field "${where}".`);
    const many = value.length * times[place.owner]!;
    if (!leaf) count(many, many, many);
    countUp();
    if (isOver) return [];
    const list: ListPlace = { ...place, items: new Array<unknown>(value.length) };
    for (let index = 0; index < value.length; index++) {
      values.push(value[index]);
      places.push({ owner: place.owner, list, index });
    }
    return list.items;
  }

  function leafOf(type: GraphQLLeafType, value: unknown, place: Place): unknown {
    let [shown, characters] = [value, typeof value === 'string' ? value.length : 5];
    if (typeof value === 'object' && run.guard)
      ({ value: shown, characters } = run.guard.check(value!, error => report(place, error)));
    count(0, characters * times[place.owner]!, 0);
    const written = type.serialize(shown);
    if (written === null || written === undefined)
      throw new Error(`${type.name} has no text for the value of ${where}.`);
    return written;
  }

  function objectOf(value: unknown, place: Place): unknown {
    const type = concreteType(run, level, field, value, place.owner);
    let child = below.get(type);
    if (!child) below.set(type, (child = createLevel(type, field.selectionOf(type), level, field)));
    const many = times[place.owner]!;
    // Items of a list were counted with it.
    if (!place.list) count(0, 0, many * (run.guard?.weightOf(type, column.isLinked) ?? 1));
    return addRow(child, value, place, many);
  }

  function report(place: Place, error: Error): void {
    isOver ||= reportAt(run, level, field, place, error) !== undefined;
  }

  function fail(place: Place, error: Error): void {
    isOver ||= failPlace(run, level, field, place, error) !== undefined;
  }

  function count(values: number, characters: number, objects: number): void {
    counted.values += values;
    counted.characters += characters;
    counted.objects += objects;
  }

  function countUp(): void {
    isOver ||= run.guard?.count(counted.values, counted.characters, counted.objects) === false;
    counted = { values: 0, characters: 0, objects: 0 };
  }
}
