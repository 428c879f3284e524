import { withFlags } from '../flags.js';
import { applicationsOf } from './programme/rows/applications.js';
import { caseColumns } from './programme/records/caseColumns.js';
import { caseStore } from './store/caseStore.js';
import { exportsOf } from './programme/rows/exports.js';
import { dataSourcesOf } from './programme/rows/dataSources.js';
import { SYSTEM_USER } from './programme/records/formIdentity.js';
import { formStore } from './store/formStore.js';
import { groupIds, groupsOf } from './programme/rows/groups.js';
import type { RowSource } from './programme/rowSource.js';
import { rowIds } from './programme/basics/ids.js';
import { indexedHistory } from './programme/rows/indexedHistory.js';
import { locationTypes, placesOf } from './programme/rows/locations.js';
import { lookupTablesOf } from './programme/rows/lookupTables.js';
import { messagingEventsOf } from './programme/records/messages.js';
import type { DomainRecord, MessagingEventRecord, RowStore } from './model.js';
import { householdWorkers, ownersOf } from './programme/owners.js';
import { programme } from './programme/programme.js';
import { seedOf } from './programme/basics/random.js';
import { reportsOf } from './programme/rows/reports.js';
import { rosterOf } from './programme/roster.js';
import { settingsOf } from './programme/rows/settings.js';
import type { WorldSize } from './programme/size.js';
import { storeOf } from './store/store.js';
import { homeVillage, workersOf } from './programme/rows/workers.js';
import { webUsersOf } from './programme/rows/webUsers.js';

/** The parameters of a generated domain. */
export interface DomainOutline {
  readonly name: string;
  readonly projectName: string;
  readonly plan: DomainRecord['plan'];
  readonly toggles?: readonly string[];
  readonly size: WorldSize;
}

/**
 * Generates a project space. People and places are built at once. Cases and forms are columns; their rows are built
 * when they are read. `flags` change the outline's own feature flags: `NAME` turns one on, `-NAME` off.
 */
export function domainOf(
  outline: DomainOutline,
  worldSeed: number,
  now: number,
  flags: ReadonlySet<string> = new Set(),
): DomainRecord {
  const { name, size } = outline;
  const seed = seedOf(name, worldSeed);
  const places = placesOf(seed, size, now);
  const teams = groupIds(seed, size.groups);
  const workerRows = workersOf(seed, name, size, places, teams, now);
  const workers = storeOf(workerRows);
  const groups = storeOf(groupsOf(teams, workerRows));
  const webUserRows = webUsersOf(seed, name, size.webUsers, places);
  const webUsers = storeOf(webUserRows);
  const applications = size.households > 0 ? applicationsOf(seed, now) : [];
  const villageOf = (worker: number) => homeVillage(worker, places);

  const roster = rosterOf(size);
  const submitters = [
    ...workerRows,
    ...webUserRows,
    { id: 'demo_user', username: 'demo_user' },
    { id: SYSTEM_USER, username: SYSTEM_USER },
  ];
  const by = {
    active: size.workers,
    workers: workerRows.length,
    webUsers: webUserRows.length,
    demoUser: submitters.length - 2,
    system: submitters.length - 1,
    workerOf: householdWorkers(size.workers),
  };
  const history = programme(seed, roster, by, now, size.forms);
  const source: RowSource = {
    seed,
    domain: name,
    now,
    roster,
    owners: ownersOf(seed, roster, { workers, webUsers, groups }, places.level(3), villageOf),
    ledger: indexedHistory(seed, history, roster.size),
    caseIds: rowIds(seed, 'cases', roster.size),
    formIds: rowIds(seed, 'forms', history.size),
    workers: workerRows,
    facilities: places.level(3),
    applications,
    submitters,
    villageOf,
  };
  const { tables, rows } = lookupTablesOf(seed, size.lookupRows, places);
  return {
    name,
    projectName: outline.projectName,
    plan: outline.plan,
    toggles: withFlags(outline.toggles ?? [], flags),
    settings: settingsOf(),
    workers,
    webUsers,
    groups,
    locations: storeOf(places.all),
    locationTypes: size.locations[0] > 0 ? locationTypes(1 + (seed % 10_000) * 10) : [],
    applications,
    reports: reportsOf(seed, size.reportRows, places, workerRows, now),
    dataSources: dataSourcesOf(source),
    lookupTables: storeOf(tables),
    lookupRows: storeOf(rows),
    messagingEvents: eventStore(messagingEventsOf(source, webUserRows, size.messages)),
    cases: caseStore(source, caseColumns(source)),
    forms: formStore(source),
    exports: storeOf(size.households > 0 ? exportsOf(seed) : []),
  };
}

/** Messaging events are the only records with numeric ids. */
function eventStore(events: readonly MessagingEventRecord[]): RowStore<MessagingEventRecord> {
  const byId = new Map(events.map(event => [String(event.id), event]));
  return {
    get size() {
      return byId.size;
    },
    get: id => byId.get(id),
    [Symbol.iterator]: () => byId.values(),
    put: event => void byId.set(String(event.id), event),
    delete: id => void byId.delete(id),
  };
}
