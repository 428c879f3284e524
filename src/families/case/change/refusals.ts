import type { Problem, ProblemCode } from '../../../errors.js';
import type { Reply } from '../../../client/call.js';
import type { PlacedCase } from './body.js';

/** An id in a mutation's input. */
interface PlacedId {
  readonly by: keyof typeof ARGUMENTS;
  readonly id: string | undefined;
  readonly field: readonly string[];
  /** The id is of a case to link to, not of the case itself. */
  readonly links: boolean;
}

const ARGUMENTS = { case_id: 'caseId', external_id: 'externalId', temporary_id: 'temporaryId', owner_id: 'ownerId' };
const REQUIRED: Readonly<Record<string, string>> = {
  'Property case_name is required.': 'caseName',
  'Property case_type is required.': 'caseType',
  'Property owner_id is required.': 'ownerId',
};

/** HQ's errors about a case that cannot be found, with the id that HQ searched by (cases.md 3.3). */
const LOOK_UPS: readonly (readonly [RegExp, PlacedId['by'], ProblemCode])[] = [
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
export function caseProblems({ status, body }: Reply, cases: readonly PlacedCase[]): readonly Problem[] | undefined {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as { readonly error?: unknown };
  if (typeof error !== 'string') return undefined;
  // 403 with JSON is for location-restricted callers. A caller without the permission gets a page (cases.md 2.2).
  if (status === 403) return at(cases, 'OUT_OF_REACH', error, ({ id }) => mentions(error, id));
  if (status !== 400) return undefined;
  const rows = rowErrors(error);
  if (rows.length > 0) return rows.map(({ row, said }) => ofCase(cases[row - 1], said));
  for (const [pattern, by, code] of LOOK_UPS) {
    const named = pattern.exec(error)?.[1];
    if (named !== undefined) return at(cases, code, error, one => one.by === by && one.id === named);
  }
  if (error.includes('InvalidCaseIndex'))
    return at(cases, 'NOT_FOUND', error, one => one.links && one.by === 'case_id' && mentions(error, one.id));
  return [ofCase(cases.length === 1 ? cases[0] : undefined, error)];
}

/** The problem at each id that it is about, or without a path where no id matches. */
function at(
  cases: readonly PlacedCase[],
  code: ProblemCode,
  message: string,
  isMeant: (one: PlacedId) => boolean,
): readonly Problem[] {
  const fields = cases.flatMap(idsOf).filter(isMeant);
  return fields.length > 0 ? fields.map(({ field }) => ({ field, message, code })) : [{ field: null, message, code }];
}

function idsOf({ create, body, place, selector }: PlacedCase): PlacedId[] {
  const own = (by: PlacedId['by'], id: string | undefined, where: readonly string[]): PlacedId => ({
    by,
    id,
    field: [...where, ARGUMENTS[by]],
    links: false,
  });
  const byExternalId = create !== true && body.case_id === undefined;
  return [
    own('case_id', body.case_id, selector),
    ...(byExternalId ? [own('external_id', body.external_id, selector)] : []),
    own('owner_id', body.owner_id, place),
    ...Object.values(body.indices ?? {}).flatMap((index, i) =>
      (['case_id', 'external_id', 'temporary_id'] as const).map(by => ({
        by,
        id: index[by],
        field: [...place, 'indices', String(i), ARGUMENTS[by]],
        links: true,
      })),
    ),
  ];
}

/** Splits `Error in row 3: ...; Error in row 5: ...` (rows count from 1). The text of a row may contain a semicolon. */
function rowErrors(error: string): readonly { readonly row: number; readonly said: string }[] {
  const marks = [...error.matchAll(/(?:^|; )Error in row (\d+): /g)];
  return marks.map((mark, i) => ({
    row: Number(mark[1]),
    said: error.slice(mark.index + mark[0].length, marks[i + 1]?.index),
  }));
}

/** The problem of one case, at the field that HQ's message names (cases.md 3.1). */
function ofCase(one: PlacedCase | undefined, message: string): Problem {
  if (!one) return { field: null, message, code: 'INVALID' };
  if (REQUIRED[message]) return { field: [...one.place, REQUIRED[message]], message, code: 'REQUIRED' };
  const property = /case property '(.*?)'\. /s.exec(message)?.[1];
  return { field: property ? [...one.place, 'properties', property] : one.place, message, code: 'INVALID' };
}

/** Does the message contain the id as a word, not as a part of a longer id? */
const mentions = (message: string, id: string | undefined): boolean =>
  Boolean(id) && (message.split(/[^\w-]+/).includes(id!) || message.includes(`'${id}'`));
