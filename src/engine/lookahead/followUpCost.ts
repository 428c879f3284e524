import type { OpenMemory } from '../memory/openMemory.js';
import { plan } from '../plan/plan.js';
import type { Statistics } from '../plan/statistics.js';
import { createFetchState, type OpenFamily } from '../read/fetchState.js';
import type { Source } from '../read/source.js';
import { relationName, usableSideload, type Expansion } from '../resource/expansion.js';
import { isUniqueKey, usualRowsOf, valuesOf, type FollowUp, type Resource, type Want } from '../resource/resource.js';

/**
 * Estimated requests for the relations that the operation follows next from all wants, without those that the `expansion`
 * returns for the wants that it is sent for.
 */
export type FollowUpCost = (expansion?: Expansion, sentFor?: ReadonlySet<Want>) => number;

/** A relation of one want, with the values that are followed. */
interface FollowedRelation {
  readonly want: Want;
  readonly relation: FollowUp;
  /** Values of known rows, without those that memory answers. */
  readonly values: readonly string[];
  /** Values that rows are expected to have which no one has read yet. */
  readonly expected: number;
}

/** A family that relations lead to. */
interface Target {
  readonly resource: Resource<unknown>;
  readonly memory: OpenMemory<unknown>;
  readonly statistics: Statistics;
}

/** Rows of a set that no one has read yet. */
const USUAL_ROWS = 3;

/** An id of the usual length. */
const PLACEHOLDER_ID = 'x'.repeat(36);

/** Estimates what follows from wants. `rowsOf`: their rows, where they are known. `open`: opens the families that they lead to. */
export async function createFollowUpCost<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  rowsOf: (want: Want) => readonly Row[] | undefined,
  open: OpenFamily,
  source: Source,
): Promise<FollowUpCost> {
  const targets = new Map(
    await Promise.all(
      targetsOf(wants, source).map(async (target): Promise<[string, Target]> => {
        const memory = await open(target);
        const statistics = createFetchState(target, {}, source, memory).statistics();
        return [target.name, { resource: target, memory, statistics }];
      }),
    ),
  );
  const followed = await Promise.all(
    wants.flatMap(want =>
      (want.followUps ?? []).map(async (relation): Promise<FollowedRelation> => {
        const rows = rowsOf(want);
        const isOwnId = !rows && want.by === 'id' && !relation.via;
        const values = isOwnId ? [want.value] : valuesIn(resource, relation, rows);
        const uncached = await valuesNotCached(values, relation, targets.get(relation.to)!.memory);
        return { want, relation, values: uncached, expected: rows || isOwnId ? 0 : expectedRows(resource, want) };
      }),
    ),
  );

  return (expansion, sentFor) => {
    // A value that several wants lead to is requested once.
    const groups = new Map<string, { relation: FollowUp; times: Map<string, number>; expected: number }>();
    for (const { want, relation, values, expected } of followed) {
      if (expansion && sentFor?.has(want) && usableSideload(expansion, relation)) continue;
      const name = relationName(relation);
      const group = groups.get(name) ?? { relation, times: new Map<string, number>(), expected: 0 };
      groups.set(name, group);
      const { times = 1 } = want;
      for (const value of values) group.times.set(value, Math.max(times, group.times.get(value) ?? 0));
      group.expected += expected * times;
    }
    return [...groups.values()].reduce((sum, { relation, times, expected }) => {
      const all = [...times.values()].reduce((count, one) => count + one, expected);
      return sum + costOfRelation(targets.get(relation.to)!, relation, all);
    }, 0);
  };
}

/** The families that the relations of wants lead to. */
export function targetsOf(
  wants: readonly Want[],
  { families }: Pick<Source, 'families'>,
): readonly Resource<unknown>[] {
  const names = new Set(wants.flatMap(({ followUps = [] }) => followUps.map(({ to }) => to)));
  return [...names].map(name => families.get(name)!);
}

/** The values whose rows memory does not have: not all of them, and of a long set not the first. */
async function valuesNotCached(
  values: readonly string[],
  { by }: FollowUp,
  memory: OpenMemory<unknown>,
): Promise<readonly string[]> {
  const answers = await memory.recall(
    values.flatMap(value => [
      { by, value },
      { by, value, take: 1 },
    ]),
  );
  return values.filter((_, i) => !answers[2 * i] && !answers[2 * i + 1]);
}

/** Requests for so many values of a relation. */
function costOfRelation({ resource, statistics }: Target, { by, oneRequestForAll }: FollowUp, values: number): number {
  const times = oneRequestForAll ? Math.min(1, values) : values;
  return times > 0 ? plan(resource, [{ by, value: PLACEHOLDER_ID, times }], statistics).cost : 0;
}

/** Rows that an unread want usually has. */
const expectedRows = (resource: Pick<Resource<never>, 'ways' | 'uniqueKeys'>, { by }: Want): number =>
  isUniqueKey(resource, by) ? 1 : (usualRowsOf(resource, by) ?? USUAL_ROWS);

/** The values of a relation in rows, each once. */
const valuesIn = <Row>(
  resource: Resource<Row>,
  { via = 'id' }: FollowUp,
  rows: readonly Row[] = [],
): readonly string[] => [...new Set(rows.flatMap(row => valuesOf(resource, via, row)))];
