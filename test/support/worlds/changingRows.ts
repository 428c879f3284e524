import type { CaseRecord, DomainRecord } from '../../../src/sandbox/world/model.js';
import type { DataSourceRowRecord } from '../../../src/sandbox/world/model/dataSource.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { webUserWithoutLocations } from './webUserWithoutLocations.js';
import type { WorldRows } from './buildWorld.js';
import { NOW } from '../gateway.js';
import { caseRow, formRow, messagingEvent } from './sampleRows.js';
import { worker } from './tinyWorld.js';

/** Changes of a list's rows; `now` is later at each call. */
export interface ChangingRows {
  /** The list in the graph, without its paging arguments, with the field that names its rows. */
  readonly list: (paging: string) => string;
  readonly id: string;
  /** Where the list stands in the answer. */
  readonly path: readonly string[];
  /** The rows of HQ's list, by name. */
  readonly names: () => readonly string[];
  /** A change that may give the row another place in the list. */
  readonly change?: (name: string, now: number) => void;
  readonly add: (now: number) => void;
  readonly remove: (name: string) => void;
}

/** A list of a few rows, and how they change. */
export interface ChangingList {
  readonly rows: WorldRows;
  readonly changing: (demo: DomainRecord) => ChangingRows;
}

const DAY = 86_400_000;
/** Every three rows share an instant. */
const oldTime = (n: number) => NOW - 100 * DAY + Math.floor(n / 3) * 60_000;
const named = (n: number) => `row-${String((n * 37) % 101).padStart(3, '0')}`;
const several = <Row>(count: number, make: (n: number) => Row): Row[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** The rows of a list, and how they change. */
export const cases =
  (list: string, path: readonly string[], parts: Partial<CaseRecord> = {}) =>
  (count: number): ChangingList => ({
    rows: {
      cases: [
        ...several(count, n => caseRow({ id: named(n), when: oldTime(n), ...parts })),
        caseRow({ id: 'household', type: 'household', when: oldTime(0) }),
      ],
    },
    changing: ({ cases: store }) => ({
      list: paging => list.replace('PAGING', paging),
      id: 'caseId',
      path,
      names: () => [...store].filter(({ type }) => type === 'patient').map(({ id }) => id),
      change: (id, now) =>
        put(store, { ...store.get(id)!, modified: now, serverModified: now, indexedOn: now, indexedOnV1: now }),
      add: now => put(store, caseRow({ id: `new-${now}`, when: now, ...parts })),
      remove: id => store.delete(id),
    }),
  });

const put = <Row>(store: { put(row: Row): void }, row: Row) => store.put(row);

/** The rows of a list, and how they change. */
export const forms =
  (list: string, path: readonly string[]) =>
  (count: number): ChangingList => ({
    rows: {
      forms: several(count, n => formRow({ id: named(n), when: oldTime(n), caseIds: ['one'], form: touching('one') })),
      cases: [caseRow({ id: 'one' })],
    },
    changing: ({ forms: store }) => ({
      list: paging => list.replace('PAGING', paging),
      id: 'formId',
      path,
      names: () => [...store].map(({ id }) => id),
      change: (id, now) => put(store, { ...store.get(id)!, indexedOn: now, serverModifiedOn: now }),
      add: now => put(store, formRow({ id: `new-${now}`, when: now, caseIds: ['one'], form: touching('one') })),
      remove: id => store.delete(id),
    }),
  });

const touching = (id: string) => ({ '#type': 'data', case: { '@case_id': id } });

/** The rows of a list, and how they change. */
export const workers = (count: number): ChangingList => ({
  rows: { workers: storeOf(several(count, n => worker(named(n)))) },
  changing: ({ workers: store }) => ({
    list: paging => `mobileWorkers(${paging})`,
    id: 'userId',
    path: ['mobileWorkers'],
    names: () => [...store].filter(({ active }) => active).map(({ id }) => id),
    add: now => put(store, worker(`new-${now}`)),
    // A worker who is deactivated leaves the list.
    remove: id => put(store, { ...store.get(id)!, active: false }),
  }),
});

const group = (id: string, name = id) => ({ id, name, users: [], caseSharing: false, reporting: false, metadata: {} });

/** The rows of a list, and how they change. */
export const groups = (count: number): ChangingList => ({
  rows: { groups: storeOf(several(count, n => group(named(n)))) },
  changing: ({ groups: store }) => ({
    list: paging => `groups(${paging})`,
    id: 'groupId',
    path: ['groups'],
    names: () => [...store].map(({ id }) => id),
    add: now => put(store, group(`new-${now}`)),
    remove: id => store.delete(id),
  }),
});

/** The rows of a list, and how they change. */
export const webUsers = (count: number): ChangingList => ({
  rows: {
    webUsers: storeOf(
      several(count, n => ({ ...webUserWithoutLocations, id: named(n), username: `${named(n)}@example.org` })),
    ),
  },
  changing: ({ webUsers: store }) => ({
    list: paging => `webUsers(${paging})`,
    id: 'userId',
    path: ['webUsers'],
    names: () => [...store].map(({ id }) => id),
    add: now => put(store, { ...webUserWithoutLocations, id: `new-${now}`, username: `new-${now}@example.org` }),
    remove: id => store.delete(id),
  }),
});

const place = (id: string, n: number, at: number, parent: string | null = 'top') => ({
  number: n,
  id,
  name: id,
  siteCode: id,
  externalId: null,
  typeCode: 'leaf',
  parent,
  data: {},
  latitude: null,
  longitude: null,
  createdAt: at,
  lastModified: at,
  archived: false,
});

/** The rows of a list, and how they change. */
export const locations =
  (list: string, path: readonly string[]) =>
  (count: number): ChangingList => ({
    rows: {
      locations: storeOf([
        place('top', 0, oldTime(0), null),
        ...several(count, n => place(named(n), n + 1, oldTime(n))),
      ]),
      locationTypes: [
        {
          id: 1,
          code: 'leaf',
          name: 'Leaf',
          parent: null,
          administrative: true,
          sharesCases: false,
          viewDescendants: true,
        },
      ],
    },
    changing: ({ locations: store }) => ({
      list: paging => list.replace('PAGING', paging),
      id: 'locationId',
      path,
      names: () => [...store].filter(({ id }) => id !== 'top').map(({ id }) => id),
      change: (id, now) => put(store, { ...store.get(id)!, lastModified: now }),
      add: now => put(store, place(`new-${now}`, now, now)),
      remove: id => store.delete(id),
    }),
  });

/** The rows of a list, and how they change. */
export const events =
  (list: string, path: readonly string[]) =>
  (count: number): ChangingList => {
    return {
      rows: {
        messagingEvents: several(count, n => messagingEvent(1 + ((n * 37) % 101), oldTime(n))),
        cases: [caseRow({ id: 'one' })],
      },
      changing: ({ messagingEvents: store }) => ({
        list: paging => list.replace('PAGING', paging),
        id: 'eventId',
        path,
        names: () => [...store].map(({ id }) => String(id)),
        change: (id, now) => put(store, { ...store.get(id)!, lastActivity: now }),
        add: now => put(store, messagingEvent(now % 1_000_000_000, now)),
        remove: id => store.delete(id),
      }),
    };
  };

/** The rows of a list, and how they change. */
export const tables = (count: number): ChangingList => {
  const table = (id: string) => ({ id, tag: id, isGlobal: true, fields: [], itemAttributes: [] });
  return {
    rows: { lookupTables: storeOf(several(count, n => table(hex(n)))) },
    changing: ({ lookupTables: store }) => ({
      list: paging => `lookupTables(${paging})`,
      id: 'tableId',
      path: ['lookupTables'],
      names: () => [...store].map(({ id }) => id),
      add: now => put(store, table(hex(now % 100_000_000))),
      remove: id => store.delete(id),
    }),
  };
};

const hex = (n: number) => n.toString(16).padStart(32, '0');

/** The rows of a list, and how they change. */
export const sourceRows = (count: number): ChangingList => {
  const held: DataSourceRowRecord[] = several(count, n => ({ docId: named(n), insertedAt: oldTime(n), columns: {} }));
  const sort = () => held.sort((a, b) => a.insertedAt - b.insertedAt || (a.docId < b.docId ? -1 : 1));
  const take = (id: string) =>
    held.splice(
      held.findIndex(({ docId }) => docId === id),
      1,
    )[0]!;
  sort();
  const rows = {
    get size() {
      return held.length;
    },
    at: (n: number) => held[n]!,
  };
  return {
    rows: {
      dataSources: [{ id: 'd1', name: 'Rows', filter: {}, indicators: [], rows }],
      toggles: new Set(['USER_CONFIGURABLE_REPORTS', 'EXPORT_DATA_SOURCE_DATA']),
    },
    changing: () => ({
      list: paging => `dataSource(dataSourceId: "d1") { rows(${paging})`,
      id: 'docId',
      path: ['dataSource', 'rows'],
      names: () => held.map(({ docId }) => docId),
      change: (id, now) => void held.push({ ...take(id), insertedAt: now }),
      add: now => void held.push({ docId: `new-${now}`, insertedAt: now, columns: {} }),
      remove: id => void take(id),
    }),
  };
};
