import type { Problem, ProblemCode } from '../../../errors.js';
import type { Reply } from '../../../client/call.js';
import type { CaseItem } from './body.js';

/** An id in a mutation's input. */
interface InputId {
  readonly by: keyof typeof ARGUMENTS;
  readonly id: string | undefined;
  readonly field: readonly string[];
  /** The id is of a case to link to, not of the case itself. */
  readonly isLink: boolean;
}

const ARGUMENTS = { case_id: 'caseId', external_id: 'externalId', temporary_id: 'temporaryId', owner_id: 'ownerId' };
const REQUIRED: Readonly<Record<string, string>> = {
  'Property case_name is required.': 'caseName',
  'Property case_type is required.': 'caseType',
  'Property owner_id is required.': 'ownerId',
};

/** HQ's errors about a case that cannot be found, with the id that HQ searched by (cases.md 3.3). */
const LOOKUP_ERRORS: readonly (readonly [RegExp, InputId['by'], ProblemCode])[] = [
  [/^No case found with ID '(.*)'$/s, 'case_id', 'NOT_FOUND'],
  [/^Could not find a case with external_id '(.*)'$/s, 'external_id', 'NOT_FOUND'],
  [/^Could not find a case with temporary_id '(.*)'$/s, 'temporary_id', 'NOT_FOUND'],
  [/^There are multiple cases with external_id (.*)$/s, 'external_id', 'AMBIGUOUS'],
  [/^Multiple cases found with external_id '(.*)': /s, 'external_id', 'AMBIGUOUS'],
];

/**
 * The problems in HQ's refusal of changes of cases. Each has the path of the input that HQ means, found by HQ's row
 * number or by the id in the message (cases.md 3.3). Undefined where the reply is not a refusal of the case API.
 */
export function caseProblems({ status, body }: Reply, cases: readonly CaseItem[]): readonly Problem[] | undefined {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as { readonly error?: unknown };
  if (typeof error !== 'string') return undefined;
  // 403 with JSON is for location-restricted callers. A caller without the permission gets a page (cases.md 2.2).
  if (status === 403) return problemsAt(cases, 'OUT_OF_REACH', error, ({ id }) => mentions(error, id));
  if (status !== 400) return undefined;
  const rows = rowErrors(error);
  if (rows.length > 0) return rows.map(({ row, message }) => caseProblem(cases[row - 1], message));
  for (const [pattern, by, code] of LOOKUP_ERRORS) {
    const named = pattern.exec(error)?.[1];
    if (named !== undefined) return problemsAt(cases, code, error, item => item.by === by && item.id === named);
  }
  if (error.includes('InvalidCaseIndex'))
    return problemsAt(
      cases,
      'NOT_FOUND',
      error,
      item => item.isLink && item.by === 'case_id' && mentions(error, item.id),
    );
  return [caseProblem(cases.length === 1 ? cases[0] : undefined, error)];
}

/** The problem at each id that it is about, or without a path where no id matches. */
function problemsAt(
  cases: readonly CaseItem[],
  code: ProblemCode,
  message: string,
  isAbout: (item: InputId) => boolean,
): readonly Problem[] {
  const fields = cases.flatMap(idsOf).filter(isAbout);
  return fields.length > 0 ? fields.map(({ field }) => ({ field, message, code })) : [{ field: null, message, code }];
}

function idsOf({ create, body, path, idPath }: CaseItem): InputId[] {
  const idAt = (by: InputId['by'], id: string | undefined, parent: readonly string[]): InputId => ({
    by,
    id,
    field: [...parent, ARGUMENTS[by]],
    isLink: false,
  });
  const byExternalId = create !== true && body.case_id === undefined;
  return [
    idAt('case_id', body.case_id, idPath),
    ...(byExternalId ? [idAt('external_id', body.external_id, idPath)] : []),
    idAt('owner_id', body.owner_id, path),
    ...Object.values(body.indices ?? {}).flatMap((index, i) =>
      (['case_id', 'external_id', 'temporary_id'] as const).map(by => ({
        by,
        id: index[by],
        field: [...path, 'indices', String(i), 'case', ARGUMENTS[by]],
        isLink: true,
      })),
    ),
  ];
}

/** Splits `Error in row 3: ...; Error in row 5: ...` (rows count from 1). The text of a row may contain a semicolon. */
function rowErrors(error: string): readonly { readonly row: number; readonly message: string }[] {
  const matches = [...error.matchAll(/(?:^|; )Error in row (\d+): /g)];
  return matches.map((match, i) => ({
    row: Number(match[1]),
    message: error.slice(match.index + match[0].length, matches[i + 1]?.index),
  }));
}

/** The problem of one case, at the field that HQ's message names (cases.md 3.1). */
function caseProblem(item: CaseItem | undefined, message: string): Problem {
  if (!item) return { field: null, message, code: 'INVALID' };
  if (REQUIRED[message]) return { field: [...item.path, REQUIRED[message]], message, code: 'REQUIRED' };
  const property = /case property '(.*?)'\. /s.exec(message)?.[1];
  return { field: property ? [...item.path, 'properties', property] : item.path, message, code: 'INVALID' };
}

/** Does the message contain the id as a word, not as a part of a longer id? */
const mentions = (message: string, id: string | undefined): boolean =>
  Boolean(id) && (message.split(/[^\w-]+/).includes(id!) || message.includes(`'${id}'`));
