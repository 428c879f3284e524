import type { Answer, AnswerRequests, List, Resource, Want } from '../resource/resource.js';

/** An answer to keep: to a want, or a whole list. */
export interface NewEntry<Row> {
  readonly want?: Want;
  readonly list?: List;
  readonly answer: Answer<Row>;
  /** Fields that the rows lack. */
  readonly missingFields?: readonly string[];
  /** Size of the rows as HQ's JSON. */
  readonly bytes: number;
}

/** Each row as the answer to its id. `bytes`: size of all of them as HQ's JSON. */
export const entriesById = <Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  bytes: number,
  missingFields?: readonly string[],
): readonly NewEntry<Row>[] =>
  rows.map(row => ({
    want: { by: 'id', value: String(resource.keys.id(row)) },
    answer: { rows: [row], complete: true },
    bytes: bytes / rows.length,
    missingFields,
  }));

/** An answer by another key than the id. Its rows are kept by `entriesById`, so it counts 8 bytes for each. */
export const entryOf = <Row>(want: Want, answer: Answer<Row>, missingFields?: readonly string[]): NewEntry<Row> => ({
  want,
  answer,
  missingFields,
  bytes: 8 * answer.rows.length,
});

/** An answer to keep, with each of its rows. */
export const entriesOf = <Row>(
  resource: Resource<Row>,
  want: Want,
  answer: Answer<Row>,
  bytes: number,
  missingFields?: readonly string[],
): readonly NewEntry<Row>[] => [
  ...entriesById(resource, answer.rows, bytes, missingFields),
  ...(want.by === 'id' ? [] : [entryOf(want, answer, missingFields)]),
];

/** Entries with the requests that brought them. */
export const broughtBy = <Row>(requests: AnswerRequests, entries: readonly NewEntry<Row>[]): readonly NewEntry<Row>[] =>
  entries.map(entry => ({ ...entry, answer: { ...entry.answer, requests } }));

/** Does an answer hold what a want needs? A reader gets rows in another order than HQ's all at once, or none. */
export function satisfies(
  { rows, complete, omittedRows = 0, unordered }: Answer<unknown>,
  { needs, take, ordered }: Want,
  missingFields: readonly string[] = [],
): boolean {
  if (needs?.some(field => missingFields.includes(field))) return false;
  const enough = take !== undefined && rows.length + omittedRows >= take;
  return unordered ? complete && !enough && !ordered : complete || enough;
}
