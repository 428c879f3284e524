import type { Problem } from '../../../errors.js';
import type { CaseSaveInput } from '../../../generated/schema.js';
import { CASE_IDS } from '../resource.js';
import type { PlacedCase } from '../change/body.js';
import { caseBody } from '../change/input.js';
import { stripAbsent, problem } from '../../../graphql/problems.js';
import { below, refuseInput } from '../../../graphql/payload.js';

const CREATE = { CREATE: true, UPDATE: false, UPSERT: null } as const;

/**
 * The input of `casesSave` in HQ's format.
 * @throws {RejectedChange} for all problems: of single cases, and of cases that conflict.
 */
export function placedCases(inputs: readonly CaseSaveInput[]): readonly PlacedCase[] {
  const checked = inputs.map((input, i) => {
    const place = ['cases', String(i)];
    const { value, problems } = caseBody(input);
    const body = {
      ...stripAbsent('case_id', input.caseId),
      ...stripAbsent('temporary_id', input.temporaryId),
      ...value,
    };
    return {
      one: { create: CREATE[input.action], body, place, selector: place } satisfies PlacedCase,
      problems: below(place, [...problems, ...wrongFor(input)]),
    };
  });
  const cases = checked.map(({ one }) => one);
  refuseInput([
    ...(inputs.length === 0 ? [problem('REQUIRED', 'Set at least one case.', 'cases')] : []),
    ...checked.flatMap(({ problems }) => problems),
    ...doubled(cases),
    ...astray(inputs, cases),
  ]);
  return cases;
}

/** Fields that an action requires, and fields that it does not accept (cases.md 3.1). */
function wrongFor(input: CaseSaveInput): readonly Problem[] {
  const { action, caseId, externalId, temporaryId, removeIndices } = input;
  const needed = (name: 'caseType' | 'caseName' | 'ownerId') =>
    input[name] === null || input[name] === undefined ? [problem('REQUIRED', 'Required for a new case.', name)] : [];
  const foreign = (name: 'caseId' | 'temporaryId' | 'removeIndices', has: boolean) =>
    has ? [problem('INVALID', `Not allowed with ${action}.`, name)] : [];
  const idFor = Boolean(caseId) || Boolean(externalId);
  return [
    ...(action === 'CREATE' ? [...needed('caseType'), ...needed('caseName'), ...needed('ownerId')] : []),
    ...(action === 'UPDATE'
      ? [
          ...(idFor ? [] : [problem('REQUIRED', 'Set `caseId` or `externalId`.', 'caseId')]),
          ...(caseId ? unknownId(caseId, 'caseId') : []),
        ]
      : foreign('caseId', Boolean(caseId))),
    ...(action === 'UPSERT' && !externalId ? [problem('REQUIRED', 'Required for UPSERT.', 'externalId')] : []),
    ...(action === 'CREATE'
      ? foreign('removeIndices', Boolean(removeIndices?.length))
      : foreign('temporaryId', Boolean(temporaryId))),
  ];
}

/** Rejects case ids that cannot be in HQ's URLs: no case has such an id (cases.md 2.1). */
export const unknownId = (id: string, ...field: readonly string[]): readonly Problem[] =>
  CASE_IDS.test(id) ? [] : [problem('NOT_FOUND', 'HQ has no case with such an id.', ...field)];

/**
 * Ids that occur twice. HQ searches all cases of a request before it saves: two with the same new external id would
 * create two cases (cases.md 3.4).
 */
function doubled(cases: readonly PlacedCase[]): readonly Problem[] {
  const first = new Map<string, number>();
  return cases.flatMap(({ body, place }, i) =>
    (['case_id', 'external_id', 'temporary_id'] as const).flatMap(by => {
      if (!body[by]) return [];
      const key = `${by} ${body[by]}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, i);
      const name = { case_id: 'caseId', external_id: 'externalId', temporary_id: 'temporaryId' }[by];
      return before === undefined
        ? []
        : below(place, [problem('DUPLICATE', `The case at index ${before} has the same id. Merge the two.`, name)]);
    }),
  );
}

/** Indices with a temporary id that no case of the list has. */
function astray(inputs: readonly CaseSaveInput[], cases: readonly PlacedCase[]): readonly Problem[] {
  const known = new Set(cases.map(({ body }) => body.temporary_id));
  return inputs.flatMap(({ indices }, i) =>
    (indices ?? []).flatMap(({ temporaryId }, at) =>
      temporaryId && !known.has(temporaryId)
        ? below(cases[i]!.place, [
            problem('NOT_FOUND', 'No case of this list has this temporary id.', 'indices', String(at), 'temporaryId'),
          ])
        : [],
    ),
  );
}
