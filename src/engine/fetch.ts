import { Forbidden, type KnownError } from '../errors.js';
import { pairs } from '../client/call.js';
import type { NestedListAnswer } from './lists/nestedList.js';
import { partialList } from './lists/partialList.js';
import { openTargets, runExpansions } from './lookahead/runExpansions.js';
import type { NewEntry } from './memory/entries.js';
import type { OpenMemory } from './memory/openMemory.js';
import { recallStale } from './memory/staleAnswers.js';
import { applyToSet } from './memory/written/recentWrites.js';
import { recordMissingRows } from './memory/written/unindexed.js';
import { plan } from './plan/plan.js';
import { createFetchState, openOnce, type FetchState } from './read/fetchState.js';
import { runStep, type StepResult, type FetchStep } from './read/runStep.js';
import { recordSavings, recordStaleness } from './read/savings.js';
import type { Source } from './read/source.js';
import { isUniqueKey, valuesOf, type Answer, type Resource, type Want } from './resource/resource.js';

/** How far a fetch goes. */
export interface FetchScope {
  /** GraphQL fields that want it. */
  readonly fields: readonly string[];
  /** Only the first list is read: wants that are open then are left undefined, as their rows may be another resource's. */
  readonly likelyOnly?: boolean;
}

/** What came of a want; undefined where it is still open. */
export type FetchOutcome<Row> = NestedListAnswer<Row> | Error | undefined;

/** Outcomes by want, filled while a fetch goes on. */
type Outcomes<Row> = Map<Want, FetchOutcome<Row>>;

const NOT_FOUND = { rows: [], complete: true } as const;

/** What memory has for some wants, and the state of a fetch of the others, made when it is needed. */
export interface Recalled<Row> {
  readonly memory: OpenMemory<Row>;
  /** In the order of the wants. */
  readonly answers: readonly (Answer<Row> | undefined)[];
  readonly state: () => FetchState<Row>;
}

/**
 * Answers wants, in their order: from memory what is fresh, then by the cheapest requests, round after round until none is
 * open. Wants with the same filter share one state.
 */
export async function fetchAnswers<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  source: Source,
  scope: FetchScope,
): Promise<readonly FetchOutcome<Row>[]> {
  const groups = new Map<string, Want[]>();
  for (const want of wants) {
    const key = want.filter ? JSON.stringify(pairs(want.filter)) : '[]';
    const group = groups.get(key);
    if (group) group.push(want);
    else groups.set(key, [want]);
  }
  const outcomes: Outcomes<Row> = new Map();
  await Promise.all(
    [...groups.values()].map(async group => {
      const filter = group[0]!.filter ?? {};
      const open = openOnce(source.memory);
      const opening = source.memory.open(resource, filter);
      openTargets(resource, group, open, source);
      const memory = await opening;
      const answers = await memory.recall(group);
      recordSavings(resource, group, answers, source, scope.fields);
      const state = () => createFetchState(resource, filter, source, memory, open);
      const found = await fetchMissing(resource, group, { memory, answers, state }, source, scope);
      group.forEach((want, i) => outcomes.set(want, found[i]));
    }),
  );
  return wants.map(want => outcomes.get(want));
}

/** Answers the wants that memory does not answer, and shows all answers as recent writes have left them. */
export async function fetchMissing<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  { memory, answers, state }: Recalled<Row>,
  source: Source,
  scope: FetchScope,
): Promise<readonly FetchOutcome<Row>[]> {
  const outcomes: Outcomes<Row> = new Map();
  answers.forEach((answer, i) => answer && outcomes.set(wants[i]!, answer));
  const possible: Want[] = [];
  for (const want of wants) {
    if (want.by === 'id' && resource.idPattern?.test(want.value) === false) outcomes.set(want, NOT_FOUND);
    else possible.push(want);
  }
  if (outcomes.size < wants.length || possible.some(want => want.followUps))
    await fetchOpen(resource, possible, outcomes, state(), source, scope);
  const { writes } = memory;
  return wants.map(want => {
    const outcome = outcomes.get(want);
    if (writes.isEmpty || outcome instanceof Error || !outcome) return outcome;
    const found = asWritten(resource, want, outcome, memory);
    const { by, value, filter } = want;
    const belongs = (row: Row) => valuesOf(resource, by, row).includes(value);
    const place = { list: resource.lists[0], filter, belongs };
    if (!isUniqueKey(resource, by)) recordMissingRows(resource, found.rows, writes, place, source, scope.fields);
    return found;
  });
}

/** An answer as recent writes have left its rows, which HQ's search index may not show yet. */
export const asWritten = <Row, Found extends Answer<Row>>(
  resource: Resource<Row>,
  want: Want,
  answer: Found,
  { writes }: Pick<OpenMemory<Row>, 'writes'>,
): Found => applyToSet(resource, want, answer, writes);

/** Sends requests until no want is open, and requests that bring along what the operation wants next where that is cheaper. */
async function fetchOpen<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  outcomes: Outcomes<Row>,
  state: FetchState<Row>,
  source: Source,
  { fields, likelyOnly }: FetchScope,
): Promise<void> {
  const { memory } = state;
  const open = () => wants.filter(want => !outcomes.has(want));
  // No more rows are followed than are wanted.
  const rowsOf = (want: Want) =>
    (outcomes.get(want) as Answer<Row> | undefined)?.rows?.slice(0, (want.take ?? Infinity) - 1);
  const expanded = await runExpansions(resource, wants, { rowsOf, state }, source, fields);
  for (const want of expanded.missing) outcomes.set(want, NOT_FOUND);
  const sideloaded = expanded.wants.filter(want => !outcomes.has(want));
  if (sideloaded.length > 0)
    (await memory.recall(sideloaded)).forEach((answer, i) => answer && outcomes.set(sideloaded[i]!, answer));

  const fetched = open();
  const requestedAt = source.now();
  const kept: NewEntry<Row>[] = [];
  let refusal: Error | undefined;
  for (let left = open(); left.length > 0 && !(likelyOnly && state.isRead(resource.lists[0]!)); left = open()) {
    const { steps, unanswerable } = plan(resource, left, state.statistics());
    for (const want of unanswerable)
      outcomes.set(
        want,
        refusal ?? new Forbidden(`HQ lets this credential read ${resource.name} in no way ("${source.domain}").`),
      );
    await Promise.all(
      steps.map(async step => {
        if (step.kind === 'size') return state.size(step.list, source.send(fields));
        const result = await runStep(resource, step, state.readerOf(step), source, source.send(fields)).catch(
          (error: KnownError) => error,
        );
        if (result instanceof Error) refusal = await fail(step, result);
        else close(step, result);
      }),
    );
  }
  if (kept.length > 0) await memory.keep(requestedAt, kept);
  // Only now the rows are known that the operation follows.
  const seen = fetched.filter(want => want.followUps && rowsOf(want)?.length);
  if (seen.length > 0) await runExpansions(resource, seen, { rowsOf, state }, source, fields);

  function close(step: FetchStep, result: StepResult<Row>) {
    state.record(step, result);
    kept.push(...result.newEntries);
    for (const want of step.wants) {
      const answer = result.answers.get(want);
      if (answer) outcomes.set(want, answer);
      else if (step.kind === 'whole' && !step.way.leavesOpen && resource.lists.every(list => state.isRead(list)))
        outcomes.set(want, NOT_FOUND);
    }
  }

  /**
   * A URL of its own may be forbidden where others are not: bulk fetch to location-restricted callers (cases.md 2.7),
   * fixture/v1 to callers who may not edit applications (lookup-tables.md 1). The other ways remain.
   */
  async function fail(step: FetchStep, error: KnownError): Promise<Error> {
    const hasOwnUrl = step.kind === 'many' || (step.kind === 'part' && step.way.list !== undefined);
    if (hasOwnUrl && error.hqStatus === 403) {
      await state.refuse(step.way);
      return error;
    }
    const stale = await recallStale(error, source, age => memory.recall(step.wants, age));
    const partial = partialList(resource, step, state.readerOf(step), error, source);
    // Old answers from memory are more than the first rows that came.
    if (partial && !stale?.some(Boolean)) kept.push(...partial.newEntries);
    step.wants.forEach((want, i) => {
      outcomes.set(want, stale?.[i] ?? partial?.answers.get(want) ?? error);
      recordStaleness(resource, stale?.[i], source, fields);
    });
    return error;
  }
}
