import { LRUCache } from 'lru-cache';
import { FORM_KINDS } from '../programme/forms/formKinds.js';
import { formIdAt } from '../programme/records/formIdentity.js';
import { matchesForm } from './formMatch.js';
import { formAt } from '../programme/records/formRow.js';
import type { RowSource } from '../programme/rowSource.js';
import type { FormRecord, FormClock, FormSort, FormQuery, FormStore } from '../model.js';
import { compareRows, compareTimes, sortedRows } from './order.js';
import { overlayOn } from './overlay.js';
import { inside } from './range.js';
import { scan } from './scan.js';

const NEWEST_FIRST: FormSort = [{ by: 'receivedOn', descending: true }];

/** Built forms that stay in memory: enough for the reference project. */
const CACHED = 20_000;

/** A domain's forms: columns for searches, rows that are built when they are read, and what was written since. */
export function formStore(source: RowSource): FormStore {
  const { ledger, formIds, caseIds } = source;
  const rowOf = (id: string): number => {
    const row = formIds.row(id);
    return row >= 0 && formIdAt(source, row) === id ? row : -1;
  };
  const { rows, hidden, ...overlay } = overlayOn<FormRecord>(rowOf);
  const built = new LRUCache<number, FormRecord>({
    max: Math.min(ledger.size, CACHED) || 1,
    memoMethod: row => formAt(source, row),
  });
  const build = (row: number): FormRecord => built.memo(row);
  const time = (row: number, by: FormClock): number =>
    by === 'receivedOn'
      ? (ledger.receivedOn[row] ?? 0)
      : by === 'indexedOn'
        ? ledger.indexedOn(row)
        : ledger.serverModified(row);
  // A descending sort by one time is the ascending one backwards, rows with equal times included.
  const ascending = sortedRows<FormClock>(ledger.size, time, (one, two) => one - two);

  /** The smallest known set of rows that holds all matches, in the order asked for (`backwards`: against it). */
  const candidates = (query: FormQuery, order: FormSort): { order: ArrayLike<number>; backwards?: boolean } => {
    const ofCase = query.caseId === undefined ? undefined : formsOfCase(query.caseId);
    const few = query.id === undefined ? ofCase : [rowOf(query.id)].filter(row => ofCase?.includes(row) ?? true);
    const [first] = order;
    if (few !== undefined) {
      const times = (row: number) => (by: FormClock) => time(row, by);
      const found = few.filter(row => row >= 0);
      return { order: found.sort((one, two) => compareTimes(order, times(one), times(two))) };
    }
    return order.length === 1 && first?.descending
      ? { order: ascending([{ by: first.by, descending: false }]), backwards: true }
      : { order: ascending(order) };
  };
  const formsOfCase = (id: string): number[] => {
    const row = id.includes('-') ? caseIds.row(id) : -1;
    return row < 0 ? [] : ledger.formsOf(row);
  };
  return {
    ...overlay,
    get size() {
      return ledger.size - hidden.size + rows.size;
    },
    get: id => {
      const written = rows.get(id);
      const row = written === undefined ? rowOf(id) : -1;
      return row < 0 || hidden.has(row) ? written : build(row);
    },
    *[Symbol.iterator]() {
      for (let row = 0; row < ledger.size; row += 1) if (!hidden.has(row)) yield build(row);
      yield* rows.values();
    },
    find: query => {
      const order = query.order === undefined || query.order.length === 0 ? NEWEST_FIRST : query.order;
      const passes = formFilter(source, query);
      const extra = [...rows.values()].filter(row => matchesForm(row, query));
      extra.sort(compareRows(order));
      return scan({
        ...candidates(query, order),
        passes: hidden.size === 0 ? passes : row => !hidden.has(row) && passes(row),
        make: build,
        extra,
        comesFirst: (one, row) =>
          compareTimes(
            order,
            by => one[by],
            by => time(row, by),
          ) < 0,
        where: query.where,
        skip: query.skip,
        take: query.take,
      });
    },
  };
}

/** A query as a test on the columns of a row. */
function formFilter({ ledger, applications, submitters }: RowSource, query: FormQuery): (row: number) => boolean {
  const kinds = Uint8Array.from(FORM_KINDS, kind =>
    (query.xmlns === undefined || kind.xmlns === query.xmlns) &&
    (query.appId === undefined || (kind.app !== null && applications[kind.app]?.id === query.appId))
      ? 1
      : 0,
  );
  const users =
    query.userId === undefined ? undefined : Uint8Array.from(submitters, one => (one.id === query.userId ? 1 : 0));
  return row =>
    kinds[ledger.kind[row] ?? 0] === 1 &&
    (query.includeArchived === true || !ledger.archived(row)) &&
    (users === undefined || users[ledger.user[row] ?? 0] === 1) &&
    inside(ledger.receivedOn[row] ?? NaN, query.receivedOn) &&
    (query.serverModifiedOn === undefined || inside(ledger.serverModified(row), query.serverModifiedOn)) &&
    (query.indexedOn === undefined || inside(ledger.indexedOn(row), query.indexedOn));
}
