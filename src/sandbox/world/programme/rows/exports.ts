import type { FormKind, FormQuestion } from '../forms/formKind.js';
import { registration } from '../forms/householdForms.js';
import { hexId } from '../basics/ids.js';
import type { ExportColumn, ExportInstance, ExportTable } from '../../model.js';
import { antenatal } from '../forms/motherForms.js';
import { stock } from '../forms/otherForms.js';

const column = (label: string, path = label, rest: Partial<ExportColumn> = {}): ExportColumn => ({
  label,
  path,
  selected: true,
  ...rest,
});

const ofQuestion = ({ path, type, options }: FormQuestion): ExportColumn => {
  const dotted = `form.${path.replaceAll('/', '.')}`;
  return column(dotted, dotted, type === 'MSelect' && options ? { split: options } : {});
};

const ABOUT_FORM: readonly ExportColumn[] = [
  column('formid'),
  column('received_on'),
  column('started_time', 'form.meta.timeStart'),
  column('completed_time', 'form.meta.timeEnd'),
  column('username', 'form.meta.username'),
  column('device', 'form.meta.deviceID', { selected: false }),
];

/** A table of the form, and one for each of its repeat groups. */
function formTables({ groups, questions }: FormKind): readonly ExportTable[] {
  const repeats = groups.filter(group => group.repeat === true);
  const within = (group: { readonly path: string }) => (question: FormQuestion) =>
    question.path.startsWith(`${group.path}/`);
  const answered = questions.filter(question => question.type !== 'Trigger');
  const outside = answered.filter(question => !repeats.some(group => within(group)(question)));
  return [
    { name: 'Forms', selected: true, columns: [...ABOUT_FORM, ...outside.map(ofQuestion)] },
    ...repeats.map(group => ({
      name: group.label,
      repeat: `form.${group.path.replaceAll('/', '.')}`,
      selected: true,
      columns: [column('number'), column('formid'), ...answered.filter(within(group)).map(ofQuestion)],
    })),
  ];
}

const ABOUT_CASE: readonly ExportColumn[] = [
  column('caseid'),
  column('name'),
  column('owner_name'),
  column('opened_date', 'opened_on'),
  column('last_modified_date', 'modified_on'),
  column('closed'),
];

const caseTable = (...columns: readonly ExportColumn[]): readonly ExportTable[] => [
  { name: 'Cases', selected: true, columns: [...ABOUT_CASE, ...columns] },
];

const plain = (...paths: readonly string[]): readonly ExportColumn[] => paths.map(path => column(path));

type Outline = Omit<ExportInstance, 'id' | 'deidentified' | 'detDownload' | 'odata'> & Partial<ExportInstance>;

/** One export for each use: DET download or none, feeds, saved files, de-identified, malformed (exports.md). */
const OUTLINES: readonly Outline[] = [
  {
    name: 'Mothers',
    kind: 'case',
    format: 'csv',
    caseType: 'mother',
    tables: caseTable(
      ...plain('dob', 'age', 'phone', 'village', 'edd'),
      column('Risk: "high" & <other>', 'risk_level'),
      column('Größe / poids', 'weight_kg'),
    ),
    detDownload: true,
    odata: true,
    saved: 'daily',
    openToRestricted: true,
  },
  {
    name: 'Household registrations',
    kind: 'form',
    format: 'xlsx',
    xmlns: registration.xmlns,
    tables: formTables(registration),
    detDownload: true,
    odata: true,
    saved: 'daily',
  },
  {
    name: 'Antenatal visits',
    kind: 'form',
    format: 'json',
    xmlns: antenatal.xmlns,
    tables: formTables(antenatal),
    detDownload: true,
    saved: 'daily',
  },
  {
    name: 'Households without names',
    kind: 'case',
    format: 'csv',
    caseType: 'household',
    tables: [
      {
        name: 'Cases',
        selected: true,
        columns: [
          column('caseid', 'caseid', { sensitive: true }),
          column('head', 'head_of_household', { sensitive: true }),
          ...plain('closed', 'water_source', 'assets'),
        ],
      },
    ],
    deidentified: true,
    detDownload: true,
    odata: true,
  },
  {
    name: 'Children for the dashboard',
    kind: 'case',
    format: 'html',
    caseType: 'child',
    tables: caseTable(...plain('dob', 'sex', 'birth_weight_kg', 'village')),
    odata: true,
    saved: 'dashboard',
  },
  {
    name: 'Stock counts',
    kind: 'form',
    format: 'csv',
    xmlns: stock.xmlns,
    tables: formTables(stock).map(table => ({ ...table, selected: table.repeat === undefined })),
    odata: true,
  },
  {
    name: 'From an older server',
    kind: 'form',
    format: 'csv',
    xmlns: stock.xmlns,
    tables: [],
    detDownload: true,
    malformed: true,
  },
];

/** The exports of a project space. */
export const exportsOf = (seed: number): readonly ExportInstance[] =>
  OUTLINES.map((outline, n) => ({
    deidentified: false,
    detDownload: false,
    odata: false,
    ...outline,
    id: hexId(seed, 'export', n),
  }));
