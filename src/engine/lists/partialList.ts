import { KnownError } from '../../errors.js';
import { broughtBy, entriesOf, type NewEntry } from '../memory/entries.js';
import type { Query } from '../../client/call.js';
import { isPosition, listName } from './listCursor.js';
import { rowsWith } from '../resource/rowIndex.js';
import type { Part, Resource, Want } from '../resource/resource.js';
import type { NestedListAnswer } from './nestedList.js';
import type { Source } from '../read/source.js';
import type { Step } from '../plan/step.js';
import type { ListReader } from '../read/listReader.js';

/** What is no list's own fault: it goes on later, or with more allowance. */
const INTERRUPTIONS = new Set<unknown>(['THROTTLED', 'MAX_COST_EXCEEDED', 'HQ_UNAVAILABLE']);

/** May a list that this stops end where it is? */
export const isInterruption = (error: unknown): error is KnownError =>
  error instanceof KnownError && INTERRUPTIONS.has(error.code);

/**
 * HQ's filters that make of a resource's first list the set of one value, where that list can be gone on with later. Another
 * list than the first has its rows in another order than the set has elsewhere; and rows that slip from page to page would
 * be lost meanwhile, or come twice.
 */
export function setQuery(
  { ways, lists }: Pick<Resource<never>, 'ways' | 'lists'>,
  by: string,
  value: string,
  filter?: Query,
): Query | undefined {
  const way = ways.find((one): one is Part => one.kind === 'part' && one.by === by && !one.list);
  return way && !lists[0]!.pager.rowsMayShift ? { ...filter, [way.parameter ?? by]: value } : undefined;
}

/** What is left of a step that was stopped. */
export interface PartialList<Row> {
  /** To those of its wants that take no more than a beginning. */
  readonly answers: ReadonlyMap<Want, NestedListAnswer<Row>>;
  readonly newEntries: readonly NewEntry<Row>[];
}

/**
 * What came of a set before its walk was stopped: in HQ's order, at least one row, with the place where HQ's list of the set
 * goes on. Only of a walk that is the set's own: one that several sets share, or that of a whole list, stands at no place in
 * the list of any of them. And not for who wants the set whole.
 */
export function partialList<Row>(
  resource: Resource<Row>,
  step: Step,
  walk: ListReader<Row> | undefined,
  error: unknown,
  { domain }: Pick<Source, 'domain'>,
): PartialList<Row> | undefined {
  if (!isInterruption(error) || !walk || step.kind !== 'part' || step.values.length > 1 || step.way.list)
    return undefined;
  const { way, list } = step;
  const value = step.values[0]!;
  const wants = step.wants.filter(({ by, take }) => by === way.by && take !== undefined);
  const filter = wants[0]?.filter;
  const query = setQuery(resource, way.by, value, filter);
  const { next: position, total, bytes } = walk;
  const rows = rowsWith(resource, walk.rows(), way.by, value);
  if (!query || !isPosition(position, list.pager) || wants.length === 0 || rows.length === 0) return undefined;

  const name = listName(domain, resource.name, list.path, query);
  const answer = { rows, complete: false, total };
  const stopped = { error, on: { list: name, position, ...walk.counted } };
  const missingFields = [...(list.missingFields ?? []), ...(way.missingFields ?? [])];
  return {
    answers: new Map(wants.map(want => [want, { ...answer, interruption: stopped }])),
    newEntries: broughtBy(
      walk.requests,
      entriesOf(resource, { by: way.by, value, filter }, answer, bytes, missingFields),
    ),
  };
}
