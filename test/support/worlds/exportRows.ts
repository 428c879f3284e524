import type { ExportColumn, ExportInstance } from '../../../src/sandbox/world/model.js';
import { at, caseRow, formRow } from './sampleRows.js';

/** A selected column; its label is its path unless it is named. */
export const column = (path: string, rest: Partial<ExportColumn> = {}): ExportColumn => ({
  path,
  label: path,
  selected: true,
  ...rest,
});

/** An export with defaults: a case feed of patients. */
export const exportOf = (rest: Partial<ExportInstance> & { readonly id: string }): ExportInstance => ({
  name: `Export ${rest.id}`,
  kind: 'case',
  format: 'csv',
  deidentified: false,
  caseType: 'patient',
  tables: [{ name: 'Cases', selected: true, columns: [column('caseid'), column('name')] }],
  detDownload: false,
  odata: true,
  ...rest,
});

/** Patients `c0`, `c1`, ... in the order of the feed. */
export const patients = (
  count: number,
  rest: (n: number) => Parameters<typeof caseRow>[0]['properties'] = () => ({}),
) =>
  Array.from({ length: count }, (_, n) =>
    caseRow({ id: `c${n}`, when: at('06-01T12:00') + n * 1000, properties: { ...rest(n) } }),
  );

/** A form with answers below its root. */
export const answered = (id: string, n: number, answers: Readonly<Record<string, unknown>>) => {
  const row = formRow({ id, when: at('06-01T12:00') + n * 1000 });
  return { ...row, form: { ...row.form, ...answers } };
};
