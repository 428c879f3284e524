import type { Hq } from '../../../operation/context.js';
import type { CaseRow } from '../row.js';
import { cases } from '../resource.js';
import type { CaseItem } from './body.js';
import type { CaseWritten } from './writes.js';
import type { CasesSaved } from '../save/writes.js';

/**
 * ms after which a change without an answer is either visible in HQ's index or was never made. HQ has finished the
 * request by then, and no cached row is older.
 */
export const SETTLE_MS = 120_000;

/**
 * The case that a change with a lost answer created, found by its external id. Undefined where HQ did not create it.
 */
export async function findCreated(hq: Hq, item: CaseItem, since: number): Promise<CaseWritten | undefined> {
  const row = await findCreatedSince(hq, item, since);
  return row && { case: row, formId: null };
}

/**
 * The cases of a request with a lost answer. HQ saves all of its cases or none (cases.md 3.2), so its first new case
 * proves the outcome. Undefined where HQ did not save them.
 */
export async function findAllSaved(hq: Hq, list: readonly CaseItem[], since: number): Promise<CasesSaved | undefined> {
  const firstNew = list.find(({ create }) => create === true)!;
  if (!(await findCreatedSince(hq, firstNew, since))) return undefined;
  const rows = await Promise.all(list.map(item => findSaved(hq, item, since)));
  return { formId: null, rows, answered: rows.filter(row => row !== undefined) };
}

function findSaved(hq: Hq, item: CaseItem, since: number): Promise<CaseRow | undefined> {
  if (item.create) return findCreatedSince(hq, item, since);
  if (item.body.case_id) return hq.load(cases, item.body.case_id).then(row => row ?? undefined);
  return hq.loadBy(cases, 'external_id', item.body.external_id ?? '').then(rows => rows[0]);
}

/**
 * The case with this external id that was opened at `since` or later. For cases from the API, `date_opened` is set by
 * HQ's clock.
 */
async function findCreatedSince(hq: Hq, { body }: CaseItem, since: number): Promise<CaseRow | undefined> {
  const rows = await hq.loadBy(cases, 'external_id', body.external_id ?? '');
  return rows.find(row => Date.parse(row.date_opened ?? '') >= since);
}
