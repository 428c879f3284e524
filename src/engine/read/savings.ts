import { pairs, type Query } from '../../client/call.js';
import { plan, pagesOf } from '../plan/plan.js';
import type { Answer, List, Resource, Want } from '../resource/resource.js';
import type { Source } from './source.js';
import type { Step } from '../plan/step.js';
import { openFetchState } from './fetchState.js';

/**
 * Lays to memory's account what it made needless: the requests that these wants would have cost without it. What the
 * operation has read itself is no saving, and a list counts once however many wants it answers.
 */
export async function recordSavings<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  answers: readonly (Answer<Row> | undefined)[],
  source: Source,
  fields: readonly string[],
): Promise<void> {
  for (const answer of answers) recordStaleness(resource, answer, source, fields);
  const others = wants
    .map((want, i) => ({ want, answer: answers[i] }))
    .filter(({ answer }) => answer && answer.operation !== source.operation);
  for (const { answer } of others) if (answer?.request) source.recordSaved(answer.request, 1);
  const remembered = others.filter(({ answer }) => !answer?.request).map(({ want }) => want);
  if (remembered.length === 0) return;
  const filter = remembered[0]!.filter ?? {};
  const told = await openFetchState(resource, filter, source);
  for (const step of plan(resource, remembered, told.unread).steps) {
    source.recordSaved(stepName(resource, filter, step), step.cost);
  }
}

/** The same for a whole list or the beginning of one. */
export function recordListSavings<Row>(
  resource: Resource<Row>,
  list: List,
  filter: Query,
  answer: Answer<Row>,
  source: Source,
  fields: readonly string[],
): void {
  recordStaleness(resource, answer, source, fields);
  if (answer.operation !== source.operation) {
    source.recordSaved(listSavingName(resource.name, list, filter), pagesOf(list, answer.total ?? answer.rows.length));
  }
}

/** What is older than its family's freshness is served only where that is allowed, and then said. */
export function recordStaleness(
  { freshSeconds }: { readonly freshSeconds: number },
  answer: Answer<unknown> | undefined,
  source: Source,
  fields: readonly string[],
): void {
  const age = source.now() - (answer?.requestedAt ?? Infinity);
  if (age >= freshSeconds * 1000) source.freshness.recordAge(fields, age);
}

/** How a list under a filter is called among the savings. */
export const listSavingName = (name: string, list: List, filter: Query) =>
  JSON.stringify([name, pairs(filter), list.name]);

function stepName({ name }: { readonly name: string }, filter: Query, step: Step): string {
  if (step.kind === 'whole' || step.kind === 'size') return listSavingName(name, step.list, filter);
  const values = step.kind === 'one' ? step.wants.map(want => want.value) : step.values;
  return JSON.stringify([name, pairs(filter), step.kind, values]);
}
