import type { Problem } from '../../../errors.js';
import type { CaseSaveIndexInput, InputMaybe } from '../../../generated/schema.js';
import type { CaseIndexBody } from './body.js';
import { type Checked, stripAbsent, oneOf, problem, wrongText } from '../../../graphql/problems.js';
import { below } from '../../../graphql/payload.js';
import { isXmlName } from '../../../formats/xml/names.js';

/** A link to another case, as the input of a mutation. */
export type IndexInput = Pick<CaseSaveIndexInput, 'identifier' | 'caseType' | 'relationship'> &
  Partial<Record<'caseId' | 'externalId' | 'temporaryId', InputMaybe<string>>>;

/**
 * Links to set and names of links to remove, in this order, in HQ's format. An empty `case_id` removes a link (cases.md
 * 3.1).
 */
export function caseIndices(
  inputs: readonly IndexInput[],
  removed: readonly string[],
): Checked<Readonly<Record<string, CaseIndexBody>>> {
  const names = [...inputs.map(({ identifier }) => identifier), ...removed];
  const nameProblems = (name: string, i: number) => [
    ...(isXmlName(name) ? [] : [problem('INVALID', 'The name of an index must be an XML name.')]),
    ...(names.indexOf(name) < i ? [problem('DUPLICATE', 'This index is listed twice.')] : []),
  ];
  return {
    value: Object.fromEntries<CaseIndexBody>([
      ...inputs.map(index => [index.identifier, bodyOf(index)] as const),
      ...removed.map(name => [name, { case_id: '' }] as const),
    ]),
    problems: [
      ...inputs.flatMap((index, i) =>
        below(
          ['indices', String(i)],
          [...below(['identifier'], nameProblems(index.identifier, i)), ...targetProblems(index)],
        ),
      ),
      ...removed.flatMap((name, i) => below(['removeIndices', String(i)], nameProblems(name, inputs.length + i))),
    ],
  };
}

const bodyOf = ({ caseId, externalId, temporaryId, caseType, relationship }: IndexInput): CaseIndexBody => ({
  ...stripAbsent('case_id', caseId || null),
  ...stripAbsent('external_id', externalId || null),
  ...stripAbsent('temporary_id', temporaryId || null),
  case_type: caseType,
  relationship: relationship === 'EXTENSION' ? 'extension' : 'child',
});

function targetProblems({ caseId, externalId, temporaryId, caseType }: IndexInput): Problem[] {
  const texts = Object.entries({ caseId, externalId, caseType }).flatMap(([name, text]) =>
    below([name], wrongText(text ?? '')),
  );
  const ids = [caseId, externalId, temporaryId].filter(Boolean).length;
  return [...texts, ...oneOf(ids, 'Set exactly one id of the other case.')];
}
