import { pagesOf } from '../plan/plan.js';
import { isUniqueKey, type Answer, type Resource, type Want } from '../resource/resource.js';
import type { Source } from './source.js';

/**
 * Records how many HQ requests cached answers saved: what each would have cost alone, but for all that the same requests
 * brought no more than these. What the operation has read itself saved nothing. Records how old the answers are, too.
 */
export function recordSavings<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  answers: readonly (Answer<Row> | undefined)[],
  source: Source,
  fields: readonly string[],
): void {
  answers.forEach((answer, i) => {
    recordStaleness(resource, answer, source, fields);
    const isRow = isUniqueKey(resource, wants[i]!.by);
    if (answer) recordSaved(answer, isRow ? 1 : pagesIn(resource, answer), source);
  });
}

/** The same for a whole list, or for a page of one. */
export function recordListSavings<Row>(
  resource: Resource<Row>,
  answer: Answer<Row>,
  source: Source,
  fields: readonly string[],
): void {
  recordStaleness(resource, answer, source, fields);
  recordSaved(answer, answer.requests?.count ?? 0, source);
}

function recordSaved({ requests, operation }: Answer<unknown>, cost: number, source: Source): void {
  if (!requests || operation === source.operation) return;
  source.recordSaved(`${operation} ${requests.id}`, Math.min(cost, requests.count), requests.count);
}

/** Pages that the rows of a set fill in the list that they are of. */
const pagesIn = (
  { lists: [list] }: Pick<Resource<never>, 'lists'>,
  { rows, omittedRows = 0 }: Answer<unknown>,
): number => (list ? pagesOf(list, rows.length + omittedRows) : 1);

/** Reports answers that are older than their family's freshness: they are served only where the operation accepts them. */
export function recordStaleness(
  { freshSeconds }: { readonly freshSeconds: number },
  answer: Answer<unknown> | undefined,
  source: Source,
  fields: readonly string[],
): void {
  const age = source.now() - (answer?.requestedAt ?? Infinity);
  if (age >= freshSeconds * 1000) source.freshness.recordAge(fields, age);
}
