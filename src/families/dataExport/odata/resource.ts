import { freeGet } from '../../../client/call.js';
import { feedPages } from '../../../client/paging.js';
import type { Resource } from '../../../engine/resource/resource.js';
import { columnsIn, type ODataColumnPart } from './metadata.js';
import { record, text } from '../../shared/fieldKinds.js';
import { rowReader } from '../../shared/rowShape.js';

/** Which feed, and which of its tables. Nothing is known of it yet. */
export interface FeedPart {
  readonly domain: string;
  readonly kind: 'CASE' | 'FORM';
  readonly config_id: string;
  readonly table_id: number;
}

/** What a feed's metadata document tells. */
export interface TypesRow {
  readonly columns: readonly ODataColumnPart[];
  /** Types by column. */
  readonly types: Readonly<Record<string, string>>;
}

/** A row of a feed as HQ sends it. */
export interface FeedRow {
  readonly domain: string;
  /** The feed's own URL, by which its types are known. */
  readonly feed: string;
  /** Of the page that it stood on, and within it. */
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Where a feed's documents are. */
export const feedPath = ({ kind, config_id, table_id }: FeedPart): string =>
  `odata/${kind === 'CASE' ? 'cases' : 'forms'}/v1/${encodeURIComponent(config_id)}/${table_id > 0 ? `${table_id}/` : ''}`;

/** Columns and types of feeds by their URL; not metered (throttling.md 4). */
export const odataTypes: Resource<TypesRow> = {
  name: 'ODataFeed',
  read: document => {
    const columns = columnsIn(document);
    return { columns, types: Object.fromEntries(columns.map(({ name, type }) => [name, type])) };
  },
  // A want by id is the only one there is, and memory answers it by the want.
  keys: { id: () => null },
  freshSeconds: 3600,
  usualRows: 1,
  lists: [],
  // A feed that is not there is an error, as its rows' is.
  ways: [{ kind: 'one', notFoundStatuses: [], call: path => freeGet(`${path}$metadata`) }],
  simulatedRow: () => ({ columns: [], types: {} }),
};

/** Rows of a page that HQ makes when it is not told how many. */
const USUAL_PAGE = 2000;

/** The rows of one table of a feed: a list of its own. A page of another table than the main one may hold few of them. */
export function feedRows(feed: FeedPart): Resource<FeedRow> {
  const path = feedPath(feed);
  return {
    name: `ODataRow ${path}`,
    read: rowReader<Pick<FeedRow, 'place' | 'values'>, FeedRow>(
      { place: text, values: record },
      (sent, { domain }) => ({
        ...sent,
        domain,
        feed: path,
      }),
    ),
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
