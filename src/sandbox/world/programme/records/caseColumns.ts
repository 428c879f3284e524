import type { Ground } from '../ground.js';
import { dice } from '../basics/random.js';
import { DAY } from '../basics/times.js';

/** What cases are searched by, one place a row; times in ms. */
export interface CaseColumns {
  readonly opened: Float64Array;
  readonly modified: Float64Array;
  readonly serverModified: Float64Array;
  readonly indexedOn: Float64Array;
  /** NaN while the case is open. */
  readonly closedOn: Float64Array;
  /** The form that closed the case, -1 while it is open. */
  readonly closedBy: Int32Array;
  /** Rows in v2's order: index time, then id. */
  readonly order: Uint32Array;
}

/** Walks all cases' forms once. */
export function caseColumns(ground: Pick<Ground, 'seed' | 'roster' | 'ledger' | 'caseIds' | 'now'>): CaseColumns {
  const { roster, ledger, caseIds, now } = ground;
  const column = (): Float64Array => new Float64Array(roster.size);
  const [opened, modified, serverModified, indexedOn, closedOn] = [column(), column(), column(), column(), column()];
  const closedBy = new Int32Array(roster.size).fill(-1);
  const lag = dice(ground.seed, 'case index lag');
  for (let row = 0; row < roster.size; row += 1) {
    const forms = ledger.lived(row);
    const closing = forms.find(form => ledger.closes(form));
    opened[row] = ledger.ended(forms[0] ?? 0);
    modified[row] = ledger.ended(forms.at(-1) ?? 0);
    closedBy[row] = closing ?? -1;
    closedOn[row] = closing === undefined ? NaN : ledger.ended(closing);
    const last = forms.reduce((latest, form) => Math.max(latest, ledger.serverModified(form)), 0);
    serverModified[row] = last;
    // HQ re-indexes without any change; never so in the last week, where what changed is what forms changed.
    const again = row % 37 === 5 && last + 20 * DAY < now - 8 * DAY ? 20 * DAY : 0;
    indexedOn[row] = last + again + 600 + (lag(row) % 8_000);
  }
  const order = Uint32Array.from({ length: roster.size }, (_, row) => row);
  order.sort((a, b) => (indexedOn[a] ?? 0) - (indexedOn[b] ?? 0) || caseIds.rank(a) - caseIds.rank(b));
  return { opened, modified, serverModified, indexedOn, closedOn, closedBy, order };
}
