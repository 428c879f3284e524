import { LRUCache } from 'lru-cache';
import type { CaseColumns } from '../programme/records/caseColumns.js';
import { matchesCase } from './caseMatch.js';
import { caseAt, caseNameAt } from '../programme/records/caseRow.js';
import { rowsWithExternalId } from '../programme/records/externalIds.js';
import type { RowSource } from '../programme/rowSource.js';
import type { CaseRecord, CaseClock, CaseSort, CaseQuery, CaseStore } from '../model.js';
import { compareRows, compareTimes, sortedRows } from './order.js';
import { overlayOn } from './overlay.js';
import { inside } from './range.js';
import { CASE_TYPES } from '../programme/roster.js';
import { scan } from './scan.js';
import { writtenCases } from './writtenCases.js';

/** Built cases that stay in memory: building one replays all its forms. Enough for the reference project. */
const CACHED = 50_000;

const V2_ORDER: CaseSort = [{ by: 'indexedOn', descending: false }];

/** A domain's cases: columns for searches, rows that are built when they are read, and what was written since. */
export function caseStore(source: RowSource, columns: CaseColumns): CaseStore {
  const { roster, caseIds } = source;
  const { rows, hidden, candidates: written, ...overlay } = writtenCases(overlayOn<CaseRecord>(caseIds.row));
  const rowOf = caseRows(source);
  const built = new LRUCache<number, CaseRecord>({
    max: Math.min(roster.size, CACHED) || 1,
    memoMethod: row => caseAt(source, columns, row),
  });
  const build = (row: number): CaseRecord => built.memo(row);
  const byId = (one: number, two: number): number => caseIds.rank(one) - caseIds.rank(two);
  const inOrder = sortedRows<CaseClock>(roster.size, (row, by) => columns[by][row] ?? 0, byId);

  /** The smallest known set of rows that holds all matches, in the order asked for. */
  const candidates = (query: CaseQuery, order: CaseSort): ArrayLike<number> => {
    const few = fewRows(source, query);
    if (few === undefined) return inOrder(order);
    const time = (row: number) => (by: CaseClock) => columns[by][row] ?? 0;
    return [...new Set(few)].sort((one, two) => compareTimes(order, time(one), time(two)) || byId(one, two));
  };

  return {
    ...overlay,
    get size() {
      return roster.size - hidden.size + rows.size;
    },
    get: id => {
      const put = rows.get(id);
      const row = put === undefined ? rowOf(id) : -1;
      return row < 0 || hidden.has(row) ? put : build(row);
    },
    *[Symbol.iterator]() {
      for (let row = 0; row < roster.size; row += 1) if (!hidden.has(row)) yield build(row);
      yield* rows.values();
    },
    find: query => {
      const { after, order = V2_ORDER } = query;
      const passes = caseFilter(source, columns, query);
      const byTimes = compareRows(order);
      const extra = [...written(query)].filter(row => matchesCase(row, query));
      extra.sort((a, b) => byTimes(a, b) || compareIds(a.id, b.id));
      return scan({
        order: candidates(query, order),
        passes: hidden.size === 0 ? passes : row => !hidden.has(row) && passes(row),
        make: build,
        extra,
        comesFirst: (one, row) =>
          (compareTimes(
            order,
            by => one[by],
            by => columns[by][row] ?? 0,
          ) || compareIds(one.id, caseIds.of(row))) < 0,
        where: query.where,
        passed: after && {
          generated: row =>
            ((columns.indexedOn[row] ?? 0) - after.indexedOn || compareIds(caseIds.of(row), after.id)) <= 0,
          extra: one => (one.indexedOn - after.indexedOn || compareIds(one.id, after.id)) <= 0,
        },
        skip: query.skip,
        take: query.take,
      });
    },
  };
}

const compareIds = (one: string, two: string): number => (one < two ? -1 : Number(one > two));

/** The row of a case id, -1 for any other text. Only the spelling with dashes is the id of a case. */
function caseRows({ caseIds }: RowSource): (id: string) => number {
  return id => (id.includes('-') ? caseIds.row(id) : -1);
}

/** The rows that may match by their links or external id; undefined where a query asks for neither. */
function fewRows(source: RowSource, { indices = {}, externalIds, pointsAt }: CaseQuery): readonly number[] | undefined {
  const [targets = pointsAt] = Object.values(indices);
  const rowOf = caseRows(source);
  if (targets) return targets.flatMap(id => source.roster.pointingAt(rowOf(id)));
  return externalIds?.flatMap(id => rowsWithExternalId(source, id));
}

/** A query as a test on the columns of a row. Names and links are tested last. */
function caseFilter(source: RowSource, columns: CaseColumns, query: CaseQuery): (row: number) => boolean {
  const tests: ((row: number) => boolean)[] = [];
  const { roster, owners } = source;
  if (query.types) {
    const types = new Set(query.types.filter(type => (CASE_TYPES as readonly string[]).includes(type)));
    tests.push(row => types.has(roster.typeAt(row)));
  }
  if (query.owners) {
    const wanted = new Set<string | null>(query.owners);
    const mask = Uint8Array.from(owners.ids, id => (wanted.has(id) ? 1 : 0));
    tests.push(row => mask[owners.codes[row] ?? 0] === 1);
  }
  if (query.closed !== undefined) tests.push(row => (columns.closedBy[row] ?? -1) >= 0 === query.closed);
  for (const name of ['opened', 'modified', 'serverModified', 'indexedOn', 'indexedOnV1', 'closedOn'] as const) {
    const [range, column] = [query[name], columns[name]];
    if (range) tests.push(row => inside(column[row] ?? NaN, range));
  }
  if (query.externalIds) {
    const rows = new Set(query.externalIds.flatMap(id => rowsWithExternalId(source, id)));
    tests.push(row => rows.has(row));
  }
  const targetsOf = (ids: readonly string[]): ReadonlySet<number> =>
    new Set(ids.map(caseRows(source)).filter(row => row >= 0));
  if (query.pointsAt) {
    const targets = targetsOf(query.pointsAt);
    tests.push(row => targets.has(roster.targetOf(row)));
  }
  for (const [identifier, ids] of Object.entries(query.indices ?? {})) {
    const targets = targetsOf(ids);
    tests.push(
      row =>
        targets.has(roster.targetOf(row)) && identifier === (roster.typeAt(row) === 'referral' ? 'host' : 'parent'),
    );
  }
  if (query.names) {
    const names = new Set(query.names);
    tests.push(row => names.has(caseNameAt(source, row)));
  }
  return row => tests.every(test => test(row));
}
