import type { Query, Send } from '../../client/call.js';
import { pagesOf } from '../plan/plan.js';
import type { List, Part, Resource, Way } from '../resource/resource.js';
import type { Source } from './source.js';
import type { PartStep, Statistics } from '../plan/step.js';
import type { StepResult, FetchStep } from './runStep.js';
import { createListReader, type ListReader } from './listReader.js';

/** What HQ has told, at first from memory and then by what this fetch reads. */
export interface FetchState<Row> extends Statistics {
  /** As if no row had been remembered or read. */
  readonly unread: Statistics;
  /** The walk through the step's list, begun by an earlier step or now. */
  readerOf(step: FetchStep): ListReader<Row> | undefined;
  /** Notes what a step has brought. */
  record(step: FetchStep, taken: StepResult<Row>): void;
  /**
   * Asks HQ how many rows a list has: one request. Of a list whose size HQ never tells the first page is read, which
   * answers wants if it is the last; else the list counts as too long.
   */
  size(list: List, send: Send): Promise<void>;
  /** Notes that HQ refuses a way. */
  refuse(way: Way): void;
}

/** Told of a resource under one filter. */
export async function openFetchState<Row>(
  resource: Resource<Row>,
  filter: Query,
  source: Source,
): Promise<FetchState<Row>> {
  const { memory } = source;
  const refused = await memory.refusedWays(resource);
  const over = new Set<Way>(resource.ways.filter((_, i) => refused.has(i)));
  const read = new Set<List>();
  const pages = new Map<List, number>();
  const guesses = new Map<List, number>();
  for (const list of resource.lists) {
    const size = await memory.size(resource, list, filter);
    if (size !== undefined) pages.set(list, pagesOf(list, size));
    const unfiltered = await memory.size(resource, list);
    if (unfiltered !== undefined) guesses.set(list, pagesOf(list, unfiltered));
    if (await memory.recallList(resource, list, filter)) read.add(list);
  }
  const readers = new Map<string, ListReader<Row>>();
  const parts = new Map<List, Map<string, number>>();
  const counted = new Set<string>();
  const unread: Statistics = {
    pages: (list, part) => (part ? undefined : pages.get(list)),
    guess: list => guesses.get(list),
    atLeast: () => 0,
    isRead: () => false,
    isRefused: way => over.has(way),
  };

  const readerIn = (list: List, key: string, narrowed = filter, limit?: number) => {
    const walking = readers.get(key) ?? createListReader(resource, list, narrowed, source, limit);
    readers.set(key, walking);
    return walking;
  };

  return {
    unread,
    pages: (list, part, values) => readers.get(readerKey(list, part, values))?.pagesLeft ?? unread.pages(list, part),
    guess: list => guesses.get(list),
    // Parts by values of one key are apart from each other.
    atLeast: list => Math.max(0, ...[...(parts.get(list)?.values() ?? [])].map(rows => pagesOf(list, rows))),
    isRead: list => read.has(list),
    isRefused: way => over.has(way),
    async size(list, send) {
      if (list.sizeUnknown) {
        const begun = readerIn(list, readerKey(list));
        await begun.read(send, 1).catch(() => undefined);
        pages.set(list, begun.done ? 1 : Infinity);
        return;
      }
      const page = await source.read
        .page(resource, list, filter, list.pager.first(1), source, send)
        .catch(() => undefined);
      pages.set(list, page?.total === undefined ? Infinity : pagesOf(list, page.total));
      if (page?.total !== undefined) await source.learnSize(resource, list, filter, page.total);
    },
    refuse: way => void over.add(way),
    readerOf,
    record(step, { done }) {
      if (step.kind === 'part') recordPart(step);
      if (step.kind === 'whole' && done) read.add(step.list);
      // What HQ never tells is guessed: a list goes on for as long again as it has gone.
      if (step.kind === 'whole' && !done && step.list.sizeUnknown) pages.set(step.list, readerOf(step)!.pages);
      // A way that leaves wants open has nothing more to say about them.
      const { way } = step;
      if (way.kind === 'many' || (way.kind === 'part' && done && step.wants.some(want => want.by !== way.by)))
        over.add(way);
    },
  };

  function recordPart({ list, way, values }: PartStep): void {
    const rows = readers.get(readerKey(list, way, values))?.total;
    const key = readerKey(list, way, values);
    if (rows === undefined || counted.has(key)) return;
    counted.add(key);
    const known = parts.get(list) ?? new Map<string, number>();
    parts.set(list, known.set(way.by, (known.get(way.by) ?? 0) + rows));
  }

  function readerOf(step: FetchStep): ListReader<Row> | undefined {
    if (step.kind === 'one' || step.kind === 'many') return undefined;
    const [part, values, head] = step.kind === 'part' ? [step.way, step.values, step.firstRows] : [];
    const narrowed =
      part && values ? { ...filter, [part.parameter ?? part.by]: values.length === 1 ? values[0] : values } : filter;
    const limit = head && Math.min(step.list.pager.max, pageRowsFor(head));
    return readerIn(step.list, readerKey(step.list, part, values), narrowed, limit);
  }
}

/** Fewest rows a page when only the beginning of a set is wanted. */
const HEAD = 100;

/**
 * Rows a page for so many wanted: enough for a reader's next parts, too. A reader who goes on reads the set from its
 * beginning, so that each read doubles what is held: a walk in small parts costs a few requests, not one a part.
 */
const pageRowsFor = (rows: number) => HEAD * 2 ** Math.max(0, Math.ceil(Math.log2(rows / HEAD)));

const readerKey = (list: List, part?: Part, values?: readonly string[]) =>
  JSON.stringify([list.name, list.path, part?.parameter ?? part?.by, values]);
