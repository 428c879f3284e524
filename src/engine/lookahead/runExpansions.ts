import { entriesOf } from '../memory/entries.js';
import type { Query, Send } from '../../client/call.js';
import { planExpansions, mayExpand } from './planExpansions.js';
import { expansionsDisabled, disableExpansions } from './disabledExpansions.js';
import { createFollowUpCost } from './followUpCost.js';
import type { ReadRows } from '../read/reader.js';
import { valuesOf, type FollowUp, type Answer, type Resource, type Want } from '../resource/resource.js';
import type { Source } from '../read/source.js';
import type { ExpandedStep } from '../plan/step.js';
import { openFetchState, type FetchState } from '../read/fetchState.js';

/** The wants that requests were sent for, and those of them that HQ has no row for. */
export interface ExpansionResult {
  readonly wants: readonly Want[];
  readonly missing: readonly Want[];
}

/** What is known of the wants before. */
export interface KnownRows<Row> {
  /** The rows of a want; undefined while nobody has seen them. */
  readonly rowsOf: (want: Want) => readonly Row[] | undefined;
  readonly filter: Query;
  readonly state: FetchState<Row>;
}

/**
 * Sends the requests that bring wanted rows together with what is ahead of them, where that makes fewer in all. What they
 * bring is in memory then; where one fails, the other ways are left.
 */
export async function runExpansions<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  { rowsOf, filter, state }: KnownRows<Row>,
  source: Source,
  fields: readonly string[],
): Promise<ExpansionResult> {
  const missing: Want[] = [];
  if (!mayExpand(resource, wants) || (await expansionsDisabled(resource, source))) return { wants: [], missing };
  const later = await createFollowUpCost(resource, wants, rowsOf, source);
  const open = wants.filter(want => !rowsOf(want));
  const first = planExpansions(resource, wants, open, state, later);
  await Promise.all(first.unknownSizes.map(({ list, state: asking }) => asking.size(list, source.send(fields))));
  const { steps } = first.unknownSizes.length > 0 ? planExpansions(resource, wants, open, state, later) : first;
  await Promise.all(
    steps.map(async step => {
      try {
        await take(step, source.now());
      } catch (error) {
        await disableExpansions(resource, source, error);
      }
    }),
  );
  return { wants: steps.flatMap(step => step.wants), missing };

  async function take(
    { way, expansion, value, followUps, times, wants: sent }: ExpandedStep,
    asked: number,
  ): Promise<void> {
    const send = source.send(fields);
    const all: Send = times > 1 ? call => send({ ...call, times }) : send;
    if (way.kind === 'one') {
      const read = await source.read.one(resource, { way, value }, source, all, followUps);
      // What another index does not show may be in HQ's own.
      if (read.rows.length === 0 && !way.missingFields) missing.push(...sent);
      return keep(
        asked,
        read,
        { by: 'id', value },
        { rows: read.rows, complete: read.rows.length > 0 },
        way.missingFields,
      );
    }
    const list = way.list ?? resource.lists[0]!;
    const first = list.pager.first(expansion.maxRows);
    const part = { ...filter, [way.parameter ?? way.by]: value };
    const page = await source.read.page(resource, list, part, first, source, all, { followUps });
    const rows = page.rows.filter(row => valuesOf(resource, way.by, row).includes(value));
    const unordered = list !== resource.lists[0];
    const answer = { rows, complete: !page.next, total: page.total, omittedRows: page.omittedRows, unordered };
    await keep(asked, page, { by: way.by, value, filter }, answer, way.missingFields);
  }

  async function keep(
    asked: number,
    { bytes, sideloaded = [] }: ReadRows<Row>,
    want: Want,
    answer: Answer<Row>,
    lacks?: readonly string[],
  ) {
    const request = JSON.stringify([resource.name, want]);
    // What was brought bears the weight of the whole answer.
    const own = entriesOf(resource, want, answer, sideloaded.length > 0 ? 0 : bytes, lacks);
    await source.memory.keepForOperation(resource, asked, own, request);
    for (const one of sideloaded) await source.memory.keepForOperation(one.resource, asked, one.entries, request);
  }
}

/** The same for the rows of a page. */
export async function expandRows<Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  followUps: readonly FollowUp[],
  source: Source,
  fields: readonly string[],
): Promise<void> {
  if (followUps.length === 0 || rows.length === 0) return;
  const known = new Map<Want, readonly Row[]>();
  for (const row of rows) known.set({ by: 'id', value: String(resource.keys.id(row)), followUps }, [row]);
  const rowsOf = (want: Want) => known.get(want);
  const state = await openFetchState(resource, {}, source);
  await runExpansions(resource, [...known.keys()], { rowsOf, filter: {}, state }, source, fields);
}
