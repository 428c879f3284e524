import { Forbidden, type KnownError } from '../errors.js';
import { pairs } from '../client/call.js';
import { expand } from './lookahead/runExpansions.js';
import type { Kept } from './memory/memory.js';
import { partly } from './lists/partialList.js';
import { plan } from './plan/plan.js';
import { tellsOne, valuesOf, type Answer, type Resource, type Want } from './resource/resource.js';
import { credit, tellAge } from './read/savings.js';
import type { SetAnswer } from './lists/nestedList.js';
import { recallStale } from './memory/stale.js';
import type { Source } from './read/source.js';
import { take, type Taken, type TakenStep } from './read/runStep.js';
import { createTold } from './read/fetchState.js';
import { tellUnindexed } from './memory/written/unindexed.js';
import { patched } from './memory/written/recentWrites.js';

/** How far a fetch goes. */
export interface Reach {
  /** GraphQL fields that want it. */
  readonly fields: readonly string[];
  /** Only memory and the first list: what is open then is left undefined, because it may well be another resource's. */
  readonly likely?: boolean;
}

type Outcome<Row> = SetAnswer<Row> | Error | undefined;

/** Answers wants, in their order: from memory what is fresh, then by the cheapest calls, round after round until none is open. */
export async function fetchAnswers<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  source: Source,
  reach: Reach,
): Promise<readonly Outcome<Row>[]> {
  const groups = new Map<string, Want[]>();
  for (const want of wants) {
    const key = JSON.stringify(pairs(want.filter));
    const group = groups.get(key);
    if (group) group.push(want);
    else groups.set(key, [want]);
  }
  const answers = new Map<Want, Outcome<Row>>();
  await Promise.all([...groups.values()].map(group => fetchGroup(resource, group, source, reach, answers)));
  const written = await source.memory.written(resource);
  return wants.map(want => {
    const answer = answers.get(want);
    if (answer instanceof Error || !answer) return answer;
    const found = patched(resource, want, answer, written);
    const { by, value, filter } = want;
    const place = {
      list: resource.lists[0],
      filter,
      belongs: (row: Row) => valuesOf(resource, by, row).includes(value),
    };
    if (!tellsOne(resource, by)) tellUnindexed(resource, found.rows, written, place, source, reach.fields);
    return found;
  });
}

/** Answers wants that share one filter. */
async function fetchGroup<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  source: Source,
  { fields, likely }: Reach,
  answers: Map<Want, Outcome<Row>>,
) {
  const { memory } = source;
  const filter = wants[0]!.filter ?? {};
  const nobody = { rows: [], complete: true };
  for (const want of wants) if (want.by === 'id' && resource.ids?.test(want.value) === false) answers.set(want, nobody);
  const possible = wants.filter(want => !answers.has(want));
  const recalled = await recall(possible);
  await credit(resource, possible, recalled, source, fields);
  const isAhead = possible.some(want => want.ahead);
  if (!isAhead && wants.every(want => answers.has(want))) return;

  const told = await createTold(resource, filter, source);
  const open = () => wants.filter(want => !answers.has(want));
  // Of those beyond what is wanted nothing is followed.
  const rowsOf = (want: Want) =>
    (answers.get(want) as Answer<Row> | undefined)?.rows?.slice(0, (want.take ?? Infinity) - 1);
  const sent = await expand(resource, possible, { rowsOf, filter, told }, source, fields);
  for (const want of sent.missing) answers.set(want, nobody);
  await recall(sent.wants.filter(want => !answers.has(want)));

  const fetched = open();
  const asked = source.now();
  const kept: Kept<Row>[] = [];
  let refusal: Error | undefined;
  for (let left = open(); left.length > 0 && !(likely && told.read(resource.lists[0]!)); left = open()) {
    const { steps, stuck } = plan(resource, left, told);
    for (const want of stuck)
      answers.set(
        want,
        refusal ?? new Forbidden(`HQ lets this credential read ${resource.name} in no way ("${source.domain}").`),
      );
    await Promise.all(
      steps.map(async step => {
        if (step.kind === 'size') return told.size(step.list, source.send(fields));
        const taken = await take(resource, step, told.walkOf(step), source, source.send(fields)).catch(
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
  await expand(resource, seen, { rowsOf, filter, told }, source, fields);

  async function recall(some: readonly Want[]) {
    const found = await memory.recall(resource, some);
    found.forEach((answer, i) => answer && answers.set(some[i]!, answer));
    return found;
  }

  function close(step: TakenStep, taken: Taken<Row>) {
    told.note(step, taken);
    kept.push(...taken.kept);
    for (const want of step.wants) {
      const answer = taken.answers.get(want);
      if (answer) answers.set(want, answer);
      else if (step.kind === 'whole' && !step.way.leaves && resource.lists.every(list => told.read(list)))
        answers.set(want, nobody);
    }
  }

  /**
   * A URL of its own may be forbidden where others are not: bulk fetch to location-restricted callers (cases.md 2.7),
   * fixture/v1 to who may not edit applications (lookup-tables.md 1). Then the other ways are left.
   */
  async function fail(step: TakenStep, error: KnownError): Promise<Error> {
    const apart = step.kind === 'many' || (step.kind === 'part' && step.way.list !== undefined);
    if (apart && error.hqStatus === 403) {
      told.refuse(step.way);
      await memory.refuse(resource, resource.ways.indexOf(step.way));
    } else {
      const stale = await recallStale(error, source, age => memory.recall(resource, step.wants, age));
      const came = partly(resource, step, told.walkOf(step), error, source);
      // What memory has, old as it is, is more than the beginning that came.
      if (came && !stale?.some(Boolean)) kept.push(...came.kept);
      step.wants.forEach((want, i) => {
        answers.set(want, stale?.[i] ?? came?.answers.get(want) ?? error);
        tellAge(resource, stale?.[i], source, fields);
      });
    }
    return error;
  }
}
