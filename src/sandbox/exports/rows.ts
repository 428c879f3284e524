import { createHash } from 'node:crypto';
import type { CaseRecord, DomainRecord, ExportInstance, ExportTable, FormRecord } from '../world/model.js';
import { EXTRA, shownColumns } from './columns.js';
import type { ShownColumn } from './columns.js';
import { below, caseReader, formReader, MISSING } from './values.js';
import type { ExportCell, ColumnReader } from './values.js';

/** An exported row: column label -> value. */
export type ExportRow = Readonly<Record<string, ExportCell>>;

/**
 * The rows of one case or form in a table: one row in the main table, any number in the table of a repeat group, none
 * in a table that is not selected (exports.md 2). Without selected columns a row is empty (HQ's
 * odata/tests/test_serializers.py).
 */
export function exportRows(
  domain: DomainRecord,
  { kind }: Pick<ExportInstance, 'kind'>,
  table: ExportTable,
  doc: CaseRecord | FormRecord,
  number: number,
): readonly ExportRow[] {
  if (!table.selected) return [];
  const columns = shownColumns(table);
  if (kind === 'case') return [rowOf(columns, caseReader(domain, doc as CaseRecord), number)];
  const form = doc as FormRecord;
  if (table.repeat === undefined) return [rowOf(columns, formReader(form), number)];
  return entriesAt(form, table.repeat).map((entry, i) =>
    rowOf(columns, formReader(form, table.repeat, entry), `${number}.${i}`),
  );
}

/** The entries of a repeat group. A single entry is not in a list (forms.md 2.1.7). */
function entriesAt({ form }: FormRecord, repeat: string): readonly unknown[] {
  const found = below({ form }, repeat);
  if (found === undefined) return [];
  return Array.isArray(found) ? (found as unknown[]) : [found];
}

function rowOf(columns: readonly ShownColumn[], read: ColumnReader, number: ExportCell): ExportRow {
  return Object.fromEntries(
    columns.map(({ label, column: { path, split = [], sensitive }, option }) => {
      const value = path === 'number' ? number : read(path);
      if (value === undefined) return [label, MISSING];
      if (option !== undefined) return [label, splitCell(String(value), split, option)];
      return [label, sensitive ? digest(value) : value];
    }),
  );
}

/** 1 if the option was chosen, otherwise "". The last column holds the values that are not options. */
function splitCell(text: string, options: readonly string[], option: string): ExportCell {
  const chosen = text.split(' ').filter(Boolean);
  if (option !== EXTRA) return chosen.includes(option) ? 1 : '';
  return chosen.filter(one => !options.includes(one)).join(' ');
}

const digest = (value: ExportCell): string => createHash('sha1').update(String(value)).digest('hex').slice(0, 12);
