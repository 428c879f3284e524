import { storeOf } from '../../../src/sandbox/world/store/store.js';
import type {
  CaseRecord,
  CaseQuery,
  CaseStore,
  FormRecord,
  FormQuery,
  FormStore,
  TimeRange,
} from '../../../src/sandbox/world/model.js';

const inside = (ms: number | null, { from = -Infinity, to = Infinity }: TimeRange = {}, asked = true): boolean =>
  !asked || (ms !== null && ms >= from && ms <= to);

const listed = (value: string | null, among: readonly string[] | undefined): boolean =>
  !among || (value !== null && among.includes(value));

function holdsCase(row: CaseRecord, query: CaseQuery): boolean {
  const { indices = {}, pointsAt } = query;
  return (
    listed(row.type, query.types) &&
    listed(row.ownerId, query.owners) &&
    listed(row.externalId, query.externalIds) &&
    listed(row.name, query.names) &&
    (query.closed === undefined || query.closed === (row.closed !== null)) &&
    inside(row.opened, query.opened) &&
    inside(row.closed, query.closedOn, query.closedOn !== undefined) &&
    inside(row.modified, query.modified) &&
    inside(row.serverModified, query.serverModified) &&
    inside(row.indexedOn, query.indexedOn) &&
    inside(row.indexedOnV1, query.indexedOnV1) &&
    (!pointsAt || row.indices.some(one => pointsAt.includes(one.caseId))) &&
    Object.entries(indices).every(([name, ids]) =>
      row.indices.some(one => one.identifier === name && ids.includes(one.caseId)),
    ) &&
    (query.where?.(row) ?? true)
  );
}

const order = (one: string, two: string): number => (one < two ? -1 : Number(one > two));

/** A few cases, looked through one by one. */
export function caseStoreOf(rows: readonly CaseRecord[]): CaseStore {
  const store = storeOf(rows);
  const find = (query: CaseQuery) => {
    const all = [...store].filter(row => holdsCase(row, query));
    const { after, order: by = [{ by: 'indexedOn', descending: false } as const], skip = 0, take = Infinity } = query;
    all.sort((one, two) => {
      for (const { by: clock, descending } of by) {
        const difference = descending ? two[clock] - one[clock] : one[clock] - two[clock];
        if (difference !== 0) return difference;
      }
      return order(one.id, two.id);
    });
    const behind = after
      ? all.filter(row => row.indexedOn > after.indexedOn || (row.indexedOn === after.indexedOn && row.id > after.id))
      : all;
    return { total: all.length, rows: behind.slice(skip, skip + take) };
  };
  return Object.assign(store, { find });
}

function holdsForm(row: FormRecord, query: FormQuery): boolean {
  return (
    (query.xmlns === undefined || row.xmlns === query.xmlns) &&
    (query.caseId === undefined || row.caseIds.includes(query.caseId)) &&
    (query.appId === undefined || row.appId === query.appId) &&
    (query.userId === undefined || row.userId === query.userId) &&
    (query.id === undefined || row.id === query.id) &&
    (query.includeArchived === true || !row.archived) &&
    inside(row.receivedOn, query.receivedOn) &&
    inside(row.serverModifiedOn, query.serverModifiedOn) &&
    inside(row.indexedOn, query.indexedOn) &&
    (query.where?.(row) ?? true)
  );
}

/** A few forms, looked through one by one. */
export function formStoreOf(rows: readonly FormRecord[]): FormStore {
  const store = storeOf(rows);
  const find = (query: FormQuery) => {
    const all = [...store].filter(row => holdsForm(row, query));
    const by = query.order ?? [{ by: 'receivedOn', descending: true } as const];
    all.sort((one, two) => {
      for (const { by: clock, descending } of by) {
        const difference = descending ? two[clock] - one[clock] : one[clock] - two[clock];
        if (difference !== 0) return difference;
      }
      return order(one.id, two.id);
    });
    const { skip = 0, take = Infinity } = query;
    return { total: all.length, rows: all.slice(skip, skip + take) };
  };
  return Object.assign(store, { find });
}
