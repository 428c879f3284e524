import { freeGet } from '../../../client/call.js';
import { feedPages } from '../../../client/paging.js';
import type { Resource } from '../../../engine/resource/resource.js';
import { columnsIn, type ODataColumnPart } from './metadata.js';
import { record, text } from '../../shared/fieldKinds.js';
import { rowReader } from '../../shared/rowShape.js';

/** A table of a feed. It is not known whether it exists. */
export interface FeedPart {
  readonly __typename: 'ODataFeed';
  readonly domain: string;
  readonly kind: 'CASE' | 'FORM';
  readonly config_id: string;
  readonly table_id: number;
}

/** Contents of a feed's metadata document. */
export interface TypesRow {
  readonly columns: readonly ODataColumnPart[];
  /** Types by column. */
  readonly types: Readonly<Record<string, string>>;
}

/** A row of a feed, as HQ sends it. */
export interface FeedRow {
  readonly domain: string;
  /** Path of the feed, which is the id of its `TypesRow`. */
  readonly feed: string;
  /** Position: the page, and the index in it. */
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Path of a feed's documents. */
export const feedPath = ({ kind, config_id, table_id }: FeedPart): string =>
  `odata/${kind === 'CASE' ? 'cases' : 'forms'}/v1/${encodeURIComponent(config_id)}/${table_id > 0 ? `${table_id}/` : ''}`;

/** Columns and types of feeds by path; not metered (throttling.md 4). */
export const odataTypes: Resource<TypesRow> = {
  name: 'ODataFeed',
  read: document => {
    const columns = columnsIn(document);
    return { columns, types: Object.fromEntries(columns.map(({ name, type }) => [name, type])) };
  },
  // The rows have no key. The only wants are by id, and the cache stores the answer by the want.
  keys: { id: () => null },
  freshSeconds: 3600,
  usualRows: 1,
  lists: [],
  // For a missing feed HQ's 404 is an error, as it is for the feed's rows.
  ways: [{ kind: 'one', notFoundStatuses: [], call: path => freeGet(`${path}$metadata`) }],
  simulatedRow: () => ({ columns: [], types: {} }),
};

/** HQ's default page size. */
const USUAL_PAGE = 2000;

/** The rows of one table of a feed. Pages of a table other than the main one may have few rows. */
export function feedRows(feed: FeedPart): Resource<FeedRow> {
  const path = feedPath(feed);
  return {
    name: `ODataRow ${path}`,
    read: rowReader({ place: text, values: record }, ({ domain }) => ({ domain, feed: path })),
    keys: { id: row => row.place },
    freshSeconds: 300,
    usualRows: 10_000,
    readAheadRows: feed.table_id === 0 ? USUAL_PAGE : feedPages.max,
    lists: [{ name: 'feed', path: `${path}feed`, pager: feedPages, sizeUnknown: true }],
    ways: [{ kind: 'whole' }],
    parentId: feed.config_id,
    simulatedRow: (place, _, domain) => ({ domain, feed: path, place, values: {} }),
  };
}
