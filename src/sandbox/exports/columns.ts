import type { ExportColumn, ExportTable } from '../world/model.js';

/** An exported column. A split column gives one for each option. */
export interface ShownColumn {
  readonly label: string;
  readonly column: ExportColumn;
  /** The option of a split column. `extra`: the values that are not options. */
  readonly option?: string;
}

/** Name of the column for answers that are not options of a multi-select. */
export const EXTRA = 'extra';

/** The exported columns of a table; none if the table is not selected (exports.md 2). */
export function shownColumns({ selected, columns }: ExportTable): readonly ShownColumn[] {
  if (!selected) return [];
  return columns
    .filter(column => column.selected)
    .flatMap(column => {
      const label = column.sensitive ? `${column.label} *sensitive*` : column.label;
      if (!column.split) return [{ label, column }];
      return [...column.split, EXTRA].map(option => ({ label: `${label} | ${option}`, column, option }));
    });
}

const DATES = {
  case: ['modified_on', 'date_modified', 'server_modified_on', 'opened_on'],
  form: ['received_on', 'form.meta.timeStart', 'form.meta.timeEnd'],
};

/** A column's type in HQ's metadata document: text, except for a few fields (exports.md 2). */
export function edmType(kind: 'case' | 'form', path: string): string {
  if (DATES[kind].includes(path)) return 'Edm.DateTimeOffset';
  return kind === 'case' && path === 'closed' ? 'Edm.Boolean' : 'Edm.String';
}
