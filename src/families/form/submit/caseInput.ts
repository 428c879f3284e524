import type { Problem } from '../../../errors.js';
import type { FormCaseInput } from '../../../generated/schema.js';
import type { CaseBody } from '../../case/change/body.js';
import { caseBody } from '../../case/change/input.js';
import { type Checked, problem, unwritable } from '../../../graphql/problems.js';
import { below } from '../../../graphql/payload.js';
import type { CaseChange, IndexChange } from './xform/caseBlocks.js';
import { isXmlName } from '../../../formats/xml/names.js';

/** Builds the case changes of a form. `idOf` returns the id of the new case at an index of the input. */
export type CasesOfForm = (idOf: (index: number) => string, userId: string) => readonly CaseChange[];

/** Converts the case input of a form to case changes, with all problems for which HQ would refuse them. */
export function formCases(inputs: readonly FormCaseInput[]): Checked<CasesOfForm> {
  const bodies = inputs.map(caseBody);
  return {
    problems: inputs.flatMap((input, i) =>
      below([String(i)], [...bodies[i]!.problems, ...inputProblems(input, i, inputs), ...fileProblems(input)]),
    ),
    value(idOf, userId) {
      const ids = inputs.map(({ caseId }, i) => caseId || idOf(i));
      const caseIdOf = new Map(inputs.map(({ temporaryId }, i) => [temporaryId, ids[i]!]));
      return inputs.map((input, i) => changeOf(input, bodies[i]!.value, ids[i]!, userId, caseIdOf));
    },
  };
}

function changeOf(
  { create, attachments }: FormCaseInput,
  { case_type, case_name, owner_id, external_id, properties, indices = {}, close }: CaseBody,
  caseId: string,
  userId: string,
  caseIdOf: ReadonlyMap<unknown, string>,
): CaseChange {
  const updates = { ...(external_id !== undefined && { external_id }), ...properties };
  const top = {
    ...(case_type !== undefined && { case_type }),
    ...(case_name !== undefined && { case_name }),
    ...(owner_id !== undefined && { owner_id }),
  };
  return {
    caseId,
    ...(create && {
      create: { caseType: case_type ?? '', caseName: case_name ?? '', ownerId: owner_id || userId },
    }),
    update: create ? updates : { ...top, ...updates },
    index: Object.entries(indices).map(([identifier, index]): IndexChange => {
      const target = index.temporary_id === undefined ? index.case_id : caseIdOf.get(index.temporary_id);
      const { relationship, case_type: caseType = '' } = index;
      return { identifier, caseId: target || null, caseType, relationship };
    }),
    attachments: Object.fromEntries((attachments ?? []).map(({ name, fileName }) => [name, fileName ?? null])),
    close,
  };
}

function inputProblems(input: FormCaseInput, i: number, inputs: readonly FormCaseInput[]): readonly Problem[] {
  const { create, caseId, temporaryId } = input;
  const required = (name: 'caseType' | 'caseName') =>
    input[name] ? [] : [problem('REQUIRED', 'Required for a new case.', name)];
  const duplicate = (name: 'caseId' | 'temporaryId', id = input[name]) =>
    id && inputs.findIndex(one => one.create && one[name] === id) < i
      ? [problem('DUPLICATE', 'An earlier new case of this form has the same id.', name)]
      : [];
  return [
    ...unwritable(caseId ?? '').map(one => ({ ...one, field: ['caseId'] })),
    ...(create
      ? [...required('caseType'), ...required('caseName'), ...duplicate('caseId'), ...duplicate('temporaryId')]
      : []),
    ...(create || caseId ? [] : [problem('REQUIRED', 'Set `caseId` or `create`.', 'caseId')]),
    ...(temporaryId && !create ? [problem('INVALID', 'Allowed only for a new case.', 'temporaryId')] : []),
    ...(input.indices ?? []).flatMap((index, n) =>
      index.case.temporaryId && !inputs.some(one => one.create && one.temporaryId === index.case.temporaryId)
        ? [
            problem(
              'NOT_FOUND',
              'No new case of this form has this temporary id.',
              'indices',
              String(n),
              'case',
              'temporaryId',
            ),
          ]
        : [],
    ),
  ];
}

const fileProblems = ({ attachments }: FormCaseInput): readonly Problem[] =>
  (attachments ?? []).flatMap(({ name }, n, all) => [
    ...(isXmlName(name) ? [] : [problem('INVALID', 'Must be an XML name.', 'attachments', String(n), 'name')]),
    ...(all.findIndex(one => one.name === name) < n
      ? [problem('DUPLICATE', 'Another attachment has this name.', 'attachments', String(n), 'name')]
      : []),
  ]);
