import { buildWorld } from './buildWorld.js';
import { index } from './sampleRows.js';
import {
  cases,
  events,
  forms,
  groups,
  locations,
  type ChangingList,
  sourceRows,
  tables,
  webUsers,
  workers,
} from './changingRows.js';

/** Every list whose rows may be changed, added or deleted, by name. */
export const CHANGING_LISTS: Readonly<Record<string, (count: number) => ChangingList>> = {
  cases: cases('cases(PAGING, filter: { caseType: "patient" })', ['cases']),
  'cases in the order of their change': cases(
    'cases(PAGING, filter: { caseType: "patient" }, orderBy: { field: LAST_MODIFIED, direction: ASC })',
    ['cases'],
  ),
  'cases, changed last first': cases(
    'cases(PAGING, filter: { caseType: "patient" }, orderBy: { field: SERVER_LAST_MODIFIED, direction: DESC })',
    ['cases'],
  ),
  'children of a case': cases('case(caseId: "household") { children(PAGING)', ['case', 'children'], {
    indices: [index('parent', 'household')],
  }),
  forms: forms('forms(PAGING)', ['forms']),
  'forms in the order of their index time': forms('forms(PAGING, orderBy: { field: INDEXED_ON, direction: ASC })', [
    'forms',
  ]),
  'forms, modified last first': forms('forms(PAGING, orderBy: { field: SERVER_MODIFIED_ON, direction: DESC })', [
    'forms',
  ]),
  'forms of a case': forms('case(caseId: "one") { forms(PAGING)', ['case', 'forms']),
  'mobile workers': workers,
  groups: groups,
  'web users': webUsers,
  locations: locations('locations(PAGING)', ['locations']),
  'locations, modified last first': locations('locations(PAGING, orderBy: { field: LAST_MODIFIED, direction: DESC })', [
    'locations',
  ]),
  'children of a location': locations('location(locationId: "top") { children(PAGING)', ['location', 'children']),
  'messaging events': events('messagingEvents(PAGING)', ['messagingEvents']),
  'messaging events of a case': events('case(caseId: "one") { messagingEvents(PAGING)', ['case', 'messagingEvents']),
  'lookup tables': tables,
  'rows of a data source': sourceRows,
};

/** A world with so many rows of a list, and how they change. */
export function worldWithChangingList(list: string, count: number) {
  const { rows, changing } = CHANGING_LISTS[list]!(count);
  const world = buildWorld(rows);
  return { world, moving: changing(world.domains.get('demo')!) };
}
