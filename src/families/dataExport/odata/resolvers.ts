import { BadInput, KnownError } from '../../../errors.js';
import { odataValue } from './values.js';
import { entryOrNull } from '../../../graphql/values.js';
import { globalId } from '../../../graphql/globalIds.js';
import type { NodeLoaders } from '../../../graphql/schema/nodes.js';
import type { DomainOdataFeedArgs, ExportKind, Resolvers } from '../../../generated/schema.js';
import { exportId } from '../resource.js';
import { type FeedPart, feedPath, feedRows, odataTypes } from './resource.js';

/** OData feeds and their rows. */
export const resolvers = {
  Domain: {
    odataFeed: (row, args) => feedOf(row.domain_name, args),
  },
  ODataFeed: {
    id: row => globalId('ODataFeed', row.domain, `${row.kind}/${row.table_id}/${row.config_id}`),
    configId: row => row.config_id,
    tableNumber: row => row.table_id,
    columns: async (row, _, { hq }) =>
      (await withDetails(row, hq(row.domain).load(odataTypes, feedPath(row))))?.columns ?? null,
    rows: (row, paging, { hq }) => withDetails(row, hq(row.domain).rootList(feedRows(row), {}, paging)),
  },
  ODataColumn: {
    heading: row => row.name,
    key: row => row.is_key,
  },
  ODataRow: {
    values: async ({ domain, feed, values }, _, { hq }) => {
      const { types = {} } = (await hq(domain).load(odataTypes, feed)) ?? {};
      return Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, odataValue(value, entryOrNull(types, name))]),
      );
    },
    value: async ({ domain, feed, values }, { column }, { hq }) => {
      const { types = {} } = (await hq(domain).load(odataTypes, feed)) ?? {};
      const names = new Set([...Object.keys(types), ...Object.keys(values)]);
      if (names.has(column)) return odataValue(entryOrNull(values, column), entryOrNull(types, column));
      throw new BadInput(
        `column: the feed has no column ${JSON.stringify(column)}. Its columns: ${[...names].join(', ') || 'none'}.`,
      );
    },
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  ODataFeed: (id, domain) => {
    const [, kind, table, configId] = /^(CASE|FORM)\/(\d{1,9})\/([^/]+)$/.exec(id) ?? [];
    return configId === undefined
      ? null
      : feedOf(domain, { kind: kind as ExportKind, configId, tableNumber: Number(table) });
  },
} satisfies NodeLoaders;

/**
 * A feed of a project space. Whether it exists at HQ is not checked here.
 * @throws {BadInput} naming an invalid argument.
 */
export function feedOf(
  domain: string,
  { kind, configId, tableNumber }: Omit<DomainOdataFeedArgs, 'tableNumber'> & { readonly tableNumber?: number | null },
): FeedPart {
  const table_id = tableNumber ?? 0;
  if (table_id < 0) throw new BadInput(`tableNumber: ${table_id} is out of range. Use 0 or more.`);
  return { __typename: 'ODataFeed', domain, kind, config_id: exportId('configId', configId), table_id };
}

/**
 * Adds details to the errors of a feed: HQ's 404 does not say what was not found, and its 500 not that OAuth tokens are
 * not supported.
 */
async function withDetails<Answer>({ kind, config_id }: FeedPart, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    if (error.code === 'NOT_FOUND')
      throw new KnownError(
        'NOT_FOUND',
        `configId: HQ has no OData feed of kind ${kind} with the id "${config_id}" here. It may be deleted, of the other kind, in another project space, or not accessible for this credential.`,
      );
    if (error.hqStatus === 500)
      throw new KnownError(
        error.code,
        `${error.message} OData feeds accept HTTP Basic and API keys, but not OAuth tokens.`,
      );
    throw error;
  }
}
