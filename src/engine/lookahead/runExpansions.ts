import type { Query, Send } from '../../client/call.js';
import { broughtBy, entriesOf } from '../memory/entries.js';
import type { OpenMemory } from '../memory/openMemory.js';
import type { ExpandedStep } from '../plan/step.js';
import { createFetchState, openOnce, type FetchState, type OpenFamily } from '../read/fetchState.js';
import type { ReadRows } from '../read/reader.js';
import { keepSideloaded } from '../read/sideloaded.js';
import type { Source } from '../read/source.js';
import { valuesOf, type FollowUp, type Answer, type Resource, type Want } from '../resource/resource.js';
import { expansionsDisabled, disableExpansions } from './disabledExpansions.js';
import { createFollowUpCost, targetsOf } from './followUpCost.js';
import { planExpansions, mayExpand } from './planExpansions.js';

/** The wants that requests were sent for, and those of them that HQ has no row for. */
export interface ExpansionResult {
  readonly wants: readonly Want[];
  readonly missing: readonly Want[];
}

/** What is known of the wants before. */
export interface KnownRows<Row> {
  /** The rows of a want; undefined where no one has read them. */
  readonly rowsOf: (want: Want) => readonly Row[] | undefined;
  readonly state: Pick<FetchState<Row>, 'filter' | 'memory' | 'open' | 'statistics'>;
}

/**
 * Sends the requests that return wanted rows together with rows that the operation follows, where that is fewer requests in
 * all. Their rows are in memory afterwards. Where a request fails, the other ways remain.
 */
export async function runExpansions<Row>(
  resource: Resource<Row>,
  wants: readonly Want[],
  { rowsOf, state }: KnownRows<Row>,
  source: Source,
  fields: readonly string[],
): Promise<ExpansionResult> {
  const { filter, memory } = state;
  const missing: Want[] = [];
  if (!mayExpand(resource, wants) || expansionsDisabled(memory)) return { wants: [], missing };
  const followUpCost = await createFollowUpCost(resource, wants, rowsOf, state.open, source);
  const open = wants.filter(want => !rowsOf(want));
  const steps = planExpansions(resource, wants, open, state.statistics(), followUpCost);
  await Promise.all(
    steps.map(async step => {
      try {
        await run(step, source.now());
      } catch (error) {
        await disableExpansions(memory, error);
      }
    }),
  );
  return { wants: steps.flatMap(step => step.wants), missing };

  async function run(
    { way, expansion, value, followUps, times, wants: sentFor }: ExpandedStep,
    requestedAt: number,
  ): Promise<void> {
    const send = source.send(fields);
    const all: Send = times > 1 ? call => send({ ...call, times }) : send;
    if (way.kind === 'one') {
      const read = await source.read.one(resource, { way, value }, source, all, followUps);
      // A row that another index does not have may be in HQ's own.
      if (read.rows.length === 0 && !way.missingFields) missing.push(...sentFor);
      const answer = { rows: read.rows, complete: read.rows.length > 0 };
      return keep(requestedAt, read, { by: 'id', value }, answer, way.missingFields);
    }
    const list = way.list ?? resource.lists[0]!;
    const first = list.pager.first(expansion.maxRows);
    const part = { ...filter, [way.parameter ?? way.by]: value };
    const page = await source.read.page(resource, list, part, first, source, all, { followUps });
    const rows = page.rows.filter(row => valuesOf(resource, way.by, row).includes(value));
    const unordered = list !== resource.lists[0];
    const answer = { rows, complete: !page.next, total: page.total, omittedRows: page.omittedRows, unordered };
    await keep(requestedAt, page, { by: way.by, value, filter }, answer, way.missingFields);
  }

  async function keep(
    requestedAt: number,
    { sideloaded = [] }: ReadRows<Row>,
    want: Want,
    answer: Answer<Row>,
    missingFields?: readonly string[],
  ) {
    const requests = { id: source.memory.nextRequestId(), count: 1 };
    await memory.keepForOperation(requestedAt, broughtBy(requests, entriesOf(want, answer, missingFields)));
    await keepSideloaded(sideloaded, requestedAt, requests, state.open);
  }
}

/** Opens the families that wants lead to, where requests may be expanded: at once with other reads of the store. */
export function openTargets(
  resource: Resource<unknown>,
  wants: readonly Want[],
  open: OpenFamily,
  source: Pick<Source, 'families'>,
): void {
  if (mayExpand(resource, wants)) for (const target of targetsOf(wants, source)) void open(target);
}

/** Expands the rows of a page, as `runExpansions` does those of wants. `memory`: what was cached of the resource under the page's `filter`. */
export async function expandRows<Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  followUps: readonly FollowUp[],
  { filter, memory }: { readonly filter: Query; readonly memory: OpenMemory<Row> },
  source: Source,
  fields: readonly string[],
): Promise<void> {
  if (followUps.length === 0 || rows.length === 0) return;
  const known = new Map<Want, readonly Row[]>();
  for (const row of rows) known.set({ by: 'id', value: String(resource.keys.id(row)), followUps }, [row]);
  const wants = [...known.keys()];
  if (!mayExpand(resource, wants)) return;
  const open = openOnce(source.memory);
  openTargets(resource, wants, open, source);
  // The rows are wanted by id, without the page's filter.
  const unfiltered = Object.keys(filter).length > 0 ? await open(resource) : memory;
  const state = createFetchState(resource, {}, source, unfiltered, open);
  await runExpansions(resource, wants, { rowsOf: want => known.get(want), state }, source, fields);
}
