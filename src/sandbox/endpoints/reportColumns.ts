import type { Report } from '../world/model.js';

type Row = ReturnType<Report['rows']['at']>;
type Cell = string | number | null;

/** A report's rows as its data URL shows them. */
export interface Table {
  readonly columns: readonly Readonly<Record<string, unknown>>[];
  readonly total: number;
  readonly rows: (skip: number, take: number) => readonly Readonly<Record<string, Cell>>[];
}

/**
 * A report's columns and rows by slug (reports.md 3). An expanded column becomes a column for each value that occurs in
 * the report, `<column_id>-0` and so on, which counts the rows with that value; rows that are alike in all other columns
 * become one. `passes` is absent where no filter narrows.
 */
export function tabulate(report: Report, passes?: (row: Row) => boolean): Table {
  const expanded = report.columns.filter(column => column.type === 'expanded').map(column => column.column_id);
  const plain = report.columns.map(column => column.column_id).filter(id => !expanded.includes(id));
  if (expanded.length === 0 && !passes) {
    const { size } = report.rows;
    const rows = (skip: number, take: number) =>
      Array.from({ length: Math.max(0, Math.min(take, size - skip)) }, (_, i) =>
        shown(report.rows.at(skip + i), plain),
      );
    return { columns: columnsOf(report, {}), total: size, rows };
  }
  const values: Record<string, Cell[]> = Object.fromEntries(expanded.map(id => [id, []]));
  const kept: Row[] = [];
  for (let i = 0; i < report.rows.size; i += 1) {
    const row = report.rows.at(i);
    for (const id of expanded) if (!values[id]?.includes(row[id] ?? null)) values[id]?.push(row[id] ?? null);
    if (!passes || passes(row)) kept.push(row);
  }
  for (const id of expanded) values[id]?.sort();
  const rows = expanded.length === 0 ? kept.map(row => shown(row, plain)) : counted(kept, plain, values);
  return {
    columns: columnsOf(report, values),
    total: rows.length,
    rows: (skip, take) => rows.slice(skip, skip + take),
  };
}

function shown(row: Row, columns: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(columns.map(id => [id, row[id] ?? null]));
}

function counted(rows: readonly Row[], plain: readonly string[], values: Readonly<Record<string, readonly Cell[]>>) {
  const groups = new Map<string, Record<string, Cell>>();
  for (const row of rows) {
    const cells = shown(row, plain);
    const key = JSON.stringify(Object.values(cells));
    const group = groups.get(key) ?? { ...cells, ...zeros(values) };
    groups.set(key, group);
    for (const [id, all] of Object.entries(values)) {
      const slug = `${id}-${all.indexOf(row[id] ?? null)}`;
      group[slug] = Number(group[slug]) + 1;
    }
  }
  return [...groups.values()];
}

function zeros(values: Readonly<Record<string, readonly Cell[]>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([id, all]) => all.map((_, i) => [`${id}-${i}`, 0])));
}

function columnsOf(report: Report, values: Readonly<Record<string, readonly Cell[]>>): Table['columns'] {
  return report.columns.flatMap(({ column_id, display }): Readonly<Record<string, unknown>>[] => {
    const header = headerOf(display);
    const all = values[column_id];
    if (!all) return [{ header, slug: column_id }];
    return all.map((value, i) => ({
      expand_column_value: value,
      header: `${header}-${value}`,
      slug: `${column_id}-${i}`,
    }));
  });
}

/** A header is text, also where the definition keeps a text for each language. */
function headerOf(display: unknown): string {
  if (typeof display === 'string') return display;
  const [first] = typeof display === 'object' && display !== null ? (Object.values(display) as unknown[]) : [];
  return typeof first === 'string' ? first : '';
}
