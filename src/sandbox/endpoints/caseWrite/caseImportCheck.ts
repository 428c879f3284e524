import { headersOf, rowsOf } from '../../importer/sheetRow.js';
import type { ImportPlan } from '../../importer/readRow.js';
import type { SearchField } from '../../importer/target.js';
import type { CaseSheetRow } from '../../importer/sheetRow.js';
import { htmlError, Raised } from '../../http/refusals.js';
import { LockedWorkbook, readWorkbook, UnreadableWorkbook } from '../../workbook/workbook.js';
import type { TextSheet } from '../../workbook/workbook.js';
import type { DomainRecord } from '../../world/model.js';
import { fieldOf, fileOf } from '../shared/multipart.js';

/** Limit of columns; HQ's value is not known. */
const MOST_COLUMNS = 1000;

/**
 * File types that HQ accepts (HQ's util/workbook_reading). The sandbox treats types that it cannot read as unreadable.
 */
const EXTENSIONS = ['csv', 'xls', 'xlsx'];

/** Property names that HQ rejects. The contract states `parent_ref`; the others are from memory. */
const RESERVED = ['parent_ref', 'type', 'closed'];

/** A valid sheet with its import plan. */
export interface CheckedSheet {
  readonly plan: ImportPlan;
  readonly rows: readonly CaseSheetRow[];
}

/** To throw: HQ's answer for invalid uploads, with status 500 (bulk-case-upload.md 1). */
const refused = (message: string): Raised =>
  new Raised(500, { code: 500, message }, { 'content-type': 'application/json' });

function searchFieldOf(form: FormData): SearchField {
  const field = fieldOf(form, 'search_field') || 'case_id';
  if (field === 'case_id' || field === 'external_id') return field;
  throw refused(`Error: Illegal value for search_field: ${field}`);
}

async function sheetsOf(file: File): Promise<readonly TextSheet[]> {
  const extension = /\.(\w+)\s*$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!EXTENSIONS.includes(extension)) {
    throw refused(`Please upload file with one of the following extensions: ${EXTENSIONS.join(', ')}`);
  }
  try {
    return await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof LockedWorkbook) {
      const advice = 'Please choose a file that is not password protected.';
      throw refused(`The file you want to import is password protected. ${advice}`);
    }
    if (error instanceof UnreadableWorkbook)
      throw refused(`The file uploaded has the following error: ${error.message}`);
    throw error;
  }
}

/** Checks the headers of a sheet. The text around the list of names is from memory. */
function checkSheet(sheet: TextSheet): readonly CaseSheetRow[] {
  const headers = headersOf(sheet);
  const bad = headers.filter(header => !/^[a-z][a-z\d_]*$/i.test(header));
  if (bad.length > 0) {
    throw refused(
      'Column names must <a target="_blank" href="https://example.org/help">start with a letter and contain only ' +
        `letters, numbers or underscores</a>: ${bad.join(', ')}`,
    );
  }
  if (sheet.rows.length < 2)
    throw refused('Error: Your spreadsheet is empty. Please try again with a different spreadsheet.');
  if (headers.length > MOST_COLUMNS) {
    throw refused(`Error: Your spreadsheet has too many columns. A maximum of ${MOST_COLUMNS} is supported.`);
  }
  const reserved = headers.filter(header => RESERVED.includes(header));
  if (reserved.length > 0) throw refused(`Error: These field names are reserved: ${reserved.join(', ')}`);
  return rowsOf(sheet);
}

const isCaseType = ({ applications, cases }: DomainRecord, name: string): boolean =>
  applications.some(({ modules }) => modules.some(({ caseType }) => caseType === name)) ||
  cases.find({ types: [name], take: 1 }).total > 0;

function checkCaseTypes({ applications, cases }: DomainRecord): void {
  if (cases.size > 0 || applications.some(({ modules }) => modules.some(({ caseType }) => caseType !== ''))) return;
  throw refused(
    'Error: Your project does not use cases yet. To import cases from Excel, you must first create an application with a case list.',
  );
}

/** Fields that only multi-type imports need; HQ fails with 500 without them (bulk-case-upload.md 1, inferred). */
const NEEDED = ['search_field', 'search_column', 'create_new_cases'];

/**
 * The sheets of an upload: the first one, or all of them if each is named like a case type of the project (the
 * multi-type trap of bulk-case-upload.md 1). Raises HQ's 500s.
 */
export async function checkedSheets(domain: DomainRecord, form: FormData): Promise<readonly CheckedSheet[]> {
  const [file, caseType] = [fileOf(form, 'file'), fieldOf(form, 'case_type')];
  if (!file || file.size === 0 || caseType === '') {
    throw refused("Error: Invalid POST request. Both 'file' and 'case_type' are required");
  }
  const searchField = searchFieldOf(form);
  const sheets = await sheetsOf(file);
  const isMulti = sheets.every(({ name }) => isCaseType(domain, name));
  if (isMulti && NEEDED.some(name => !form.has(name))) throw htmlError(500, 'Server Error (500)');
  const shared = {
    searchField,
    searchColumn: fieldOf(form, 'search_column') || searchField,
    nameColumn: fieldOf(form, 'name_column') || 'name',
    create: fieldOf(form, 'create_new_cases') === (isMulti ? 'True' : 'on'),
  };
  const checked = (isMulti ? sheets : sheets.slice(0, 1)).map(sheet => ({
    plan: { ...shared, caseType: isMulti ? sheet.name : caseType },
    rows: checkSheet(sheet),
  }));
  checkCaseTypes(domain);
  return checked;
}
