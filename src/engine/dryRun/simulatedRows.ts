import type { Query } from '../../client/call.js';
import { type Simulation, spread } from './simulation.js';
import type { Memory } from '../memory/memory.js';
import type { ListPosition } from '../../client/paging.js';
import type { RowsPage } from '../read/reader.js';
import {
  isUniqueKey,
  usualRowsOf,
  type Answer,
  type List,
  type Part,
  type Resource,
  type Want,
} from '../resource/resource.js';

/** Simulated rows of a page that were not wanted by a key, and of a set. The others are only counted. */
const PAGE_SAMPLE = 6;
const SET_SAMPLE = 6;

/** Rows of a cached page: real rows differ, so a few do not represent all. */
const CACHED_SAMPLE = 50;

/** What HQ might answer: rows as they are cached, or simulated. */
export interface SimulatedRows {
  /** What HQ would find for each want by an id. */
  found<Row>(resource: Resource<Row>, wants: readonly Want[]): Promise<(readonly Row[])[]>;
  /** A page of a list. */
  page<Row>(resource: Resource<Row>, list: List, filter: Query, place: ListPosition): Promise<RowsPage<Row>>;
  /** The answer to a want by any key, without HQ's own filters. */
  answer<Row>(resource: Resource<Row>, want: Want): Promise<Answer<Row>>;
}

/** Such rows from memory and a simulation. */
export function createSimulatedRows(simulation: Simulation, memory: Memory): SimulatedRows {
  const { assumptions } = simulation;
  return { found, page, answer };

  /** A page of a list: as it was before, or with the rows that were wanted of it and others. */
  async function page<Row>(
    resource: Resource<Row>,
    list: List,
    filter: Query,
    place: ListPosition,
  ): Promise<RowsPage<Row>> {
    const before = await remembered(resource, list, filter, place);
    if (before) return before;
    const part = partOf(resource, list, filter);
    const sets = part && (await setsOf(resource, part));
    const wanted = part
      ? (await found(resource, simulation.knownIn(resource, part.by, part.values))).flat()
      : simulation.listedRows(resource, list, filter);
    const total = await totalOf(resource, list, filter, sets ? sizeOf(sets) : undefined, wanted.length);
    const start = Number(place.query.offset ?? 0);
    const end = Math.max(start, Math.min(total, start + limitOf(list, place)));
    const others = part ? sets!.flatMap(set => firstRows(resource, part, set)) : [];
    const known = start === 0 ? [...wanted, ...others] : wanted.slice(start);
    const fillers = Array.from({ length: part ? 0 : PAGE_SAMPLE }, (__, i) =>
      simulation.extraRow(resource, list, filter, start + known.length + i),
    );
    const rows = [...known, ...fillers].slice(0, end - start);
    return { rows, omittedRows: end - start - rows.length, ...paged(list, place, end, total) };
  }

  /** The answer to a want by any key. */
  async function answer<Row>(resource: Resource<Row>, { by, value }: Want): Promise<Answer<Row>> {
    if (isUniqueKey(resource, by)) return { rows: (await found(resource, [{ by, value }]))[0]!, complete: true };
    const part = { by, values: [value], rest: undefined };
    const set = (await setsOf(resource, part))[0]!;
    const rows = firstRows(resource, part, set);
    return { rows, complete: true, omittedRows: Math.max(0, set.size - rows.length) };
  }

  async function found<Row>(resource: Resource<Row>, wants: readonly Want[]): Promise<(readonly Row[])[]> {
    const before = await cachedAnswers(resource, wants);
    return wants.map((want, i) => before[i]?.rows ?? simulation.rows(resource, want));
  }

  /** What is cached of wants with one filter, however old; nothing where the dry run assumes no cache. */
  async function cachedAnswers<Row>(
    resource: Resource<Row>,
    wants: readonly Want[],
    filter?: Query,
  ): Promise<readonly (Answer<Row> | undefined)[]> {
    return assumptions.remembers ? (await memory.open(resource, filter)).recall(wants, Infinity) : [];
  }

  /** The same page as it was before. */
  async function remembered<Row>(
    resource: Resource<Row>,
    list: List,
    filter: Query,
    place: ListPosition,
  ): Promise<RowsPage<Row> | undefined> {
    if (!assumptions.remembers) return undefined;
    const opened = await memory.open(resource, filter);
    const whole = opened.wholeList(list, Infinity);
    const start = Number(place.query.offset ?? 0);
    if (whole && Object.keys(place.query).every(name => name === 'limit' || name === 'offset')) {
      const rows = whole.rows.slice(start, start + limitOf(list, place));
      return { rows, ...paged(list, place, start + rows.length, whole.rows.length) };
    }
    const want = { by: 'page', value: JSON.stringify(place), filter };
    const page: (Answer<Row> & { readonly next?: ListPosition }) | undefined = (
      await opened.recall([want], Infinity)
    )[0];
    if (!page) return undefined;
    const rows = spread(page.rows, CACHED_SAMPLE);
    return { ...page, rows, omittedRows: page.rows.length - rows.length };
  }

  /** The sets of a part, each as it was before or of the size it might have. */
  async function setsOf<Row>(
    resource: Resource<Row>,
    { by, values, rest }: KeyedPart,
  ): Promise<readonly SimulatedSet<Row>[]> {
    const wants = values.map(value => ({ by, value, filter: rest, take: 1 }));
    const before = await cachedAnswers(resource, wants, rest);
    return values.map((value, i) => {
      const answer = before[i];
      return {
        value,
        rows: answer?.rows,
        size: answer ? (answer.total ?? answer.rows.length) : assumptions.set(usualRowsOf(resource, by)),
      };
    });
  }

  function firstRows<Row>(
    resource: Resource<Row>,
    { by, rest }: KeyedPart,
    { value, rows, size }: SimulatedSet<Row>,
  ): readonly Row[] {
    const want = { by, value, filter: rest };
    return rows ?? Array.from({ length: Math.min(size, SET_SAMPLE) }, (_, n) => simulation.nth(resource, want, n));
  }

  async function totalOf<Row>(
    resource: Resource<Row>,
    list: List,
    filter: Query,
    sets: number | undefined,
    held: number,
  ): Promise<number> {
    const cached = await memory.open(resource, filter);
    const size = cached.size(list);
    if (size !== undefined) return size;
    const unfiltered = cached.unfilteredSize(list);
    if (sets !== undefined) return Math.min(Math.max(held, sets), unfiltered ?? Infinity);
    return Math.max(held, assumptions.list(unfiltered ?? resource.usualRows, unfiltered !== undefined));
  }
}

/** A part of a list by a key: the values asked for, and the other filters. */
interface KeyedPart {
  readonly by: string;
  readonly values: readonly string[];
  readonly rest: Query | undefined;
}

interface SimulatedSet<Row> {
  readonly value: string;
  readonly size: number;
  readonly rows?: readonly Row[];
}

const sizeOf = (sets: readonly SimulatedSet<unknown>[]) => sets.reduce((sum, { size }) => sum + size, 0);

/** The key that a filter selects a part of a list by, and its values. */
function partOf({ ways, lists }: Resource<unknown>, list: List, filter: Query): KeyedPart | undefined {
  const parts = ways.filter((way): way is Part => way.kind === 'part' && (way.list ?? lists[0]) === list);
  for (const { by, parameter = by } of parts) {
    const { [parameter]: given, ...rest } = filter;
    const values = [given ?? []].flat().map(String);
    if (values.length > 0) return { by, values, rest: Object.keys(rest).length > 0 ? rest : undefined };
  }
  return undefined;
}

const limitOf = ({ pager }: List, { query }: ListPosition): number =>
  Math.min(pager.max, Number(query.limit ?? pager.max));

function paged({ sizeUnknown, pager }: List, { query: { limit } }: ListPosition, end: number, total: number) {
  const repeated = pager.rowsMayShift && Number(limit ?? 0) > 1 ? (pager.overlap ?? 0) : 0;
  const next = { query: { ...(limit !== undefined && { limit }), offset: end - repeated } };
  return { ...(!sizeUnknown && { total }), ...(end < total && { next }) };
}
