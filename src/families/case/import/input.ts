import { BadInput, RejectedChange } from '../../../errors.js';
import type { CasesImportInput } from '../../../generated/schema.js';
import type { CaseImport } from './writes.js';
import { oneOf, problem, wrongText } from '../../../graphql/problems.js';
import { below, refuseInput } from '../../../graphql/payload.js';
import { caseWorkbook, type ImportRow } from './caseWorkbook.js';
import { sentWorkbook, XLSX } from '../../../graphql/uploadedWorkbook.js';

/** An import, with the names of its sheets where a client chose them. */
export interface GivenImport extends Omit<CaseImport, 'caseType'> {
  /** Absent = each sheet's name is one. */
  readonly caseType?: string;
  /** None where the workbook was made here or is of the older kind. */
  readonly sheets: readonly string[];
}

/**
 * The import as HQ takes it; rows become a workbook here.
 * @throws {RejectedChange} for what is wrong with it, before HQ is asked.
 */
export async function givenImport(input: CasesImportInput): Promise<GivenImport> {
  const { rows, file, caseType, nameColumn, comment, createNewCases } = input;
  const searchField = input.searchField === 'EXTERNAL_ID' ? 'external_id' : 'case_id';
  const searchColumn = input.searchColumn || searchField;
  const many = caseType === null || caseType === undefined;
  const rootless = rows?.[0] && !createNewCases && !Object.hasOwn(rows[0], searchColumn);
  const problems = [
    ...oneOf([rows, file].filter(Boolean).length, 'Give `rows` or `file`, and only one.'),
    ...(rows && many ? [problem('REQUIRED', 'Rows need it.', 'caseType')] : []),
    ...(caseType?.trim() === '' ? [problem('REQUIRED', 'It is empty.', 'caseType')] : []),
    ...below(['caseType'], wrongText(caseType ?? '')),
    ...(rootless
      ? [problem('REQUIRED', `The rows have no ${searchColumn}, so that none would match a case.`, 'searchColumn')]
      : []),
  ];
  refuseInput(below(['input'], problems));
  const place = ['input', rows ? 'rows' : 'file'];
  const sent = rows ? await workbookOf(rows, place) : await workbookIn(input, place);
  return {
    ...sent,
    place,
    ...(!many && { caseType }),
    manyTypes: many,
    searchField,
    searchColumn,
    createNewCases: createNewCases ?? false,
    nameColumn: nameColumn || 'name',
    comment: comment ?? '',
  };
}

/** Its one sheet is named like no case type. */
async function workbookOf(rows: readonly ImportRow[], place: readonly string[]) {
  const content = await placed(place, () => caseWorkbook(rows));
  return { file: { name: 'cases.xlsx', type: XLSX, content }, sheets: [] };
}

async function workbookIn({ file, caseType }: CasesImportInput, place: readonly string[]) {
  const { sheets, ...sent } = await sentWorkbook(file!, place, { xls: true });
  if (!sheets && !caseType)
    throw new RejectedChange([
      problem(
        'REQUIRED',
        'A workbook of the older kind (.xls) needs it: its sheets are not looked at.',
        'input',
        'caseType',
      ),
    ]);
  return { file: sent, sheets: sheets ?? [] };
}

/** Workbooks name what is wrong by its path, of which the row is a place in the input. */
async function placed<Result>(place: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const [, row] = /^rows\[(\d+)\]/.exec(error.message) ?? [];
    throw new RejectedChange([
      { field: row === undefined ? place : [...place, row], message: error.message, code: 'INVALID' },
    ]);
  }
}
