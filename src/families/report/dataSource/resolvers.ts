import type { Resource } from '../../../engine/resource/resource.js';
import type { Context } from '../../../operation/context.js';
import { dateTime } from '../../../graphql/dates.js';
import { globalId } from '../../../graphql/globalIds.js';
import { valueIn } from '../values.js';
import type { Resolvers } from '../../../generated/schema.js';
import { cases } from '../../case/resource.js';
import {
  type DataSourceDefinitionRow,
  dataSourceDefinitions,
  dataSourceRows,
  DETAILS,
  type DataSourcePart,
} from './resource.js';
import { forms } from '../../form/resource.js';
import type { FormRow } from '../../form/row.js';
import type { NodeLoaders } from '../../../graphql/schema/nodes.js';
import { link, rowOf } from '../../shared/links.js';

/** Data sources, their definitions and their rows. */
export const resolvers = {
  Domain: {
    dataSource: (row, { dataSourceId }) => dataSourceOf(row.domain_name, dataSourceId),
    dataSources: async (row, _, { hq }) =>
      (await hq(row.domain_name).loadAll(dataSourceDefinitions)).flatMap(
        ({ id }) => dataSourceOf(row.domain_name, id) ?? [],
      ),
  },
  DataSource: {
    id: row => globalId('DataSource', row.domain, row.data_source_id),
    dataSourceId: row => row.data_source_id,
    definition: (row, _, { hq }) => hq(row.domain).load(dataSourceDefinitions, row.data_source_id),
    rows: (row, paging, { hq }) => hq(row.domain).rootList(dataSourceRows(row.data_source_id), {}, paging),
  },
  DataSourceDefinition: {
    name: row => row.display_name ?? null,
    filter: async (row, _, { hq }) =>
      row.configured_filter ?? (await detailsOf(row, hq(row.domain)))?.configured_filter ?? null,
    indicators: async (row, _, { hq }) =>
      row.configured_indicators ?? (await detailsOf(row, hq(row.domain)))?.configured_indicators ?? null,
  },
  DataSourceRow: {
    docId: row => row.doc_id,
    insertedAt: row => dateTime(row.inserted_at),
    value: ({ values }, { column }) =>
      valueIn({ values, columns: Object.keys(values).map(slug => ({ slug })) }, column),
    case: link(row => row.doc_id, rowOf(cases)),
    form: link(row => row.doc_id, formOf),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  DataSource: (id, domain) => dataSourceOf(domain, id),
} satisfies NodeLoaders;

/** A data source by id. Whether it exists at HQ shows only when its fields are read. */
export const dataSourceOf = (domain: string, id: string): DataSourcePart | null =>
  id ? { __typename: 'DataSource', domain, data_source_id: id } : null;

const documents = [cases, forms] as readonly Resource<unknown>[];

/**
 * The form that a row was made from. HQ does not say whether a row is made from a form or a case (reports.md 4). One
 * request finds thousands of cases and only one form, so that cases come first where the operation reads them anyway.
 */
async function formOf(hq: Context['hq'], domain: string, id: string): Promise<FormRow | null> {
  const ofDomain = hq(domain);
  if (!ofDomain.selects('DataSourceRow.case')) return ofDomain.load(forms, id);
  const found = await ofDomain.loadAny(documents, id, true);
  return found?.resource === forms.name ? (found.row as FormRow) : null;
}

const detailsOf = ({ id }: DataSourceDefinitionRow, hq: ReturnType<Context['hq']>) =>
  hq.load(dataSourceDefinitions, id, { needs: DETAILS });
