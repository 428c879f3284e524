import { globalId } from '../graphql/ids.js';
import { inLanguage } from '../graphql/pick.js';
import { definedAsGiven, reportQuery } from '../graphql/reportFilter.js';
import { valueIn } from '../graphql/reportValue.js';
import type { Resolvers } from '../generated/schema.js';
import { reportRows } from '../resources/report.js';
import { named } from './parts.js';

/** Reports and their rows. */
export const resolvers = {
  Report: {
    id: row => globalId('Report', row.domain, row.id),
    reportId: row => row.id,
    columns: (row, _, context) => named(row.columns, context),
    filters: (row, _, context) => named(row.filters, context),
    rows: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).page(
        reportRows(row.id),
        reportQuery(filter, row.imagined ? definedAsGiven(filter) : row.filters),
        paging,
      ),
  },
  ReportColumn: {
    columnId: row => row.column_id,
    display: (row, { lang }) => inLanguage(row.display, lang),
  },
  ReportRow: {
    columns: (row, _, context) => named(row.columns, context),
    value: (row, { column }) => valueIn(row, column),
  },
  ReportRowColumn: {
    expandColumnValue: row => row.expand_column_value ?? null,
  },
} satisfies Resolvers;
