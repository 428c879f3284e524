import type { CaseIndexInput } from '../../../generated/schema.js';
import type { CaseIndexBody } from './body.js';
import { caseRef } from './caseRef.js';
import { type Checked, problem, wrongText } from '../../../graphql/problems.js';
import { below } from '../../../graphql/payload.js';
import { isXmlName } from '../../../formats/xml/names.js';

/**
 * Links to set and names of links to remove, in this order, in HQ's format. An empty `case_id` removes a link (cases.md
 * 3.1).
 */
export function caseIndices(
  inputs: readonly CaseIndexInput[],
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
          [
            ...below(['identifier'], nameProblems(index.identifier, i)),
            ...below(['caseType'], wrongText(index.caseType)),
            ...below(['case'], caseRef(index.case).problems),
          ],
        ),
      ),
      ...removed.flatMap((name, i) => below(['removeIndices', String(i)], nameProblems(name, inputs.length + i))),
    ],
  };
}

const bodyOf = ({ case: target, caseType, relationship }: CaseIndexInput): CaseIndexBody => ({
  ...caseRef(target).value,
  case_type: caseType,
  relationship: relationship === 'EXTENSION' ? 'extension' : 'child',
});
