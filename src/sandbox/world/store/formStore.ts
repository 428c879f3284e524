import { LRUCache } from 'lru-cache';
import { FORM_KINDS } from '../programme/forms/formKinds.js';
import { formIdAt } from '../programme/records/formIdentity.js';
import { matchesForm } from './formMatch.js';
import { formAt } from '../programme/records/formRow.js';
import type { Ground } from '../programme/ground.js';
import type { Form, FormQuery, FormStore } from '../model.js';
import { overlayOn } from './overlay.js';
import { inside, scan } from './scan.js';

type Clock = NonNullable<FormQuery['order']>[number]['by'];
type Order = NonNullable<FormQuery['order']>;

const NEWEST_FIRST: Order = [{ by: 'receivedOn', descending: true }];

/** Rows that stay made, for a reader often comes back to them. */
const REMEMBERED = 5_000;

/** A domain's forms: columns to search, rows made when read, and what was written since. */
export function formStore(ground: Ground): FormStore {
  const { ledger, formIds, caseIds } = ground;
  const rowOf = (id: string): number => {
    const row = formIds.row(id);
    return row >= 0 && formIdAt(ground, row) === id ? row : -1;
  };
  const { rows, hidden, ...overlay } = overlayOn<Form>(rowOf);
  const made = new LRUCache<number, Form>({
    max: Math.min(ledger.size, REMEMBERED) || 1,
    memoMethod: row => formAt(ground, row),
  });
  const make = (row: number): Form => made.memo(row);
  const clock = (row: number, by: Clock): number =>
    by === 'receivedOn'
      ? (ledger.receivedOn[row] ?? 0)
      : by === 'indexedOn'
        ? ledger.indexedOn(row)
        : ledger.serverModified(row);
  const sorted = new Map<Clock, Uint32Array>();
  const ascending = (by: Clock): Uint32Array => {
    const known = sorted.get(by);
    if (known !== undefined) return known;
    const key = Float64Array.from({ length: ledger.size }, (_, row) => clock(row, by));
    const order = Uint32Array.from(key, (_, row) => row).sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0) || a - b);
    sorted.set(by, order);
    return order;
  };
  /** Rows to look at, in the order asked for (forwards). */
  const candidates = (query: FormQuery, order: Order): { order: ArrayLike<number>; backwards?: boolean } => {
    const ofCase = query.caseId === undefined ? undefined : formsOfCase(query.caseId);
    const few = query.id === undefined ? ofCase : [rowOf(query.id)].filter(row => ofCase?.includes(row) ?? true);
    const [first] = order;
    if (few === undefined && order.length === 1 && first)
      return { order: ascending(first.by), backwards: first.descending };
    const all = few ?? Array.from({ length: ledger.size }, (_, row) => row);
    return {
      order: all
        .filter(row => row >= 0)
        .sort((a, b) =>
          compare(
            order,
            by => clock(a, by),
            by => clock(b, by),
          ),
        ),
    };
  };
  const formsOfCase = (id: string): number[] => {
    const row = id.includes('-') ? caseIds.row(id) : -1;
    return row < 0 ? [] : ledger.formsOf(row);
  };
  const clockOf = (row: Form, by: Clock): number => (by === 'serverModifiedOn' ? row.serverModifiedOn : row[by]);
  return {
    ...overlay,
    get size() {
      return ledger.size - hidden.size + rows.size;
    },
    get: id => {
      const written = rows.get(id);
      const row = written === undefined ? rowOf(id) : -1;
      return row < 0 || hidden.has(row) ? written : make(row);
    },
    *[Symbol.iterator]() {
      for (let row = 0; row < ledger.size; row += 1) if (!hidden.has(row)) yield make(row);
      yield* rows.values();
    },
    find: query => {
      const order = query.order === undefined || query.order.length === 0 ? NEWEST_FIRST : query.order;
      const passes = formFilter(ground, query);
      const extra = [...rows.values()].filter(row => matchesForm(row, query));
      extra.sort((a, b) =>
        compare(
          order,
          by => clockOf(a, by),
          by => clockOf(b, by),
        ),
      );
      return scan({
        ...candidates(query, order),
        passes: hidden.size === 0 ? passes : row => !hidden.has(row) && passes(row),
        make,
        extra,
        comesFirst: (one, row) =>
          compare(
            order,
            by => clockOf(one, by),
            by => clock(row, by),
          ) < 0,
        where: query.where,
        skip: query.skip,
        take: query.take,
      });
    },
  };
}

function compare(order: Order, a: (by: Clock) => number, b: (by: Clock) => number): number {
  for (const { by, descending } of order) {
    const difference = a(by) - b(by);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** A query as a test on a row's columns. */
function formFilter({ ledger, applications, submitters }: Ground, query: FormQuery): (row: number) => boolean {
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
