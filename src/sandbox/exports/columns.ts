import type { ExportColumn, ExportTable } from '../world/model.js';

/** A column as it is exported: a split one stands here once for each option. */
export interface ShownColumn {
  readonly label: string;
  readonly column: ExportColumn;
  /** The option that it tells of; `extra` holds what is no option. */
  readonly option?: string;
}

/** What holds the answers of a multi-select that are none of its options. */
export const EXTRA = 'extra';

/** The columns that a table exports; none of a table that is not selected (exports.md 2). */
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

/** The type that HQ's metadata document tells: text, but for the few fields of exports.md 2. */
export function edmType(kind: 'case' | 'form', path: string): string {
  if (DATES[kind].includes(path)) return 'Edm.DateTimeOffset';
  return kind === 'case' && path === 'closed' ? 'Edm.Boolean' : 'Edm.String';
}
