import type { Query, Send } from '../../client/call.js';
import type { Memory } from '../memory/memory.js';
import type { OpenMemory } from '../memory/openMemory.js';
import { pagesOf } from '../plan/plan.js';
import { partKey, type ListSize, type Statistics } from '../plan/statistics.js';
import type { PartStep } from '../plan/step.js';
import type { List, Resource, Way } from '../resource/resource.js';
import { createListReader, type ListReader } from './listReader.js';
import type { FetchStep, StepResult } from './runStep.js';
import type { Source } from './source.js';

/** What a fetch knows of a resource under one filter: at first from memory, then by what the fetch itself reads. */
export interface FetchState<Row> {
  /** The filter that the wants share. */
  readonly filter: Query;
  /** What was cached when the fetch began. */
  readonly memory: OpenMemory<Row>;
  /** What is cached of the families that the rows lead to, each opened once. */
  readonly open: OpenFamily;
  /** What the planner may use in the next round. */
  statistics(): Statistics;
  /** The reader of a step's list, begun by an earlier step or now; undefined for steps without a list. */
  readerOf(step: FetchStep): ListReader<Row> | undefined;
  /** Takes note of what a step brought. */
  record(step: FetchStep, result: StepResult<Row>): void;
  /** Has the list been read to its end, by this fetch or an earlier one? */
  isRead(list: List): boolean;
  /**
   * Asks HQ how many rows a list has: one request. HQ never reports the size of some lists. Of those the first page is read;
   * it answers wants if it is the last page, else the list counts as too long.
   */
  size(list: List, send: Send): Promise<void>;
  /** HQ refuses a way: not used again in this fetch, nor by later ones for an hour. */
  refuse(way: Way): Promise<void>;
}

/** Opens what is cached of a family, without filters. */
export type OpenFamily = <Row>(resource: Resource<Row>) => Promise<OpenMemory<Row>>;

/** Opens each family once. */
export function openOnce(memory: Memory): OpenFamily {
  const opened = new Map<unknown, Promise<OpenMemory<never>>>();
  return <Row>(resource: Resource<Row>) => {
    const known = opened.get(resource) ?? (memory.open(resource) as Promise<unknown> as Promise<OpenMemory<never>>);
    opened.set(resource, known);
    return known as Promise<unknown> as Promise<OpenMemory<Row>>;
  };
}

/** The state of a fetch that begins. `memory`: what is cached of the resource under the filter. */
export function createFetchState<Row>(
  resource: Resource<Row>,
  filter: Query,
  source: Source,
  memory: OpenMemory<Row>,
  open = openOnce(source.memory),
): FetchState<Row> {
  const pagesIn = (list: List, size: number | undefined) => (size === undefined ? undefined : pagesOf(list, size));
  const refused = new Set<Way>(resource.ways.filter((_, i) => memory.refusedWays.has(i)));
  const read = new Set(resource.lists.filter(list => memory.wholeList(list)));
  const left = new Map(resource.lists.map(list => [list, pagesIn(list, memory.size(list))]));
  const readers = new Map<string, ListReader<Row>>();
  const partRows = new Map<List, Map<string, number>>();
  const counted = new Set<string>();

  const readerIn = (list: List, key: string, narrowed = filter, limit?: number) => {
    const reader = readers.get(key) ?? createListReader(resource, list, narrowed, source, limit);
    readers.set(key, reader);
    return reader;
  };

  const sizeOf = (list: List): ListSize => ({
    left: readers.get(partKey(list))?.pagesLeft ?? left.get(list),
    unfiltered: pagesIn(list, memory.unfilteredSize(list)),
    // Parts by values of one key have no row in common.
    atLeast: Math.max(0, ...[...(partRows.get(list)?.values() ?? [])].map(rows => pagesOf(list, rows))),
  });

  return {
    filter,
    memory,
    open,
    statistics: () => ({
      sizes: new Map(resource.lists.map(list => [list, sizeOf(list)])),
      parts: new Map(
        [...readers].flatMap(([key, { pagesLeft }]) => (pagesLeft === undefined ? [] : [[key, pagesLeft]])),
      ),
      read,
      refused,
    }),
    isRead: list => read.has(list),
    readerOf,
    async size(list, send) {
      if (list.sizeUnknown) {
        const reader = readerIn(list, partKey(list));
        await reader.read(send, 1).catch(() => undefined);
        left.set(list, reader.done ? 1 : Infinity);
        return;
      }
      const page = await source.read
        .page(resource, list, filter, list.pager.first(1), source, send)
        .catch(() => undefined);
      left.set(list, pagesIn(list, page?.total) ?? Infinity);
      if (page?.total !== undefined) await source.learnSize(resource, list, filter, page.total);
    },
    async refuse(way) {
      refused.add(way);
      await memory.refuseWay(resource.ways.indexOf(way));
    },
    record(step, { done }) {
      if (step.kind === 'part') recordPart(step);
      if (step.kind === 'whole' && done) read.add(step.list);
      // Where HQ never reports the size, a list is expected to go on for as long again as it has gone.
      if (step.kind === 'whole' && !done && step.list.sizeUnknown) left.set(step.list, readerOf(step)!.pages);
      // A way that leaves wants open has nothing more to say about them.
      const { way } = step;
      if (way.kind === 'many' || (way.kind === 'part' && done && step.wants.some(want => want.by !== way.by)))
        refused.add(way);
    },
  };

  function recordPart({ list, way, values }: PartStep): void {
    const key = partKey(list, way, values);
    const rows = readers.get(key)?.total;
    if (rows === undefined || counted.has(key)) return;
    counted.add(key);
    const known = partRows.get(list) ?? new Map<string, number>();
    partRows.set(list, known.set(way.by, (known.get(way.by) ?? 0) + rows));
  }

  function readerOf(step: FetchStep): ListReader<Row> | undefined {
    if (step.kind === 'one' || step.kind === 'many') return undefined;
    const [part, values, rows] = step.kind === 'part' ? [step.way, step.values, step.firstRows] : [];
    const narrowed =
      part && values ? { ...filter, [part.parameter ?? part.by]: values.length === 1 ? values[0] : values } : filter;
    const limit = rows && Math.min(step.list.pager.max, pageRowsFor(rows));
    return readerIn(step.list, partKey(step.list, part, values), narrowed, limit);
  }
}

/** Fewest rows a page when only the first rows of a set are wanted. */
const FIRST_PAGE = 100;

/**
 * Rows a page for so many wanted: enough for a client's next pages, too. A client that goes on reads the set from its
 * beginning, and each read doubles what is cached: reading a set in small pages costs a few requests, not one a page.
 */
const pageRowsFor = (rows: number) => FIRST_PAGE * 2 ** Math.max(0, Math.ceil(Math.log2(rows / FIRST_PAGE)));
