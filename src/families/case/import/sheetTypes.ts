import type { Hq } from '../../../operation/context.js';
import { KnownError, type Problem, RejectedChange } from '../../../errors.js';
import type { GivenImport } from './input.js';
import { applications } from '../../application/resource.js';
import { cases } from '../resource.js';
import { caseTypesOf } from '../../application/resolvers.js';

/** Names that no case type has: case types are one word, and Excel's own names are none of the project's. */
const NO_TYPE = /[^\w-]|^Sheet\d*$/i;

/**
 * Where all sheets of a workbook are named like case types HQ imports each as its type, and by other rules; else the first
 * one alone (bulk-case-upload.md 1). So the names must be what the mutation says.
 * @throws {RejectedChange} where they are not, or that cannot be found out.
 */
export async function checkSheets(hq: Hq, { sheets, manyTypes, place }: GivenImport): Promise<void> {
  if (sheets.length === 0) return;
  const other = await firstOther(hq, sheets).catch((error: unknown) => {
    if (!(error instanceof KnownError) || error.code !== 'FORBIDDEN') throw error;
    throw refused(
      place,
      'Whether its sheets are named like case types this credential cannot find out: call one Sheet1.',
    );
  });
  if (manyTypes && other !== undefined)
    throw refused(
      place,
      `Its sheet ${JSON.stringify(other)} is named like no case type of the project: give \`caseType\`.`,
    );
  if (!manyTypes && other === undefined)
    throw refused(
      place,
      'All of its sheets are named like case types of the project, so that HQ would import each as its type, whatever `caseType` says: call one Sheet1, or leave `caseType` out.',
    );
}

/** The first sheet whose name is no case type; what is known without HQ comes first. */
async function firstOther(hq: Hq, sheets: readonly string[]): Promise<string | undefined> {
  const plain = sheets.find(name => NO_TYPE.test(name));
  if (plain !== undefined) return plain;
  const known = new Set(caseTypesOf(await hq.loadAll(applications)).map(({ name }) => name));
  for (const name of sheets.filter(one => !known.has(one))) {
    const { nodes } = await hq.rootList(cases, { case_type: name }, { first: 1 });
    if (nodes.length === 0) return name;
  }
  return undefined;
}

const refused = (place: readonly string[], message: string) =>
  new RejectedChange([{ field: place, message, code: 'CONFLICT' } satisfies Problem]);
