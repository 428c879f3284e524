import { change } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { writtenCase } from '../resource.js';
import type { CaseRow } from '../row.js';
import type { CaseItem } from '../change/body.js';
import { casesAfterWrite, invalidates } from '../change/writes.js';
import { matchRows } from './matchRows.js';
import { caseProblems } from '../change/refusals.js';
import { checkedRow } from '../../shared/checkedRow.js';

/** HQ's answer to a request for several cases. */
export interface CasesSaved {
  /** Null where HQ's answer was lost. */
  readonly formId: string | null;
  /** In the order of sending; undefined where no row could be assigned. */
  readonly rows: readonly (CaseRow | undefined)[];
  /** All rows of HQ's answer. */
  readonly answered: readonly CaseRow[];
}

/** Creates and updates up to 100 cases, all of them or none (cases.md 3.2). */
export const saveCases = (list: readonly CaseItem[]): Write<CasesSaved> => ({
  description: `save ${list.length} cases`,
  call: change(
    'POST',
    'case/v2/',
    list.map(({ create, body }) => ({ create, ...body })),
  ),
  invalidates,
  problemsIn: reply => caseProblems(reply, list),
  read({ body }) {
    const { cases: rows, form_id: formId } = checkedRow<{ cases: unknown[]; form_id: string }>(body, {
      cases: 'list',
      form_id: 'string',
    });
    const answered = rows.map(writtenCase);
    return { formId, rows: matchRows(list, answered), answered };
  },
  changedRows: ({ answered }) => casesAfterWrite(answered),
  safeToRepeat: list.every(({ create }) => create !== true),
});
