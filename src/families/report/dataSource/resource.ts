import { get } from '../../../client/call.js';
import { unpaged } from '../../../client/paging.js';
import type { Resource } from '../../../engine/resource/resource.js';
import type { Sorting } from '../../../engine/resource/sorting.js';
import { dataSourcePages } from './paging.js';
import { date, id, list, orAbsent, record, whole, textOrNone } from '../../shared/fieldKinds.js';
import { rowReader } from '../../shared/rowShape.js';

/** A data source by id. HQ returns its definition and its rows by different APIs with different permissions. */
export interface DataSourcePart {
  readonly __typename: 'DataSource';
  readonly domain: string;
  readonly data_source_id: string;
}

/** The definition of a data source (reports.md 1). */
export interface DataSourceDefinitionRow {
  readonly domain: string;
  readonly id: string;
  readonly display_name?: string | null;
  /** This and `configured_indicators` are absent in rows from the list. */
  readonly configured_filter?: Readonly<Record<string, unknown>>;
  readonly configured_indicators?: readonly Readonly<Record<string, unknown>>[];
}

/** A row of a data source (reports.md 4). */
export interface DataSourceDataRow {
  readonly domain: string;
  /** Time, document, and number among the rows of both. */
  readonly id: string;
  readonly doc_id: string;
  readonly inserted_at: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Fields of a definition that HQ's list omits. */
export const DETAILS = ['configured_filter', 'configured_indicators'] as const;

/** Definitions of data sources by id. HQ's list has only the names; the rest is read one by one. */
export const dataSourceDefinitions: Resource<DataSourceDefinitionRow> = {
  name: 'DataSourceDefinition',
  read: rowReader(
    {
      id,
      display_name: textOrNone,
      configured_filter: orAbsent(record),
      configured_indicators: orAbsent(list(record)),
    },
    ({ domain }) => ({ domain }),
  ),
  keys: { id: row => row.id },
  idPattern: /^(?!\.+$)[\w.:-]+$/,
  freshSeconds: 3600,
  usualRows: 30,
  lists: [{ name: 'definitions', path: 'ucr_data_source/v1/', pager: unpaged, missingFields: DETAILS }],
  ways: [
    { kind: 'one', call: id => get(`ucr_data_source/v1/${id}/`) },
    { kind: 'whole', missingFields: DETAILS },
  ],
  simulatedRow: (id, _, domain) => ({ domain, id }),
};

/** By time of insertion: a row that HQ rebuilds is a new row at the end. */
const bySourceTime: Sorting = { key: row => (row as DataSourceDataRow).inserted_at, byTime: true };

/** A row's values, and the fields that identify it. */
function spread(json: unknown) {
  const { values, nth } = json as { readonly values: unknown; readonly nth: number };
  const { doc_id, inserted_at } = (values ?? {}) as Readonly<Record<string, unknown>>;
  return { doc_id, inserted_at, nth, values };
}

const readDataRow = rowReader(
  { doc_id: id, inserted_at: date, nth: whole, values: record },
  ({ domain }, { inserted_at, doc_id, nth }) => ({ domain, id: `${inserted_at} ${doc_id} ${nth}` }),
);

/** The rows of one data source. When a case or form changes, HQ inserts its row again, at the end of the list. */
export const dataSourceRows = (dataSourceId: string): Resource<DataSourceDataRow> => ({
  name: `DataSourceRow ${dataSourceId}`,
  read: (json, origin) => readDataRow(spread(json), origin),
  keys: { id: row => row.id },
  freshSeconds: 60,
  usualRows: 100_000,
  readAheadRows: 1000,
  lists: [
    {
      name: 'rows',
      path: 'ucr/v1/',
      pager: dataSourcePages,
      sorting: bySourceTime,
      query: { data_source_id: dataSourceId },
    },
  ],
  ways: [{ kind: 'whole' }],
  parentId: dataSourceId,
  simulatedRow: (id, link, domain) => ({ domain, id, doc_id: link('document') ?? id, inserted_at: '', values: {} }),
});
