import { reportPages, unpaged } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { anything, id, list, orNull, record, text, whole, textOrNone, wording } from '../shared/fieldKinds.js';
import { part, rowReader, type RowShape } from '../shared/rowShape.js';

/** A report's definition (reports.md 2). */
export interface ReportDefinitionRow {
  readonly __typename: 'Report';
  readonly domain: string;
  readonly id: string;
  readonly title: string | null;
  readonly columns: readonly {
    readonly column_id: string;
    /** A text, or texts by language code. */
    readonly display: unknown;
    readonly type: string;
  }[];
  readonly filters: readonly ReportFilterRow[];
  /** From a dry run: its filters are unknown. */
  readonly isSimulated?: true;
}

/** A filter in a report's definition. */
export interface ReportFilterRow {
  readonly slug: string;
  readonly type: string;
  readonly datatype: string;
}

/** A row of a report, with the columns of its page. */
export interface ReportDataRow {
  readonly index: number;
  readonly columns: readonly {
    readonly slug: string;
    readonly header?: string | null;
    readonly expand_column_value?: unknown;
  }[];
  readonly values: Readonly<Record<string, unknown>>;
}

const REPORT: RowShape<Omit<ReportDefinitionRow, '__typename' | 'domain' | 'isSimulated'>> = {
  id,
  title: orNull(text),
  columns: list(part({ column_id: id, display: orNull(wording), type: text })),
  filters: list(part<ReportFilterRow>({ slug: id, type: text, datatype: text })),
};

const ROW: RowShape<ReportDataRow> = {
  index: whole,
  columns: list(part({ slug: id, header: textOrNone, expand_column_value: anything })),
  values: record,
};

/** Reports by id. HQ returns all of them in one reply. */
export const reports: Resource<ReportDefinitionRow> = {
  name: 'Report',
  read: rowReader(REPORT, ({ domain }) => ({ domain, __typename: 'Report' })),
  keys: { id: row => row.id },
  freshSeconds: 3600,
  usualRows: 30,
  lists: [{ name: 'reports', path: 'simplereportconfiguration/v1/', pager: unpaged }],
  ways: [{ kind: 'whole' }],
  simulatedRow: (id, _, domain) => ({
    __typename: 'Report',
    domain,
    id,
    title: null,
    columns: [],
    filters: [],
    isSimulated: true,
  }),
};

const readDataRow = rowReader(ROW, () => ({}));

/** The rows of one report. */
export const reportRows = (reportId: string): Resource<ReportDataRow> => ({
  name: `ReportRow ${reportId}`,
  read: readDataRow,
  keys: { id: row => String(row.index) },
  freshSeconds: 300,
  usualRows: 1000,
  readAheadRows: 50,
  lists: [{ name: 'rows', path: `configurablereportdata/v1/${encodeURIComponent(reportId)}/`, pager: reportPages }],
  ways: [{ kind: 'whole' }],
  parentId: reportId,
  simulatedRow: id => ({ index: Number(id), columns: [], values: {} }),
});
