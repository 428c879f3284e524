import { bringing, leadName } from './ahead.js';
import { plan } from './plan.js';
import {
  tellsOne,
  usualOf,
  valuesOf,
  type Ahead,
  type Expansion,
  type Lead,
  type Resource,
  type Want,
} from './resource.js';
import type { Source } from './source.js';
import { createTold } from './told.js';

/**
 * What it will cost to follow what is ahead of the wants, in requests, but for what the expansion brings of those that it
 * is `of`. `surely`: of rows that nobody has seen yet there may be none.
 */
export type Later = (surely: boolean, expansion?: Expansion, of?: ReadonlySet<Want>) => number;

/** A lead with the number of rows that it is followed from, those aside that memory answers. */
interface Followed {
  readonly lead: Ahead;
  readonly surely: number;
  readonly usually: number;
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
  const prices = new Map<string, (lead: Lead, rows: number) => number>();
  for (const want of wants) followed.set(want, await followedFrom(want));

  return (surely, expansion, of) => {
    const rows = new Map<string, { readonly lead: Lead; readonly many: number }>();
    const note = ({ lead, then, ...many }: Followed, by?: Expansion): void => {
      const brought = by !== undefined && bringing(by, lead) !== undefined;
      const before = rows.get(leadName(lead))?.many ?? 0;
      if (!brought) rows.set(leadName(lead), { lead, many: before + (surely ? many.surely : many.usually) });
      for (const next of then) note(next, brought ? by : undefined);
    };
    for (const [want, leads] of followed) for (const one of leads) note(one, of?.has(want) ? expansion : undefined);
    return [...rows.values()].reduce((sum, { lead, many }) => sum + prices.get(lead.to)!(lead, many), 0);
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
    const answers = await source.memory.recall(
      target,
      values.map(value => ({ by: lead.by, value })),
    );
    const open = answers.filter(answer => !answer).length;
    const known = answers.flatMap(answer => answer?.rows ?? []);
    const each = tellsOne(target, lead.by) ? 1 : (usualOf(target, lead.by) ?? USUAL);
    const then = lead.then.map(next =>
      follow(next, valuesIn(target, next, known), (open + unseen) * each * (next.via ? USUAL : 1), times),
    );
    return { lead, surely: open * times, usually: (open + unseen) * times, then: await Promise.all(then) };
  }

  async function priceOf(target: Resource<unknown>) {
    const told = await createTold(target, {}, source);
    return ({ by, together }: Lead, rows: number) => {
      const times = together ? Math.min(1, rows) : rows;
      return times === 0 ? 0 : plan(target, [{ by, value: SOMEBODY, times }], told).cost;
    };
  }
}

/** The values that a lead follows from rows. */
const valuesIn = <Row>(resource: Resource<Row>, { via = 'id' }: Lead, rows: readonly Row[] = []): readonly string[] => [
  ...new Set(rows.flatMap(row => valuesOf(resource, via, row))),
];
