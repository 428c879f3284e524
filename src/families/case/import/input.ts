import { BadInput, RejectedChange } from '../../../errors.js';
import type { CasesImportInput, HqFileInput } from '../../../generated/schema.js';
import type { CaseImport } from './writes.js';
import { problem, wrongText } from '../../../graphql/problems.js';
import { below, refuseInput } from '../../../graphql/payload.js';
import { caseWorkbook, type ImportRow } from './caseWorkbook.js';
import { sentWorkbook, XLSX } from '../../../graphql/uploadedWorkbook.js';

/** An import that was checked, with the sheet names of a workbook that the client sent. */
export interface CheckedImport extends Omit<CaseImport, 'caseType'> {
  /** Absent = the name of each sheet is its case type. */
  readonly caseType?: string;
  /** Empty for rows, and for a workbook in the older format (.xls), which is not parsed. */
  readonly sheets: readonly string[];
}

/**
 * Checks an import and converts rows to a workbook.
 * @throws {RejectedChange} for invalid input, before HQ is asked.
 */
export async function checkedImport(input: CasesImportInput): Promise<CheckedImport> {
  const { source, caseType, nameColumn, comment, createNewCases } = input;
  const { rows, file } = source;
  const searchField = input.searchField === 'EXTERNAL_ID' ? 'external_id' : 'case_id';
  const searchColumn = input.searchColumn || searchField;
  const hasManyTypes = caseType === null || caseType === undefined;
  const lacksSearchColumn = rows?.[0] && !createNewCases && !Object.hasOwn(rows[0], searchColumn);
  const problems = [
    ...(rows && hasManyTypes ? [problem('REQUIRED', 'Required with `rows`.', 'caseType')] : []),
    ...(caseType?.trim() === '' ? [problem('REQUIRED', 'Must not be empty.', 'caseType')] : []),
    ...below(['caseType'], wrongText(caseType ?? '')),
    ...(lacksSearchColumn
      ? [
          problem(
            'REQUIRED',
            `The rows have no column ${searchColumn}, so that none would match a case.`,
            'searchColumn',
          ),
        ]
      : []),
  ];
  refuseInput(below(['input'], problems));
  const path = ['input', 'source', rows ? 'rows' : 'file'];
  const workbook = rows ? await workbookOf(rows, path) : await workbookIn(file, path, caseType);
  return {
    ...workbook,
    path,
    ...(!hasManyTypes && { caseType }),
    manyTypes: hasManyTypes,
    searchField,
    searchColumn,
    createNewCases: createNewCases ?? false,
    nameColumn: nameColumn || 'name',
    comment: comment ?? '',
  };
}

/** The name of its sheet is not a case type. */
async function workbookOf(rows: readonly ImportRow[], path: readonly string[]) {
  const content = await reportAtRow(path, () => caseWorkbook(rows));
  return { file: { name: 'cases.xlsx', type: XLSX, content }, sheets: [] };
}

async function workbookIn(file: HqFileInput, path: readonly string[], caseType: CasesImportInput['caseType']) {
  const { sheets, ...workbook } = await sentWorkbook(file, path, { xls: true });
  if (!sheets && !caseType)
    throw new RejectedChange([
      problem('REQUIRED', 'Required with a workbook in the older format (.xls).', 'input', 'caseType'),
    ]);
  return { file: workbook, sheets: sheets ?? [] };
}

/** Reports the errors of `work` at the path of the row that they name. */
async function reportAtRow<Result>(path: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const [, row] = /^rows\[(\d+)\]/.exec(error.message) ?? [];
    throw new RejectedChange([
      { field: row === undefined ? path : [...path, row], message: error.message, code: 'INVALID' },
    ]);
  }
}
