import { HqUnexpected, KnownError } from '../../errors.js';
import { expansionQuery } from '../resource/expansion.js';
import { type Sideloaded, sideloadedFrom } from './sideloaded.js';
import { get, type Query, type Send } from '../../client/call.js';
import { firstRowAfter, orderOf, rowKeysOf } from '../resource/order.js';
import type { Page, Pager, ListPosition } from '../../client/paging.js';
import type { RowKey } from '../resource/positionAfter.js';
import type { FollowUp, List, One, Resource } from '../resource/resource.js';
import type { Source } from './source.js';
import type { ManyStep } from '../plan/step.js';
import { hasNoId, readRow, readRows, rowWithoutIdError } from '../resource/invalidValues.js';

/** Rows that a request returned, and the rows that HQ sideloaded. */
export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  readonly sideloaded?: readonly Sideloaded[];
}

/** A page with its rows read. */
export interface RowsPage<Row> extends Omit<Page, 'rows'>, ReadRows<Row> {
  /** As in `Answer`. */
  readonly omittedRows?: number;
  /** The offset of the first row, in a list read by offset. */
  readonly start?: number;
  /** None of the rows before the position is on the page: the list has shifted, and the rows may be far from the position. */
  readonly isShifted?: true;
}

/** What HQ adds to the rows of a page, or leaves out. */
export interface PageShape {
  /** Relations whose rows HQ sideloads by the list's expansion. */
  readonly followUps?: readonly FollowUp[];
  /** Fields that the rows may lack. */
  readonly omittedFields?: readonly string[];
}

/** The ways to read rows. Only here reads are sent and their answers parsed. */
export interface Reader {
  /** A single read; no row where HQ has none. `followUps`: relations whose rows HQ sideloads by the way's expansion. */
  one<Row>(
    resource: Resource<Row>,
    step: { readonly way: One; readonly value: string },
    source: Pick<Source, 'domain' | 'families'>,
    send: Send,
    followUps?: readonly FollowUp[],
  ): Promise<ReadRows<Row>>;
  /** Rows by several values. */
  many<Row>(
    resource: Resource<Row>,
    step: ManyStep,
    source: Pick<Source, 'domain'>,
    send: Send,
  ): Promise<ReadRows<Row>>;
  /** One page of a list, under HQ's own filters. */
  page<Row>(
    resource: Resource<Row>,
    list: List,
    filter: Query,
    place: ListPosition,
    source: Pick<Source, 'domain' | 'memory' | 'families'>,
    send: Send,
    shape?: PageShape,
  ): Promise<RowsPage<Row>>;
}

/** Reads from HQ. */
export const reader: Reader = {
  async one(resource, { way, value }, source, send, followUps) {
    const call = way.call(value);
    const flags = followUps && way.expansion && expansionQuery(way.expansion, followUps);
    try {
      const { body } = await send(flags ? { ...call, query: { ...call.query, ...flags }, once: true } : call);
      const row = checkedShape(resource, () => readRow(resource, rowOf(way, body), { domain: source.domain }));
      // A row without an id counts in a list. Alone it is no answer and is not cached.
      if (hasNoId(row)) throw rowWithoutIdError(resource.name);
      return {
        rows: [row],
        ...(flags && { sideloaded: sideloadedRows(resource, way.expansion, [body], source) }),
      };
    } catch (error) {
      if (!(way.notFoundStatuses ?? [404]).includes((error as KnownError).hqStatus ?? 0)) throw error;
      return { rows: [] };
    }
  },
  async many(resource, { way, values }, { domain }, send) {
    const { body } = await send(way.call(values));
    return { rows: checkedShape(resource, () => readRows(resource, way.rows(body), { domain })) };
  },
  async page(resource, list, filter, place, source, send, shape = {}) {
    const { domain } = source;
    const expansion = shape.followUps && list.expansion;
    const { asked, ...call } = pageCall(list, { ...filter, ...shapeQuery(list, shape) }, place);
    const { body } = await send({ ...call, ...(expansion && { once: true }) });
    const page = checkedShape(resource, () => list.pager.read(body, asked));
    const read = checkedShape(resource, () =>
      readRows(
        resource,
        page.rows.map(json => rowOf(list, json)),
        { domain, list: list.name },
      ),
    );
    const rowKeys = rowKeysOf(resource, list, asked, read);
    const offset = Number(place.query.offset ?? 0);
    const from = firstRowAfter(rowKeys, place, orderOf(list, asked), offset === 0);
    const seen = new Set(place.seen);
    return {
      ...page,
      ...(page.next && { next: withAnchors(page.next, list.pager, rowKeys) }),
      rows: seen.size > 0 ? read.filter((_, i) => !seen.has(rowKeys[i]!.id)) : read.slice(from ?? 0),
      start: offset + (from ?? 0),
      ...(from === undefined && { isShifted: true as const }),
      ...(expansion && { sideloaded: sideloadedRows(resource, expansion, page.rows, source) }),
    };
  },
};

/** The next position in a list read by offset, with the rows before it. */
function withAnchors(next: ListPosition, { overlap }: Pager, rowKeys: readonly RowKey[]): ListPosition {
  const repeats = overlap && next.query.offset !== undefined;
  if (!repeats) return next;
  const key = rowKeys.at(-1)?.key ?? undefined;
  return { ...next, anchors: rowKeys.slice(-overlap).map(({ id }) => id), ...(key !== undefined && { key }) };
}

const sideloadedRows = (resource: { readonly name: string }, ...what: Parameters<typeof sideloadedFrom>) =>
  checkedShape(resource, () => sideloadedFrom(...what));

/** A row's JSON as its resource reads it. */
const rowOf = ({ toRow }: Pick<List, 'toRow'>, json: unknown): unknown => (toRow ? toRow(json) : json);

/** The parameters that shape a list's rows. */
export const shapeQuery = ({ expansion, sparse }: List, { followUps, omittedFields = [] }: PageShape): Query => ({
  ...(followUps && expansion && expansionQuery(expansion, followUps)),
  ...(sparse && omittedFields.length > 0 && sparse.query(omittedFields)),
});

/** The call for the page at a position; `asked` is its query as the list's pager understands it. */
export const pageCall = (list: List, filter: Query, place: ListPosition) => {
  const asked = { ...list.query, ...filter, ...place.query };
  const query = list.pager.pack?.(asked) ?? asked;
  return { ...get(list.path, query), query, asked, meter: list.meter ?? ('api' as const) };
};

/** HQ's JSON gets its types here: an unknown shape is an error of HQ's that names the family. */
function checkedShape<Result>({ name }: { readonly name: string }, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof KnownError) throw error;
    throw new HqUnexpected(
      `HQ's answer for ${name} has an unknown shape: ${error instanceof TypeError || error instanceof RangeError ? error.message : 'unreadable'}.`,
    );
  }
}
