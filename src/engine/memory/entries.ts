import type { Answer, AnswerRequests, List, Want } from '../resource/resource.js';

/** An answer to keep: to a want, or a whole list. With neither, each of its rows answers the want by its own id. */
export interface NewEntry<Row> {
  readonly want?: Want;
  readonly list?: List;
  readonly answer: Answer<Row>;
  /** Fields that the rows lack. */
  readonly missingFields?: readonly string[] | undefined;
}

/** Each row as the answer to the want by its id. */
export const entryById = <Row>(rows: readonly Row[], missingFields?: readonly string[]): NewEntry<Row> => ({
  answer: { rows, complete: true },
  missingFields,
});

/** An answer to keep, with each of its rows. */
export const entriesOf = <Row>(
  want: Want,
  answer: Answer<Row>,
  missingFields?: readonly string[],
): readonly NewEntry<Row>[] => [
  entryById(answer.rows, missingFields),
  ...(want.by === 'id' ? [] : [{ want, answer, missingFields }]),
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
