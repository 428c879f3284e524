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

/** Error codes after which the same list can continue, later or with a higher cost limit. */
const INTERRUPTIONS = new Set<unknown>(['THROTTLED', 'MAX_COST_EXCEEDED', 'HQ_UNAVAILABLE']);

/** May a list return the rows read so far with this error? */
export const isInterruption = (error: unknown): error is KnownError =>
  error instanceof KnownError && INTERRUPTIONS.has(error.code);

/**
 * HQ's filters that reduce a resource's first list to one nested list, where reading can continue from a cursor.
 * Undefined for another list than the first, because it has another order, and for a list with shifting pages, because
 * rows would be lost or repeated meanwhile.
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

/** The result of an interrupted step. */
export interface PartialList<Row> {
  /** Answers to the wants that need only the beginning of the list. */
  readonly answers: ReadonlyMap<Want, NestedListAnswer<Row>>;
  readonly newEntries: readonly NewEntry<Row>[];
}

/**
 * The rows of a nested list that were read before an interruption: in HQ's order, at least one, with the cursor at
 * which HQ continues. Undefined where the requests served several nested lists or a whole list, because their position
 * is none in the nested list. Also undefined where a want needs the complete list.
 */
export function partialList<Row>(
  resource: Resource<Row>,
  step: Step,
  reader: ListReader<Row> | undefined,
  error: unknown,
  { domain }: Pick<Source, 'domain'>,
): PartialList<Row> | undefined {
  if (!isInterruption(error) || !reader || step.kind !== 'part' || step.values.length > 1 || step.way.list)
    return undefined;
  const { way, list } = step;
  const value = step.values[0]!;
  const wants = step.wants.filter(({ by, take }) => by === way.by && take !== undefined);
  const filter = wants[0]?.filter;
  const query = setQuery(resource, way.by, value, filter);
  const { next: position, total } = reader;
  const rows = rowsWith(resource, reader.rows(), way.by, value);
  if (!query || !isPosition(position, list.pager) || wants.length === 0 || rows.length === 0) return undefined;

  const name = listName(domain, resource.name, list.path, query);
  const answer = { rows, complete: false, total };
  const interruption = { error, on: { list: name, position, ...reader.counted } };
  const missingFields = [...(list.missingFields ?? []), ...(way.missingFields ?? [])];
  return {
    answers: new Map(wants.map(want => [want, { ...answer, interruption }])),
    newEntries: broughtBy(reader.requests, entriesOf({ by: way.by, value, filter }, answer, missingFields)),
  };
}
