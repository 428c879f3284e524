import { keptSet } from '../memory/entries.js';
import type { Query, Send } from '../../client/call.js';
import { expansions, mayExpand } from './planExpansions.js';
import { givenUp, giveUp } from './givenUp.js';
import { createLater } from './followUpCost.js';
import type { Read } from '../read/reader.js';
import { valuesOf, type Ahead, type Answer, type Resource, type Want } from '../resource/resource.js';
import type { Source } from '../read/source.js';
import type { ExpandedStep } from '../plan/step.js';
import { createTold, type Telling } from '../read/fetchState.js';

/** The wants that requests were sent for, and those of them that HQ has no row for. */
export interface Sent {
  readonly wants: readonly Want[];
  readonly missing: readonly Want[];
}

/** What is known of the wants before. */
export interface Known<Row> {
  /** The rows of a want; undefined while nobody has seen them. */
  readonly rowsOf: (want: Want) => readonly Row[] | undefined;
  readonly filter: Query;
  readonly told: Telling<Row>;
}

/**
 * Sends the requests that bring wanted rows together with what is ahead of them, where that makes fewer in all. What they
 * bring is in memory then; where one fails, the other ways are left.
 */
export async function expand<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  { rowsOf, filter, told }: Known<Row>,
  source: Source,
  fields: readonly string[],
): Promise<Sent> {
  const missing: Want[] = [];
  if (!mayExpand(resource, wants) || (await givenUp(resource, source))) return { wants: [], missing };
  const later = await createLater(resource, wants, rowsOf, source);
  const open = wants.filter(want => !rowsOf(want));
  const first = expansions(resource, wants, open, told, later);
  await Promise.all(first.unsized.map(({ list, told: asking }) => asking.size(list, source.send(fields))));
  const { steps } = first.unsized.length > 0 ? expansions(resource, wants, open, told, later) : first;
  await Promise.all(
    steps.map(async step => {
      try {
        await take(step, source.now());
      } catch (error) {
        await giveUp(resource, source, error);
      }
    }),
  );
  return { wants: steps.flatMap(step => step.wants), missing };

  async function take(
    { way, expansion, value, ahead, times, wants: sent }: ExpandedStep,
    asked: number,
  ): Promise<void> {
    const send = source.send(fields);
    const all: Send = times > 1 ? call => send({ ...call, times }) : send;
    if (way.kind === 'one') {
      const read = await source.read.one(resource, { way, value }, source, all, ahead);
      // What another index does not show may be in HQ's own.
      if (read.rows.length === 0 && !way.lacks) missing.push(...sent);
      return keep(asked, read, { by: 'id', value }, { rows: read.rows, complete: read.rows.length > 0 }, way.lacks);
    }
    const list = way.list ?? resource.lists[0]!;
    const first = list.pager.first(expansion.most);
    const part = { ...filter, [way.as ?? way.by]: value };
    const page = await source.read.page(resource, list, part, first, source, all, { ahead });
    const rows = page.rows.filter(row => valuesOf(resource, way.by, row).includes(value));
    const unordered = list !== resource.lists[0];
    const answer = { rows, complete: !page.next, total: page.total, unseen: page.unseen, unordered };
    await keep(asked, page, { by: way.by, value, filter }, answer, way.lacks);
  }

  async function keep(
    asked: number,
    { bytes, brought = [] }: Read<Row>,
    want: Want,
    answer: Answer<Row>,
    lacks?: readonly string[],
  ) {
    const request = JSON.stringify([resource.name, want]);
    // What was brought bears the weight of the whole answer.
    const own = keptSet(resource, want, answer, brought.length > 0 ? 0 : bytes, lacks);
    await source.memory.carry(resource, asked, own, request);
    for (const one of brought) await source.memory.carry(one.resource, asked, one.kept, request);
  }
}

/** The same for the rows of a page. */
export async function expandRows<Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  ahead: readonly Ahead[],
  source: Source,
  fields: readonly string[],
): Promise<void> {
  if (ahead.length === 0 || rows.length === 0) return;
  const known = new Map<Want, readonly Row[]>();
  for (const row of rows) known.set({ by: 'id', value: String(resource.keys.id(row)), ahead }, [row]);
  const rowsOf = (want: Want) => known.get(want);
  const told = await createTold(resource, {}, source);
  await expand(resource, [...known.keys()], { rowsOf, filter: {}, told }, source, fields);
}
