import type { ReportRecord } from '../../../src/sandbox/world/model.js';
import { type Asked } from '../gateway.js';
import { domainIn } from '../worlds/demoWorld.js';
import { globalId, inDemo, part, type Part } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The request for all definitions (reports.md 2). */
export const DEFINITIONS = 'GET simplereportconfiguration/v1/';

/** The world that the tests of reports look at, and its reports. */
export const { world } = seededWorld();
const { reports } = domainIn(world);
export const [mothers, facilities, workers, referrals] = reports as [
  ReportRecord,
  ReportRecord,
  ReportRecord,
  ReportRecord,
];

/** A row as the world holds it. */
export type Cells = ReturnType<ReportRecord['rows']['at']>;

/** All rows of a report, in its order. */
export const rowsOf = ({ rows }: ReportRecord): Cells[] => Array.from({ length: rows.size }, (_, n) => rows.at(n));

/** Selects what `expectedReport` shows. */
export const REPORT_FIELDS = 'id domain reportId title columns { slug heading type } filters { slug type datatype }';

/** A report as `REPORT_FIELDS` should show it. */
export const expectedReport = ({ id, title, columns, filters }: ReportRecord) => ({
  id: globalId('Report', id),
  domain: 'demo',
  reportId: id,
  title,
  columns: columns.map(({ column_id, display, type }) => ({
    slug: column_id,
    heading: typeof display === 'string' ? display : (display as { en: string }).en,
    type,
  })),
  filters: filters.map(({ slug, type, datatype }) => ({ slug, type, datatype })),
});

/** A row of a report as the graph shows it. */
export interface Row {
  readonly index: number;
  readonly values: Cells;
  readonly columns: readonly { readonly slug: string; readonly heading: string; readonly expandColumnValue: unknown }[];
}

/** The answer to `rowsQuery`. */
export interface Answer {
  readonly domain: { readonly report: { readonly rows: Part<Row> | null } | null };
}

const ROW = 'index values columns { slug heading expandColumnValue }';

/** Asks for rows of a report under filters. */
export const rowsQuery = (
  { id }: Pick<ReportRecord, 'id'>,
  filter: string,
  selection = part(ROW),
  first = 1000,
): string => inDemo(`report(reportId: "${id}") { rows(first: ${first}, filter: [${filter}]) { ${selection} } }`);

/** What HQ is asked for a page of a report, `asked` being its filters; HQ's most is 50 rows (reports.md 3). */
export const page = ({ id }: Pick<ReportRecord, 'id'>, asked = '', offset = 0): string => {
  const query = [...(asked ? asked.split('&') : []), 'limit=50', ...(offset > 0 ? [`offset=${offset}`] : [])];
  return `GET configurablereportdata/v1/${id}/?${query.sort().join('&')}`;
};

/** What HQ is asked for so many rows of a report. */
export const pages = (report: Pick<ReportRecord, 'id'>, rows: number, asked = ''): string[] =>
  Array.from({ length: Math.ceil(rows / 50) }, (_, n) => page(report, asked, 50 * n));

/** A value as it stands in a query. */
export const escaped = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1);

/** The values of the rows in an answer. */
export const valuesOf = ({ data }: Asked<Answer>) => data.domain.report?.rows?.nodes.map(({ values }) => values);
