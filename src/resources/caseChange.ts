import { change } from '../hq/call.js';
import type { Resource } from '../hq/resource.js';
import type { Write } from '../hq/write.js';
import { type CaseRow, cases, readCase } from './case.js';
import { caseHistories } from './caseHistory.js';
import { forms } from './form.js';
import { shaped } from './shape.js';
import { usercases } from './usercase.js';

/** A case as a write says it (cases.md 3.1): what is absent stays as it is. */
export interface CaseBody {
  readonly case_type?: string;
  readonly case_name?: string;
  readonly owner_id?: string;
  readonly external_id?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly indices?: Readonly<Record<string, CaseIndexBody>>;
  readonly close?: boolean;
}

/** A link to another case; without a target it is taken away. */
export interface CaseIndexBody {
  readonly case_id?: string;
  readonly external_id?: string;
  readonly temporary_id?: string;
  readonly case_type?: string;
  readonly relationship?: 'child' | 'extension';
}

/** A case that was written, and the form that HQ made of it. */
export interface CaseWritten {
  readonly case: CaseRow;
  readonly formId: string;
}

/** Every write becomes a form, which belongs to the history of its cases. */
const touches: readonly Resource<unknown>[] = [cases, caseHistories, usercases, forms];

/** Opens a case (cases.md 3.2). */
export const createCase = (body: CaseBody): Write<CaseWritten> => ({
  does: 'create the case',
  call: change('POST', 'case/v2/', body),
  touches,
  read({ body: answer }) {
    const { case: row, form_id: formId } = shaped<{ case: unknown; form_id: string }>(answer, {
      case: 'object',
      form_id: 'string',
    });
    return { case: readCase(row), formId };
  },
  rows: ({ case: row }) => [{ resource: cases, changed: [{ id: row.case_id, row }] }],
});
