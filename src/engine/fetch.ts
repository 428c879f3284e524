import { Forbidden, type KnownError } from '../errors.js';
import { pairs } from '../client/call.js';
import { runExpansions } from './lookahead/runExpansions.js';
import type { NewEntry } from './memory/memory.js';
import { partialList } from './lists/partialList.js';
import { plan } from './plan/plan.js';
import { isUniqueKey, valuesOf, type Answer, type Resource, type Want } from './resource/resource.js';
import { recordSavings, recordStaleness } from './read/savings.js';
import type { NestedListAnswer } from './lists/nestedList.js';
import { recallStale } from './memory/staleAnswers.js';
import type { Source } from './read/source.js';
import { runStep, type StepResult, type FetchStep } from './read/runStep.js';
import { openFetchState } from './read/fetchState.js';
import { recordMissingRows } from './memory/written/unindexed.js';
import { applyToSet } from './memory/written/recentWrites.js';

/** How far a fetch goes. */
export interface FetchScope {
  /** GraphQL fields that want it. */
  readonly fields: readonly string[];
  /** Only memory and the first list: what is open then is left undefined, because it may well be another resource's. */
  readonly likelyOnly?: boolean;
}

type FetchOutcome<Row> = NestedListAnswer<Row> | Error | undefined;

/** Answers wants, in their order: from memory what is fresh, then by the cheapest calls, round after round until none is open. */
export async function fetchAnswers<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  source: Source,
  reach: FetchScope,
): Promise<readonly FetchOutcome<Row>[]> {
  const groups = new Map<string, Want[]>();
  for (const want of wants) {
    const key = JSON.stringify(pairs(want.filter));
    const group = groups.get(key);
    if (group) group.push(want);
    else groups.set(key, [want]);
  }
  const answers = new Map<Want, FetchOutcome<Row>>();
  await Promise.all([...groups.values()].map(group => fetchGroup(resource, group, source, reach, answers)));
  const written = await source.memory.recentWrites(resource);
  return wants.map(want => {
    const answer = answers.get(want);
    if (answer instanceof Error || !answer) return answer;
    const found = applyToSet(resource, want, answer, written);
    const { by, value, filter } = want;
    const place = {
      list: resource.lists[0],
      filter,
      belongs: (row: Row) => valuesOf(resource, by, row).includes(value),
    };
    if (!isUniqueKey(resource, by)) recordMissingRows(resource, found.rows, written, place, source, reach.fields);
    return found;
  });
}

/** Answers wants that share one filter. */
async function fetchGroup<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  source: Source,
  { fields, likelyOnly }: FetchScope,
  answers: Map<Want, FetchOutcome<Row>>,
) {
  const { memory } = source;
  const filter = wants[0]!.filter ?? {};
  const notFound = { rows: [], complete: true };
  for (const want of wants)
    if (want.by === 'id' && resource.idPattern?.test(want.value) === false) answers.set(want, notFound);
  const possible = wants.filter(want => !answers.has(want));
  const recalled = await recall(possible);
  await recordSavings(resource, possible, recalled, source, fields);
  const isAhead = possible.some(want => want.followUps);
  if (!isAhead && wants.every(want => answers.has(want))) return;

  const state = await openFetchState(resource, filter, source);
  const open = () => wants.filter(want => !answers.has(want));
  // Of those beyond what is wanted nothing is followed.
  const rowsOf = (want: Want) =>
    (answers.get(want) as Answer<Row> | undefined)?.rows?.slice(0, (want.take ?? Infinity) - 1);
  const sent = await runExpansions(resource, possible, { rowsOf, filter, state }, source, fields);
  for (const want of sent.missing) answers.set(want, notFound);
  await recall(sent.wants.filter(want => !answers.has(want)));

  const fetched = open();
  const asked = source.now();
  const kept: NewEntry<Row>[] = [];
  let refusal: Error | undefined;
  for (let left = open(); left.length > 0 && !(likelyOnly && state.isRead(resource.lists[0]!)); left = open()) {
    const { steps, unanswerable } = plan(resource, left, state);
    for (const want of unanswerable)
      answers.set(
        want,
        refusal ?? new Forbidden(`HQ lets this credential read ${resource.name} in no way ("${source.domain}").`),
      );
    await Promise.all(
      steps.map(async step => {
        if (step.kind === 'size') return state.size(step.list, source.send(fields));
        const taken = await runStep(resource, step, state.readerOf(step), source, source.send(fields)).catch(
          (error: KnownError) => error,
        );
        if (taken instanceof Error) refusal = await fail(step, taken);
        else close(step, taken);
      }),
    );
  }
  await memory.keep(resource, asked, kept);
  // Now it is known of which rows something is ahead.
  const seen = fetched.filter(want => rowsOf(want)?.length);
  await runExpansions(resource, seen, { rowsOf, filter, state }, source, fields);

  async function recall(some: readonly Want[]) {
    const found = await memory.recall(resource, some);
    found.forEach((answer, i) => answer && answers.set(some[i]!, answer));
    return found;
  }

  function close(step: FetchStep, taken: StepResult<Row>) {
    state.record(step, taken);
    kept.push(...taken.newEntries);
    for (const want of step.wants) {
      const answer = taken.answers.get(want);
      if (answer) answers.set(want, answer);
      else if (step.kind === 'whole' && !step.way.leavesOpen && resource.lists.every(list => state.isRead(list)))
        answers.set(want, notFound);
    }
  }

  /**
   * A URL of its own may be forbidden where others are not: bulk fetch to location-restricted callers (cases.md 2.7),
   * fixture/v1 to who may not edit applications (lookup-tables.md 1). Then the other ways are left.
   */
  async function fail(step: FetchStep, error: KnownError): Promise<Error> {
    const apart = step.kind === 'many' || (step.kind === 'part' && step.way.list !== undefined);
    if (apart && error.hqStatus === 403) {
      state.refuse(step.way);
      await memory.refuseWay(resource, resource.ways.indexOf(step.way));
    } else {
      const stale = await recallStale(error, source, age => memory.recall(resource, step.wants, age));
      const came = partialList(resource, step, state.readerOf(step), error, source);
      // What memory has, old as it is, is more than the beginning that came.
      if (came && !stale?.some(Boolean)) kept.push(...came.newEntries);
      step.wants.forEach((want, i) => {
        answers.set(want, stale?.[i] ?? came?.answers.get(want) ?? error);
        recordStaleness(resource, stale?.[i], source, fields);
      });
    }
    return error;
  }
}
