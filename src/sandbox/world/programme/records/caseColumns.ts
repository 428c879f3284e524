import type { RowSource } from '../rowSource.js';
import { randomStream } from '../basics/random.js';
import { DAY } from '../basics/times.js';

/** Columns by which cases are searched, with one value for each row. Times in ms. */
export interface CaseColumns {
  readonly opened: Float64Array;
  readonly modified: Float64Array;
  readonly serverModified: Float64Array;
  readonly indexedOn: Float64Array;
  readonly indexedOnV1: Float64Array;
  /** NaN while the case is open. */
  readonly closedOn: Float64Array;
  /** The form that closed the case, -1 while it is open. */
  readonly closedBy: Int32Array;
  /** The first and the last form that the case is built from. */
  readonly firstForm: Uint32Array;
  readonly lastForm: Uint32Array;
}

/** Builds the columns from the forms of all cases. */
export function caseColumns(source: Pick<RowSource, 'seed' | 'roster' | 'ledger' | 'now'>): CaseColumns {
  const { roster, ledger, now } = source;
  const column = (): Float64Array => new Float64Array(roster.size);
  const [opened, modified, serverModified, closedOn] = [column(), column(), column(), column()];
  const [indexedOn, indexedOnV1] = [column(), column()];
  const closedBy = new Int32Array(roster.size).fill(-1);
  const [firstForm, lastForm] = [new Uint32Array(roster.size), new Uint32Array(roster.size)];
  const [lag, lagV1] = [randomStream(source.seed, 'case index lag'), randomStream(source.seed, 'cases index lag')];
  for (let row = 0; row < roster.size; row += 1) {
    const forms = ledger.activeFormsOf(row);
    const closing = forms.find(form => ledger.closes(form));
    firstForm[row] = forms[0] ?? 0;
    lastForm[row] = forms.at(-1) ?? 0;
    opened[row] = ledger.ended(firstForm[row] ?? 0);
    modified[row] = ledger.ended(lastForm[row] ?? 0);
    closedBy[row] = closing ?? -1;
    closedOn[row] = closing === undefined ? NaN : ledger.ended(closing);
    const last = forms.reduce((latest, form) => Math.max(latest, ledger.serverModified(form)), 0);
    serverModified[row] = last;
    // HQ re-indexes some cases without a change, but none in the last week: there, all index times follow from forms.
    const again = row % 37 === 5 && last + 20 * DAY < now - 8 * DAY ? 20 * DAY : 0;
    indexedOn[row] = last + again + 600 + (lag(row) % 8_000);
    indexedOnV1[row] = last + 900 + (lagV1(row) % 5_000);
  }
  return {
    opened,
    modified,
    serverModified,
    indexedOn,
    indexedOnV1,
    closedOn,
    closedBy,
    firstForm,
    lastForm,
  };
}
