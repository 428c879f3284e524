import type { Problem } from '../../../errors.js';
import type { CaseSaveInput } from '../../../generated/schema.js';
import type { CaseItem } from '../change/body.js';
import { caseRef, existingCase, newExternalIdProblems } from '../change/caseRef.js';
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
    const path = ['inputs', String(i)];
    const { value, problems } = caseBody(input);
    const selected = input.case && existingCase(input.case);
    const body = { ...stripAbsent('temporary_id', input.temporaryId), ...value, ...selected?.value };
    return {
      one: { create: CREATE[input.action], body, path, idPath: [...path, 'case'] } satisfies CaseItem,
      problems: below(path, [...problems, ...actionProblems(input), ...below(['case'], selected?.problems ?? [])]),
    };
  });
  const cases = checked.map(({ one: item }) => item);
  refuseInput([
    ...(inputs.length === 0 ? [problem('REQUIRED', 'Set at least one case.', 'inputs')] : []),
    ...checked.flatMap(({ problems }) => problems),
    ...duplicateProblems(cases),
    ...temporaryIdProblems(inputs, cases),
  ]);
  return cases;
}

/** Fields that an action requires, and fields that it does not accept (cases.md 3.1). */
function actionProblems(input: CaseSaveInput): readonly Problem[] {
  const { action, case: selected, externalId, temporaryId, removeIndices } = input;
  const required = (name: 'caseType' | 'caseName' | 'ownerId') =>
    input[name] === null || input[name] === undefined ? [problem('REQUIRED', 'Required for a new case.', name)] : [];
  const refused = (name: 'case' | 'externalId' | 'temporaryId' | 'removeIndices', isGiven: boolean) =>
    isGiven ? [problem('INVALID', `Not allowed with ${action}.`, name)] : [];
  switch (action) {
    case 'CREATE':
      return [
        ...required('caseType'),
        ...required('caseName'),
        ...required('ownerId'),
        ...refused('case', Boolean(selected)),
        ...refused('removeIndices', Boolean(removeIndices?.length)),
      ];
    case 'UPDATE':
      return [
        ...(selected ? newExternalIdProblems(caseRef(selected).value, externalId) : [CASE_REQUIRED]),
        ...refused('temporaryId', Boolean(temporaryId)),
      ];
    case 'UPSERT':
      return [
        ...(selected ? [] : [CASE_REQUIRED]),
        ...(typeof selected?.caseId === 'string'
          ? [problem('INVALID', 'UPSERT selects by `externalId`.', 'case', 'caseId')]
          : []),
        ...refused('externalId', typeof externalId === 'string'),
        ...refused('temporaryId', Boolean(temporaryId)),
      ];
  }
}

const CASE_REQUIRED = problem('REQUIRED', 'Select the case.', 'case');

/**
 * Ids that occur twice. HQ searches all cases of a request before it saves: two with the same new external id would
 * create two cases (cases.md 3.4).
 */
function duplicateProblems(cases: readonly CaseItem[]): readonly Problem[] {
  const first = new Map<string, number>();
  return cases.flatMap(({ create, body, path, idPath }, i) =>
    (['case_id', 'external_id', 'temporary_id'] as const).flatMap(by => {
      if (!body[by]) return [];
      const key = `${by} ${body[by]}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, i);
      const selects = by === 'case_id' || (by === 'external_id' && create !== true && body.case_id === undefined);
      const name = { case_id: 'caseId', external_id: 'externalId', temporary_id: 'temporaryId' }[by];
      return before === undefined
        ? []
        : below(selects ? idPath : path, [
            problem('DUPLICATE', `The case at index ${before} has the same id. Merge the two.`, name),
          ]);
    }),
  );
}

/** Indices with a temporary id that no case of the list has. */
function temporaryIdProblems(inputs: readonly CaseSaveInput[], cases: readonly CaseItem[]): readonly Problem[] {
  const known = new Set(cases.map(({ body }) => body.temporary_id));
  return inputs.flatMap(({ indices }, i) =>
    (indices ?? []).flatMap(({ case: { temporaryId } }, at) =>
      temporaryId && !known.has(temporaryId)
        ? below(cases[i]!.path, [
            problem(
              'NOT_FOUND',
              'No case of this list has this temporary id.',
              ...['indices', String(at), 'case', 'temporaryId'],
            ),
          ])
        : [],
    ),
  );
}
