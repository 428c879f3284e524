import type { Hq } from '../../../operation/context.js';
import { KnownError, type Problem, RejectedChange } from '../../../errors.js';
import type { CheckedImport } from './input.js';
import { applications } from '../../application/resource.js';
import { cases } from '../resource.js';
import { allModules } from '../../application/parts.js';

/**
 * Names that are not case types: case types are one word, and Excel's default sheet names are assumed not to be types.
 */
const NOT_A_TYPE = /[^\w-]|^Sheet\d*$/i;

/**
 * Checks the sheet names of a workbook. Where all sheets are named like case types, HQ imports each sheet as its type,
 * by other rules; otherwise only the first sheet (bulk-case-upload.md 1). The names must agree with the mutation's
 * `caseType`.
 * @throws {RejectedChange} where they disagree, or where the case types are not readable for the caller.
 */
export async function checkSheets(hq: Hq, { sheets, manyTypes, path }: CheckedImport): Promise<void> {
  if (sheets.length === 0) return;
  const untyped = await firstUntypedSheet(hq, sheets).catch((error: unknown) => {
    if (!(error instanceof KnownError) || error.code !== 'FORBIDDEN') throw error;
    throw conflict(
      path,
      'This credential cannot read the case types, to compare them with the sheet names. Name one sheet Sheet1.',
    );
  });
  if (manyTypes && untyped !== undefined)
    throw conflict(
      path,
      `The name of sheet ${JSON.stringify(untyped)} is not a case type of the project. Set \`caseType\`.`,
    );
  if (!manyTypes && untyped === undefined)
    throw conflict(
      path,
      'All sheets are named like case types of the project. HQ would import each sheet as that type and ignore `caseType`. Name one sheet Sheet1, or omit `caseType`.',
    );
}

/** The first sheet whose name is not a case type. Names that need no request are checked first. */
async function firstUntypedSheet(hq: Hq, sheets: readonly string[]): Promise<string | undefined> {
  const plain = sheets.find(name => NOT_A_TYPE.test(name));
  if (plain !== undefined) return plain;
  const known = new Set(allModules(await hq.loadAll(applications)).map(({ module }) => module.case_type));
  for (const name of sheets.filter(one => !known.has(one))) {
    const { nodes } = await hq.rootList(cases, { case_type: name }, { first: 1 });
    if (nodes.length === 0) return name;
  }
  return undefined;
}

const conflict = (path: readonly string[], message: string) =>
  new RejectedChange([{ field: path, message, code: 'CONFLICT' } satisfies Problem]);
