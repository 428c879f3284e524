import type { Problem } from '../../../errors.js';
import type { CaseSaveInput } from '../../../generated/schema.js';
import { CASE_IDS } from '../resource.js';
import type { CaseItem } from '../change/body.js';
import { caseBody } from '../change/input.js';
import { stripAbsent, problem } from '../../../graphql/problems.js';
import { below, refuseInput } from '../../../graphql/payload.js';

const CREATE = { CREATE: true, UPDATE: false, UPSERT: null } as const;

/**
 * The input of `casesSave` in HQ's format.
 * @throws {RejectedChange} for all problems: of single cases, and of cases that conflict.
 */
export function caseItems(inputs: readonly CaseSaveInput[]): readonly CaseItem[] {
  const checked = inputs.map((input, i) => {
    const path = ['cases', String(i)];
    const { value, problems } = caseBody(input);
    const body = {
      ...stripAbsent('case_id', input.caseId),
      ...stripAbsent('temporary_id', input.temporaryId),
      ...value,
    };
    return {
      one: { create: CREATE[input.action], body, path, idPath: path } satisfies CaseItem,
      problems: below(path, [...problems, ...actionProblems(input)]),
    };
  });
  const cases = checked.map(({ one: item }) => item);
  refuseInput([
    ...(inputs.length === 0 ? [problem('REQUIRED', 'Set at least one case.', 'cases')] : []),
    ...checked.flatMap(({ problems }) => problems),
    ...duplicateProblems(cases),
    ...temporaryIdProblems(inputs, cases),
  ]);
  return cases;
}

/** Fields that an action requires, and fields that it does not accept (cases.md 3.1). */
function actionProblems(input: CaseSaveInput): readonly Problem[] {
  const { action, caseId, externalId, temporaryId, removeIndices } = input;
  const needed = (name: 'caseType' | 'caseName' | 'ownerId') =>
    input[name] === null || input[name] === undefined ? [problem('REQUIRED', 'Required for a new case.', name)] : [];
  const refused = (name: 'caseId' | 'temporaryId' | 'removeIndices', has: boolean) =>
    has ? [problem('INVALID', `Not allowed with ${action}.`, name)] : [];
  const hasId = Boolean(caseId) || Boolean(externalId);
  return [
    ...(action === 'CREATE' ? [...needed('caseType'), ...needed('caseName'), ...needed('ownerId')] : []),
    ...(action === 'UPDATE'
      ? [
          ...(hasId ? [] : [problem('REQUIRED', 'Set `caseId` or `externalId`.', 'caseId')]),
          ...(caseId ? idProblems(caseId, 'caseId') : []),
        ]
      : refused('caseId', Boolean(caseId))),
    ...(action === 'UPSERT' && !externalId ? [problem('REQUIRED', 'Required for UPSERT.', 'externalId')] : []),
    ...(action === 'CREATE'
      ? refused('removeIndices', Boolean(removeIndices?.length))
      : refused('temporaryId', Boolean(temporaryId))),
  ];
}

/** Rejects case ids that cannot be in HQ's URLs: no case has such an id (cases.md 2.1). */
export const idProblems = (id: string, ...field: readonly string[]): readonly Problem[] =>
  CASE_IDS.test(id) ? [] : [problem('NOT_FOUND', 'HQ has no case with such an id.', ...field)];

/**
 * Ids that occur twice. HQ searches all cases of a request before it saves: two with the same new external id would
 * create two cases (cases.md 3.4).
 */
function duplicateProblems(cases: readonly CaseItem[]): readonly Problem[] {
  const first = new Map<string, number>();
  return cases.flatMap(({ body, path }, i) =>
    (['case_id', 'external_id', 'temporary_id'] as const).flatMap(by => {
      if (!body[by]) return [];
      const key = `${by} ${body[by]}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, i);
      const name = { case_id: 'caseId', external_id: 'externalId', temporary_id: 'temporaryId' }[by];
      return before === undefined
        ? []
        : below(path, [problem('DUPLICATE', `The case at index ${before} has the same id. Merge the two.`, name)]);
    }),
  );
}

/** Indices with a temporary id that no case of the list has. */
function temporaryIdProblems(inputs: readonly CaseSaveInput[], cases: readonly CaseItem[]): readonly Problem[] {
  const known = new Set(cases.map(({ body }) => body.temporary_id));
  return inputs.flatMap(({ indices }, i) =>
    (indices ?? []).flatMap(({ temporaryId }, at) =>
      temporaryId && !known.has(temporaryId)
        ? below(cases[i]!.path, [
            problem('NOT_FOUND', 'No case of this list has this temporary id.', 'indices', String(at), 'temporaryId'),
          ])
        : [],
    ),
  );
}
