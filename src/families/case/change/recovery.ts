import type { Hq } from '../../../operation/context.js';
import type { CaseRow } from '../row.js';
import { cases } from '../resource.js';
import type { PlacedCase } from './body.js';
import type { CaseWritten } from './writes.js';
import type { CasesSaved } from '../save/writes.js';

/**
 * ms after which a change without an answer is either visible in HQ's index or was never made. HQ has finished the
 * request by then, and no cached row is older.
 */
export const SETTLED = 120_000;

/**
 * The case that a change with a lost answer created, found by its external id. Undefined where HQ did not create it.
 */
export async function findAgain(hq: Hq, one: PlacedCase, since: number): Promise<CaseWritten | undefined> {
  const row = await opened(hq, one, since);
  return row && { case: row, formId: null };
}

/**
 * The cases of a request with a lost answer. HQ saves all of its cases or none (cases.md 3.2), so its first new case
 * proves the outcome. Undefined where HQ did not save them.
 */
export async function findAllAgain(
  hq: Hq,
  list: readonly PlacedCase[],
  since: number,
): Promise<CasesSaved | undefined> {
  const fresh = list.find(({ create }) => create === true)!;
  if (!(await opened(hq, fresh, since))) return undefined;
  const rows = await Promise.all(list.map(one => found(hq, one, since)));
  return { formId: null, rows, answered: rows.filter(row => row !== undefined) };
}

function found(hq: Hq, one: PlacedCase, since: number): Promise<CaseRow | undefined> {
  if (one.create) return opened(hq, one, since);
  if (one.body.case_id) return hq.load(cases, one.body.case_id).then(row => row ?? undefined);
  return hq.loadBy(cases, 'external_id', one.body.external_id ?? '').then(rows => rows[0]);
}

/**
 * The case with this external id that was opened at `since` or later. For cases from the API, `date_opened` is set by
 * HQ's clock.
 */
async function opened(hq: Hq, { body }: PlacedCase, since: number): Promise<CaseRow | undefined> {
  const rows = await hq.loadBy(cases, 'external_id', body.external_id ?? '');
  return rows.find(row => Date.parse(row.date_opened ?? '') >= since);
}
