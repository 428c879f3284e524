import type { Kept } from './memory.js';
import type { Answer, Resource, Want } from '../resource/resource.js';

/** Each row as the answer to its id. `bytes`: what all weigh. */
export const keptById = <Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  bytes: number,
  lacks?: readonly string[],
): readonly Kept<Row>[] =>
  rows.map(row => ({
    want: { by: 'id', value: String(resource.keys.id(row)) },
    answer: { rows: [row], complete: true },
    bytes: bytes / rows.length,
    lacks,
  }));

/** An answer by another key than the id, whose rows `keptById` remembers. */
export const keptAnswer = <Row>(want: Want, answer: Answer<Row>, lacks?: readonly string[]): Kept<Row> => ({
  want,
  answer,
  lacks,
  bytes: 8 * answer.rows.length,
});

/** An answer to remember, with each of its rows. */
export const keptSet = <Row>(
  resource: Resource<Row>,
  want: Want,
  answer: Answer<Row>,
  bytes: number,
  lacks?: readonly string[],
): readonly Kept<Row>[] => [
  ...keptById(resource, answer.rows, bytes, lacks),
  ...(want.by === 'id' ? [] : [keptAnswer(want, answer, lacks)]),
];
