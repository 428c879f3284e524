import { unwrapView } from '../../engine/resource/invalidValues.js';
import type { InputMaybe, MobileWorkerFilter } from '../../generated/schema.js';
import { anyOf, requireText } from '../../graphql/arguments.js';
import { joinedLists, type ListPage } from '../../graphql/joinedLists.js';
import { slice } from '../../graphql/listConnection.js';
import type { Context, Hq } from '../../operation/context.js';
import { deactivatedWorkers, type MobileWorkerRow, mobileWorkers } from './resource.js';

type Filter = InputMaybe<MobileWorkerFilter> | undefined;
interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
}
type Page = Promise<ListPage<MobileWorkerRow>>;

/** HQ has separate lists of active and deactivated workers (users.md 1). */
const LISTS = {
  ACTIVE: [mobileWorkers],
  DEACTIVATED: [deactivatedWorkers],
  ALL: [mobileWorkers, deactivatedWorkers],
} as const;

const listsOf = (filter: Filter) => LISTS[filter?.activity ?? 'ACTIVE'];

/**
 * The workers of a project space. HQ filters by one group, and only active workers. The members of several groups, and
 * deactivated members, are read in full.
 * @throws {BadInput} naming the argument that is empty.
 */
export function workersOf(context: Context, domain: string, filter: Filter, paging: Paging): Page {
  const hq = context.hq(domain);
  const lists = listsOf(filter);
  const groupIds = groupsIn(filter);
  if (groupIds && (groupIds.length > 1 || lists !== LISTS.ACTIVE)) return members(hq, lists, groupIds, paging);
  const query = groupIds ? { group: groupIds[0]! } : {};
  const pages = lists.map(list => (part: Paging) => hq.rootList(list, query, part));
  return pages.length === 1
    ? pages[0]!(paging)
    : joinedLists(JSON.stringify([domain, 'MobileWorker', 'ALL']), pages, paging, context.reportPartial);
}

/**
 * The members of a group, by HQ's ids of the active ones. More groups in the filter narrow the members further.
 * @throws {BadInput} naming the argument that is empty.
 */
export async function membersOf(
  hq: Hq,
  { id, users }: { readonly id: string; readonly users: readonly string[] },
  filter: Filter,
  paging: Paging,
): Page {
  const lists = listsOf(filter).filter(list => list !== mobileWorkers || users.length > 0);
  const groupIds = groupsIn(filter);
  const [list] = lists;
  if (list && lists.length === 1 && !groupIds) return hq.nestedList(list, 'group', id, paging);
  return members(hq, lists, [id], paging, row => !groupIds || row.groups.some(group => groupIds.includes(group)));
}

async function members(
  hq: Hq,
  lists: readonly (typeof mobileWorkers)[],
  groupIds: readonly string[],
  paging: Paging,
  belongs: (row: MobileWorkerRow) => boolean = () => true,
): Page {
  const found = await Promise.all(lists.flatMap(list => groupIds.map(id => hq.loadBy(list, 'group', id))));
  const rows = new Map(found.flat().map(row => [row.id, row]));
  const shown = [...rows.values()].filter(row => belongs(unwrapView(row)));
  return slice(shown.sort(byUsername), row => row.id, paging);
}

/** HQ's order. */
function byUsername(one: MobileWorkerRow, other: MobileWorkerRow): number {
  const [a, b] = [unwrapView(one).username, unwrapView(other).username];
  return a < b ? -1 : a > b ? 1 : 0;
}

const groupsIn = (filter: Filter) =>
  anyOf('filter.groupId', filter?.groupId)?.map(id => requireText('filter.groupId', id)!);
