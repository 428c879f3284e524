import { change, type Call } from '../../../client/call.js';
import type { Resource } from '../../../engine/resource/resource.js';
import type { ChangedRows, Write } from '../../../engine/write/write.js';
import { cases, writtenCase } from '../resource.js';
import type { CaseRow } from '../row.js';
import type { CaseItem } from './body.js';
import { caseHistories } from '../history.js';
import { caseProblems } from './refusals.js';
import { forms } from '../../form/resource.js';
import { checkedRow } from '../../shared/checkedRow.js';
import { usercases } from '../usercase.js';

/** A case that was written, and the form that HQ created for the write; null where HQ's answer was lost. */
export interface CaseWritten {
  readonly case: CaseRow;
  readonly formId: string | null;
}

/** HQ stores every write as a form, which is part of the history of its cases. */
export const invalidates: readonly Resource<unknown>[] = [cases, caseHistories, usercases, forms];

/** The rows after a write: the written cases, and one new form. Other forms are unchanged. */
export const casesAfterWrite = (rows: readonly CaseRow[]): readonly ChangedRows[] => [
  { resource: cases, changed: rows.map(row => ({ id: row.case_id, row })) },
  { resource: forms },
];

/** Creates a case (cases.md 3.2). */
export const createCase = (item: CaseItem): Write<CaseWritten> =>
  caseWrite('create the case', change('POST', 'case/v2/', item.body), item, false);

/** Updates a case. The case id is part of the URL; an external id is part of the body (cases.md 3.2). */
export const updateCase = (item: CaseItem): Write<CaseWritten> => {
  const { case_id, ...body } = item.body;
  const call = case_id === undefined ? change('PUT', 'case/v2/', body) : change('PUT', `case/v2/${case_id}/`, body);
  return caseWrite('change the case', call, item, true);
};

/**
 * Updates the case with this external id, or creates it. Repeating the request creates no second case (cases.md 3.2).
 */
export const upsertCase = (item: CaseItem): Write<CaseWritten> => {
  const { external_id = '', ...body } = item.body;
  return caseWrite(
    'upsert the case',
    change('PUT', `case/v2/ext/${encodeURIComponent(external_id)}/`, body),
    item,
    true,
  );
};

const caseWrite = (description: string, call: Call, item: CaseItem, safeToRepeat: boolean): Write<CaseWritten> => ({
  description,
  call,
  invalidates,
  safeToRepeat,
  problemsIn: reply => caseProblems(reply, [item]),
  read({ body }) {
    const { case: row, form_id: formId } = checkedRow<{ case: unknown; form_id: string }>(body, {
      case: 'object',
      form_id: 'string',
    });
    return { case: writtenCase(row), formId };
  },
  changedRows: ({ case: row }) => casesAfterWrite([row]),
});
