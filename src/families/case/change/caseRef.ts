import type { Problem } from '../../../errors.js';
import type { CaseRefInput } from '../../../generated/schema.js';
import { CASE_IDS } from '../resource.js';
import type { CaseBody } from './body.js';
import { type Checked, problem, wrongText } from '../../../graphql/problems.js';
import { below } from '../../../graphql/payload.js';

/** The id of a reference to a case, as HQ's case API names it. */
export type CaseRefBody = Pick<CaseBody, 'case_id' | 'external_id' | 'temporary_id'>;

/** Fields of a reference to a case, and HQ's names for them. */
const FIELDS = { caseId: 'case_id', externalId: 'external_id', temporaryId: 'temporary_id' } as const;

/**
 * Converts a reference to a case, of which the schema (`@oneOf`) allows exactly one field. `refused`: fields that are
 * not allowed here, with the message. An empty id would remove a link at HQ (cases.md 3.1), so it is a problem.
 */
export function caseRef(
  ref: CaseRefInput,
  refused: Partial<Record<keyof typeof FIELDS, string>> = {},
): Checked<CaseRefBody> {
  const [[name, id] = ['caseId', ''] as const] = Object.entries(ref) as [keyof typeof FIELDS, string][];
  const message = refused[name];
  const problems = message
    ? [problem('INVALID', message)]
    : id === ''
      ? [problem('REQUIRED', 'Must not be empty.')]
      : name === 'temporaryId'
        ? []
        : wrongText(id);
  return { value: { [FIELDS[name]]: id }, problems: below([name], problems) };
}

const NO_NEW_CASE = 'A temporary id is only for links to new cases. Select the case by `caseId` or `externalId`.';

/** Converts a reference that selects an existing case. */
export function existingCase(ref: CaseRefInput): Checked<CaseRefBody> {
  const checked = caseRef(ref, { temporaryId: NO_NEW_CASE });
  const hasProblem = checked.problems.length > 0 || ref.caseId === undefined;
  return hasProblem ? checked : { ...checked, problems: below(['caseId'], idProblems(ref.caseId)) };
}

/** Rejects case ids that cannot be in HQ's URLs: no case has such an id (cases.md 2.1). */
const idProblems = (id: string): readonly Problem[] =>
  CASE_IDS.test(id) ? [] : [problem('NOT_FOUND', 'HQ has no case with such an id.')];

/** Rejects a new external id where the case is selected by its external id: HQ's API has one field for both. */
export const newExternalIdProblems = (
  selected: CaseRefBody,
  externalId: string | null | undefined,
): readonly Problem[] =>
  selected.case_id === undefined && typeof externalId === 'string'
    ? [problem('NOT_EDITABLE', 'Select the case by `caseId` to change its external id.', 'externalId')]
    : [];
