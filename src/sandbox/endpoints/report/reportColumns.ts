import type { ReportRecord } from '../../world/model.js';

type Row = ReturnType<ReportRecord['rows']['at']>;
type Column = ReportRecord['columns'][number];

/** The columns and rows of a report's data URL. */
export interface ReportTable {
  readonly columns: readonly {
    readonly header: string;
    readonly slug: string;
    readonly expand_column_value?: string;
  }[];
  readonly total: number;
  readonly rows: (skip: number, take: number) => readonly Row[];
}

/**
 * A report's columns and rows by slug (reports.md 3). An expanded column becomes a column for each value that it
 * counts: `<column_id>-0` and so on. `passes` tests rows; without it only the rows of a page are built.
 */
export function tabulate({ columns: defined, rows }: ReportRecord, passes?: (row: Row) => boolean): ReportTable {
  const columns = defined.flatMap(column => shownAs(column, rows.size > 0 ? rows.at(0) : {}));
  const found: number[] = [];
  if (passes) for (let n = 0; n < rows.size; n += 1) if (passes(rows.at(n))) found.push(n);
  const total = passes ? found.length : rows.size;
  const shown = (n: number): Row => {
    const row = rows.at(passes ? (found[n] ?? 0) : n);
    return Object.fromEntries(columns.map(({ slug }) => [slug, row[slug] ?? null]));
  };
  return {
    columns,
    total,
    rows: (skip, take) => Array.from({ length: Math.max(0, Math.min(take, total - skip)) }, (_, i) => shown(skip + i)),
  };
}

function shownAs({ column_id, display, type, values }: Column, row: Row): ReportTable['columns'] {
  const header = headerOf(display);
  if (type !== 'expanded') return [{ header, slug: column_id }];
  const counted = values ?? Object.keys(row).flatMap(slug => slug.match(`^${column_id}-(\\d+)$`)?.[1] ?? []);
  return counted.map((value, i) => ({
    header: `${header}-${value}`,
    slug: `${column_id}-${i}`,
    expand_column_value: value,
  }));
}

/** The header text, also where the definition has a text for each language. */
function headerOf(display: unknown): string {
  if (typeof display === 'string') return display;
  const [first] = typeof display === 'object' && display !== null ? (Object.values(display) as unknown[]) : [];
  return typeof first === 'string' ? first : '';
}
