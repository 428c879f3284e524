import { globalId } from '../../graphql/globalIds.js';
import { inLanguage } from '../../graphql/values.js';
import { assumedDefinitions, reportQuery } from './filter.js';
import { valueIn } from './values.js';
import type { Resolvers } from '../../generated/schema.js';
import { reportRows, reports } from './resource.js';
import { partsWithId } from '../shared/parts.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Reports and their rows. */
export const resolvers = {
  Domain: {
    report: (row, { reportId }, { hq }) => hq(row.domain_name).load(reports, reportId),
    reports: (row, _, { hq }) => hq(row.domain_name).loadAll(reports),
  },
  Report: {
    id: row => globalId('Report', row.domain, row.id),
    reportId: row => row.id,
    columns: (row, _, context) => partsWithId(row.columns, context),
    filters: (row, _, context) => partsWithId(row.filters, context),
    rows: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).rootList(
        reportRows(row.id),
        reportQuery(filter, row.isSimulated ? assumedDefinitions(filter) : row.filters),
        paging,
      ),
  },
  ReportColumn: {
    slug: row => row.column_id,
    heading: (row, { language }) => inLanguage(row.display, language),
  },
  ReportRow: {
    columns: (row, _, context) => partsWithId(row.columns, context),
    value: (row, { column }) => valueIn(row, column),
  },
  ReportRowColumn: {
    heading: row => row.header ?? null,
    expandColumnValue: row => row.expand_column_value ?? null,
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Report: (id, domain, { hq }) => hq(domain).load(reports, id),
} satisfies NodeLoaders;
