import { get } from '../../client/call.js';
import { offset } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { flag, id, list, orNull, record, text } from '../shared/fieldKinds.js';
import { rowReader, type RowShape } from '../shared/rowShape.js';

/** A group (users.md 3). `users` are ids of its active members. */
export interface GroupRow {
  readonly __typename: 'Group';
  readonly domain: string;
  readonly id: string;
  readonly name: string;
  readonly users: readonly string[];
  readonly case_sharing: boolean;
  readonly reporting: boolean;
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

const GROUP: RowShape<Omit<GroupRow, '__typename' | 'domain'>> = {
  id,
  name: text,
  users: list(text),
  case_sharing: flag,
  reporting: flag,
  metadata: orNull(record),
};

/** Groups by id and name. */
export const groups: Resource<GroupRow> = {
  name: 'Group',
  read: rowReader(GROUP, ({ domain }) => ({ domain, __typename: 'Group' })),
  keys: { id: row => row.id, name: row => row.name },
  uniqueKeys: ['name'],
  // `schema` is the path of another endpoint (errors-and-paging.md 1).
  idPattern: /^(?!schema$)(?=.*[A-Za-z0-9])[\w-]{1,255}$/,
  freshSeconds: 600,
  usualRows: 50,
  readAheadRows: 1000,
  lists: [
    {
      name: 'groups',
      path: 'group/v1/',
      pager: offset(1000),
      // Sorted by exact name (users.md 3). Renaming a group moves it.
      sorting: { key: row => (row as GroupRow).name, moves: () => true },
    },
  ],
  ways: [
    { kind: 'whole' },
    { kind: 'one', call: id => get(`group/v1/${encodeURIComponent(id)}/`), isFromDatabase: true },
  ],
  simulatedRow: (id, link, domain) => ({
    __typename: 'Group',
    domain,
    id,
    name: link('name') ?? '',
    users: link.many('user', 10),
    case_sharing: true,
    reporting: true,
    metadata: null,
  }),
};

/** A single group from HQ's database, uncached. HQ's list may not show a new group yet. */
export const liveGroups: Resource<GroupRow> = {
  ...groups,
  name: 'LiveGroup',
  freshSeconds: 0,
  lists: [],
  ways: groups.ways.filter(({ kind }) => kind === 'one'),
};
