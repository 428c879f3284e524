import { plan } from '../plan/plan.js';
import { usableSideload, type Expansion, relationName } from '../resource/expansion.js';
import type { Relation } from '../resource/want.js';
import {
  isUniqueKey,
  usualRowsOf,
  valuesOf,
  type FollowUp,
  type List,
  type Resource,
  type Want,
} from '../resource/resource.js';
import type { Source } from '../read/source.js';
import type { Plan } from '../plan/step.js';
import { openFetchState, type FetchState } from '../read/fetchState.js';

/**
 * What it will cost to follow what is ahead of the wants, but for what the expansion brings of those that it is `of`.
 * `surely`: of rows that nobody has seen yet there may be none.
 */
export type FollowUpCost = (surely: boolean, expansion?: Expansion, of?: ReadonlySet<Want>) => RequestEstimate;

/** What requests may come to. */
export interface RequestEstimate {
  readonly cost: number;
  /** What they are sure to cost for these wants alone: a list that is read whole serves others, too. */
  readonly least: number;
  /** Lists whose sizes HQ would be asked for first. */
  readonly unknownSizes: readonly UnknownSize[];
}

/** A list whose size HQ has not told. */
export interface UnknownSize {
  readonly list: List;
  readonly state: Pick<FetchState<unknown>, 'size'>;
}

/** What a plan may come to. */
export const estimateOf = ({ steps, cost }: Plan, state: UnknownSize['state']): RequestEstimate => ({
  cost,
  least: steps.some(({ kind }) => kind === 'size' || kind === 'whole') ? 0 : cost,
  unknownSizes: steps.flatMap(step => (step.kind === 'size' ? [{ list: step.list, state }] : [])),
});

/** Several together. */
export const total = (weights: readonly RequestEstimate[]): RequestEstimate => ({
  cost: weights.reduce((sum, { cost }) => sum + cost, 0),
  least: weights.reduce((sum, { least }) => sum + least, 0),
  unknownSizes: weights.flatMap(({ unknownSizes }) => unknownSizes),
});

/** A lead, with the values that it is followed from, those aside that memory answers, and with how many unseen ones. */
interface FollowedRelation {
  readonly relation: FollowUp;
  readonly values: readonly string[];
  readonly unseen: number;
  readonly times: number;
  readonly followUps: readonly FollowedRelation[];
}

/** Rows that a set has, or values that a row has, where nobody has seen them. */
const USUAL = 3;

/** An id of the usual length. */
const PLACEHOLDER_ID = 'x'.repeat(36);

/** Weighs what is ahead of wants. `rowsOf`: their rows, where they are known. */
export async function createFollowUpCost<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  rowsOf: (want: Want) => readonly Row[] | undefined,
  source: Source,
): Promise<FollowUpCost> {
  const followed = new Map<Want, readonly FollowedRelation[]>();
  const prices = new Map<string, (relation: Relation, rows: number) => RequestEstimate>();
  for (const want of wants) followed.set(want, await followedFrom(want));

  return (surely, expansion, of) => {
    // A value that several wants lead to is asked for once.
    const asked = new Map<string, { readonly lead: Relation; readonly times: Map<string, number>; unseen: number }>();
    const note = ({ relation, values, unseen, times, followUps }: FollowedRelation, by?: Expansion): void => {
      const brought = by !== undefined && usableSideload(by, relation) !== undefined;
      if (!brought) {
        const one = asked.get(relationName(relation)) ?? {
          lead: relation,
          times: new Map<string, number>(),
          unseen: 0,
        };
        asked.set(relationName(relation), one);
        for (const value of values) one.times.set(value, Math.max(times, one.times.get(value) ?? 0));
        one.unseen += unseen * times;
      }
      for (const next of followUps) note(next, brought ? by : undefined);
    };
    for (const [want, leads] of followed) for (const one of leads) note(one, of?.has(want) ? expansion : undefined);
    return total(
      [...asked.values()].map(({ lead: relation, times, unseen }) =>
        prices.get(relation.to)!(
          relation,
          [...times.values()].reduce((sum, many) => sum + many, surely ? 0 : unseen),
        ),
      ),
    );
  };

  async function followedFrom(want: Want): Promise<readonly FollowedRelation[]> {
    const { followUps = [], times = 1, value, by } = want;
    const rows = rowsOf(want);
    const unseen = rows ? 0 : isUniqueKey(resource, by) ? 1 : (usualRowsOf(resource, by) ?? USUAL);
    return Promise.all(
      followUps.map(relation => {
        if (!rows && by === 'id' && !relation.via) return follow(relation, [value], 0, times);
        return follow(relation, valuesIn(resource, relation, rows), unseen * (relation.via ? USUAL : 1), times);
      }),
    );
  }

  /** From rows with these values, and from so many unseen ones. */
  async function follow(
    relation: FollowUp,
    values: readonly string[],
    unseen: number,
    times: number,
  ): Promise<FollowedRelation> {
    const target = source.families.get(relation.to)!;
    prices.set(relation.to, prices.get(relation.to) ?? (await priceOf(target)));
    const recall = (some: readonly string[], take?: number) =>
      source.memory.recall(
        target,
        some.map(value => ({ by: relation.by, value, take })),
      );
    const whole = await recall(values);
    const partial = values.filter((_, i) => !whole[i]);
    // Of a long set the beginning may be known, and be enough.
    const begun = await recall(partial, 1);
    const open = partial.filter((_, i) => !begun[i]);
    const known = whole.flatMap(answer => answer?.rows ?? []);
    const each = isUniqueKey(target, relation.by) ? 1 : (usualRowsOf(target, relation.by) ?? USUAL);
    const then = relation.followUps.map(next =>
      follow(next, valuesIn(target, next, known), (open.length + unseen) * each * (next.via ? USUAL : 1), times),
    );
    return { relation, values: open, unseen, times, followUps: await Promise.all(then) };
  }

  async function priceOf(target: Resource<unknown>) {
    const state = await openFetchState(target, {}, source);
    return ({ by, oneRequestForAll }: Relation, rows: number) => {
      const times = oneRequestForAll ? Math.min(1, rows) : rows;
      return estimateOf(plan(target, times > 0 ? [{ by, value: PLACEHOLDER_ID, times }] : [], state), state);
    };
  }
}

/** The values that a lead follows from rows. */
const valuesIn = <Row>(
  resource: Resource<Row>,
  { via = 'id' }: Relation,
  rows: readonly Row[] = [],
): readonly string[] => [...new Set(rows.flatMap(row => valuesOf(resource, via, row)))];
