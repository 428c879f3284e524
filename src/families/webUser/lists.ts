import type { InputMaybe, WebUserFilter } from '../../generated/schema.js';
import { anyOf, requireText } from '../../graphql/arguments.js';
import type { ListPage } from '../../graphql/joinedLists.js';
import { slice } from '../../graphql/listConnection.js';
import type { Hq } from '../../operation/context.js';
import { type WebUserRow, webUsers } from './resource.js';

/**
 * The web users of a project space. HQ filters by one user name, exactly, and then returns active members only (users.md
 * 2). For several names all web users are read.
 * @throws {BadInput} naming the argument that is empty.
 */
export async function webUsersOf(
  hq: Hq,
  filter: InputMaybe<WebUserFilter> | undefined,
  paging: { readonly first?: number | null; readonly after?: string | null },
): Promise<ListPage<WebUserRow>> {
  const names = anyOf('filter.username', filter?.username)?.map(name => requireText('filter.username', name)!);
  if (!names || names.length === 1) return hq.rootList(webUsers, { web_username: names?.[0] }, paging);
  const found = await Promise.all(names.map(name => hq.loadBy(webUsers, 'username', name.toLowerCase())));
  const rows = new Set(found.flat());
  const members = [...rows].filter(row => names.includes(row.username) && row.is_active_in_domain !== false);
  return slice(members, row => row.id, paging);
}
