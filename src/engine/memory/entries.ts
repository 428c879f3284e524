import type { NewEntry } from './memory.js';
import type { Answer, Resource, Want } from '../resource/resource.js';

/** Each row as the answer to its id. `bytes`: what all weigh. */
export const entriesById = <Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  bytes: number,
  lacks?: readonly string[],
): readonly NewEntry<Row>[] =>
  rows.map(row => ({
    want: { by: 'id', value: String(resource.keys.id(row)) },
    answer: { rows: [row], complete: true },
    bytes: bytes / rows.length,
    missingFields: lacks,
  }));

/** An answer by another key than the id, whose rows `keptById` remembers. */
export const entryOf = <Row>(want: Want, answer: Answer<Row>, missingFields?: readonly string[]): NewEntry<Row> => ({
  want,
  answer,
  missingFields,
  bytes: 8 * answer.rows.length,
});

/** An answer to remember, with each of its rows. */
export const entriesOf = <Row>(
  resource: Resource<Row>,
  want: Want,
  answer: Answer<Row>,
  bytes: number,
  lacks?: readonly string[],
): readonly NewEntry<Row>[] => [
  ...entriesById(resource, answer.rows, bytes, lacks),
  ...(want.by === 'id' ? [] : [entryOf(want, answer, lacks)]),
];
