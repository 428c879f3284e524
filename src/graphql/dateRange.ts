import { BadInput } from '../errors.js';
import type { HqDateTimeRange } from '../generated/schema.js';
import { micros, type Micros } from './dates.js';

/** A time range in microseconds since the epoch. */
export interface MicrosRange {
  readonly gt?: Micros;
  readonly gte?: Micros;
  readonly lt?: Micros;
  readonly lte?: Micros;
}

/** One bound of a time range: its operator and its time. */
export type Bound = readonly [operator: keyof MicrosRange, at: Micros];

const MS = 1000;

/**
 * The bounds of a time range.
 * @throws {BadInput} if both bounds of one side are given.
 */
export function boundsOf(argument: string, range: HqDateTimeRange | null | undefined): readonly Bound[] {
  const given = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((operator): Bound[] => {
    const text = range?.[operator];
    return text === null || text === undefined ? [] : [[operator, micros(text)]];
  });
  for (const side of ['gt', 'lt']) {
    const both = given.filter(([operator]) => operator.startsWith(side));
    if (both.length > 1)
      throw new BadInput(`${argument}.${side} and ${argument}.${side}e exclude each other. Give only one.`);
  }
  return given;
}

/**
 * Both ends in the form of HQ's v1 APIs: inclusive, on an index with millisecond precision. An exclusive bound moves by
 * one millisecond. The upper end covers its whole millisecond, because HQ shows microseconds.
 */
export function inclusive(argument: string, range: HqDateTimeRange | null | undefined): { from?: Micros; to?: Micros } {
  const ends: { from?: Micros; to?: Micros } = {};
  for (const [operator, at] of boundsOf(argument, range)) {
    const floor = Math.floor(at / MS) * MS;
    if (operator === 'gte') ends.from = floor;
    if (operator === 'gt') ends.from = floor + MS;
    if (operator === 'lte') ends.to = floor + MS - 1;
    if (operator === 'lt') ends.to = at === floor ? floor - 1 : floor + MS - 1;
  }
  return ends;
}
