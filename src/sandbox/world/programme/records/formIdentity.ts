import type { RowSource } from '../rowSource.js';

/** The user id of HQ's own forms. */
export const SYSTEM_USER = 'system';

/** The id of the form at a row. HQ's own forms have ids without dashes (forms.md 1.5). */
export function formIdAt(
  { formIds, ledger, submitters }: Pick<RowSource, 'formIds' | 'ledger' | 'submitters'>,
  form: number,
): string {
  return formIds.of(form, submitters[ledger.user[form] ?? 0]?.id !== SYSTEM_USER);
}
