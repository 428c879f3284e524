import { plan } from '../plan/plan.js';
import { bringing, type Expansion, leadName } from '../resource/expansion.js';
import type { Lead } from '../resource/want.js';
import { tellsOne, usualOf, valuesOf, type Ahead, type List, type Resource, type Want } from '../resource/resource.js';
import type { Source } from '../read/source.js';
import type { Plan } from '../plan/step.js';
import { createTold, type Telling } from '../read/fetchState.js';

/**
 * What it will cost to follow what is ahead of the wants, but for what the expansion brings of those that it is `of`.
 * `surely`: of rows that nobody has seen yet there may be none.
 */
export type Later = (surely: boolean, expansion?: Expansion, of?: ReadonlySet<Want>) => Weight;

/** What requests may come to. */
export interface Weight {
  readonly cost: number;
  /** What they are sure to cost for these wants alone: a list that is read whole serves others, too. */
  readonly least: number;
  /** Lists whose sizes HQ would be asked for first. */
  readonly unsized: readonly Unsized[];
}

/** A list whose size HQ has not told. */
export interface Unsized {
  readonly list: List;
  readonly told: Pick<Telling<unknown>, 'size'>;
}

/** What a plan may come to. */
export const weightOf = ({ steps, cost }: Plan, told: Unsized['told']): Weight => ({
  cost,
  least: steps.some(({ kind }) => kind === 'size' || kind === 'whole') ? 0 : cost,
  unsized: steps.flatMap(step => (step.kind === 'size' ? [{ list: step.list, told }] : [])),
});

/** Several together. */
export const total = (weights: readonly Weight[]): Weight => ({
  cost: weights.reduce((sum, { cost }) => sum + cost, 0),
  least: weights.reduce((sum, { least }) => sum + least, 0),
  unsized: weights.flatMap(({ unsized }) => unsized),
});

/** A lead, with the values that it is followed from, those aside that memory answers, and with how many unseen ones. */
interface Followed {
  readonly lead: Ahead;
  readonly values: readonly string[];
  readonly unseen: number;
  readonly times: number;
  readonly then: readonly Followed[];
}

/** Rows that a set has, or values that a row has, where nobody has seen them. */
const USUAL = 3;

/** An id of the usual length. */
const SOMEBODY = 'x'.repeat(36);

/** Weighs what is ahead of wants. `rowsOf`: their rows, where they are known. */
export async function createLater<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  rowsOf: (want: Want) => readonly Row[] | undefined,
  source: Source,
): Promise<Later> {
  const followed = new Map<Want, readonly Followed[]>();
  const prices = new Map<string, (lead: Lead, rows: number) => Weight>();
  for (const want of wants) followed.set(want, await followedFrom(want));

  return (surely, expansion, of) => {
    // A value that several wants lead to is asked for once.
    const asked = new Map<string, { readonly lead: Lead; readonly times: Map<string, number>; unseen: number }>();
    const note = ({ lead, values, unseen, times, then }: Followed, by?: Expansion): void => {
      const brought = by !== undefined && bringing(by, lead) !== undefined;
      if (!brought) {
        const one = asked.get(leadName(lead)) ?? { lead, times: new Map<string, number>(), unseen: 0 };
        asked.set(leadName(lead), one);
        for (const value of values) one.times.set(value, Math.max(times, one.times.get(value) ?? 0));
        one.unseen += unseen * times;
      }
      for (const next of then) note(next, brought ? by : undefined);
    };
    for (const [want, leads] of followed) for (const one of leads) note(one, of?.has(want) ? expansion : undefined);
    return total(
      [...asked.values()].map(({ lead, times, unseen }) =>
        prices.get(lead.to)!(
          lead,
          [...times.values()].reduce((sum, many) => sum + many, surely ? 0 : unseen),
        ),
      ),
    );
  };

  async function followedFrom(want: Want): Promise<readonly Followed[]> {
    const { ahead = [], times = 1, value, by } = want;
    const rows = rowsOf(want);
    const unseen = rows ? 0 : tellsOne(resource, by) ? 1 : (usualOf(resource, by) ?? USUAL);
    return Promise.all(
      ahead.map(lead => {
        if (!rows && by === 'id' && !lead.via) return follow(lead, [value], 0, times);
        return follow(lead, valuesIn(resource, lead, rows), unseen * (lead.via ? USUAL : 1), times);
      }),
    );
  }

  /** From rows with these values, and from so many unseen ones. */
  async function follow(lead: Ahead, values: readonly string[], unseen: number, times: number): Promise<Followed> {
    const target = source.families.get(lead.to)!;
    prices.set(lead.to, prices.get(lead.to) ?? (await priceOf(target)));
    const recall = (some: readonly string[], take?: number) =>
      source.memory.recall(
        target,
        some.map(value => ({ by: lead.by, value, take })),
      );
    const whole = await recall(values);
    const partial = values.filter((_, i) => !whole[i]);
    // Of a long set the beginning may be known, and be enough.
    const begun = await recall(partial, 1);
    const open = partial.filter((_, i) => !begun[i]);
    const known = whole.flatMap(answer => answer?.rows ?? []);
    const each = tellsOne(target, lead.by) ? 1 : (usualOf(target, lead.by) ?? USUAL);
    const then = lead.then.map(next =>
      follow(next, valuesIn(target, next, known), (open.length + unseen) * each * (next.via ? USUAL : 1), times),
    );
    return { lead, values: open, unseen, times, then: await Promise.all(then) };
  }

  async function priceOf(target: Resource<unknown>) {
    const told = await createTold(target, {}, source);
    return ({ by, together }: Lead, rows: number) => {
      const times = together ? Math.min(1, rows) : rows;
      return weightOf(plan(target, times > 0 ? [{ by, value: SOMEBODY, times }] : [], told), told);
    };
  }
}

/** The values that a lead follows from rows. */
const valuesIn = <Row>(resource: Resource<Row>, { via = 'id' }: Lead, rows: readonly Row[] = []): readonly string[] => [
  ...new Set(rows.flatMap(row => valuesOf(resource, via, row))),
];
