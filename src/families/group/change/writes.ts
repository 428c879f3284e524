import type { Problem } from '../../../errors.js';
import { change, type Reply } from '../../../client/call.js';
import type { RowChange, ChangedRows, Write } from '../../../engine/write/write.js';
import { groups, type GroupRow } from '../resource.js';
import { deactivatedWorkers, mobileWorkers, type MobileWorkerRow } from '../../mobileWorker/resource.js';
import { uncachedList, liveReads } from '../../shared/liveReads.js';
import { noBody, checkedRow } from '../../shared/checkedRow.js';
import { problemsIn, problemsOf, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** A group as a write says it (users.md 3); what is absent stays as it is. */
export interface GroupBody {
  readonly name?: string;
  readonly case_sharing?: boolean;
  readonly reporting?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly users?: readonly string[];
}

/** A new group. HQ would take members that it is made with out of their other groups, so it has none (users.md 3). */
export interface NewGroup extends Required<GroupBody> {
  readonly name: string;
  readonly users: readonly [];
}

/** What came of one of many new groups: its row, or why there is none. */
export type GroupMade = { readonly group: GroupRow } | { readonly problems: readonly Problem[] };

/** Groups as HQ's database has them: a list of HQ's index may be older than the members that a change starts from. */
export const liveGroups = liveReads(groups, 'one');

/** All groups, to find one by its name. */
export const allGroups = uncachedList(groups);

/** The workers whom HQ hides among the members of groups. */
export const hiddenWorkers = uncachedList(deactivatedWorkers);

/** What HQ says of a group, below its place in the input. */
const refusalPatterns: readonly RefusalPattern[] = [
  { says: /already exists/, field: ['name'], code: 'TAKEN' },
  { says: /Name (is required|must not be blank)/, field: ['name'], code: 'REQUIRED' },
];

const refused = (reply: Reply) =>
  problemsIn(reply, refusalPatterns)?.map(one => ({ ...one, field: one.field && ['input', ...one.field] }));

const rowOf = (domain: string, id: string, body: NewGroup): GroupRow => ({
  ...body,
  id,
  domain,
  __typename: 'Group',
});

/** HQ answers an id alone, so the row is made of what was sent. */
const made = (rows: readonly GroupRow[]): readonly ChangedRows[] => [
  { resource: groups, changed: rows.map(row => ({ id: row.id, row, inferred: true })) },
];

/** Makes a group without members. */
export const createGroup = (domain: string, body: NewGroup): Write<GroupRow> => ({
  description: 'make the group',
  call: change('POST', 'group/v1/', body),
  invalidates: [groups],
  read: ({ body: answer }) => rowOf(domain, checkedRow<{ id: string }>(answer, { id: 'string' }).id, body),
  problemsIn: refused,
  changedRows: row => made([row]),
});

/**
 * Makes groups without members, each by itself. HQ answers an id or its words in each place; a 400 with such a list means
 * that some were made (users.md 3).
 */
export const createGroups = (domain: string, bodies: readonly NewGroup[]): Write<readonly GroupMade[]> => ({
  description: 'make the groups',
  call: change('PATCH', 'group/v1/', { objects: bodies }),
  invalidates: [groups],
  isPartialSuccess: ({ status, body }) => status === 400 && Array.isArray(body) && body.length === bodies.length,
  read({ body: answer }) {
    const { places } = checkedRow<{ places: readonly string[] }>({ places: answer }, { places: 'list' });
    if (places.length !== bodies.length) throw new TypeError('not a place for each group');
    return places.map((place, i) =>
      /^\S+$/.test(place)
        ? { group: rowOf(domain, place, bodies[i]!) }
        : { problems: problemsOf(place, refusalPatterns) },
    );
  },
  changedRows: outcomes => made(outcomes.flatMap(one => ('group' in one ? [one.group] : []))),
});

/**
 * Changes a group. `workers`: those who come or go, as they are afterwards. `removed`: ids that the caller takes out, whether or
 * not the group was seen to have them: HQ hides a worker who has just been deactivated, and its lists trail that.
 */
export const editGroup = (
  domain: string,
  id: string,
  body: GroupBody,
  workers: readonly MobileWorkerRow[] = [],
  removed: readonly string[] = [],
): Write<GroupRow> => ({
  description: 'change the group',
  call: change('PUT', `group/v1/${encodeURIComponent(id)}/`, body),
  invalidates: body.users ? [groups, mobileWorkers, deactivatedWorkers] : [groups],
  read: ({ body: answer }) => groups.read(answer, { domain }),
  problemsIn: refused,
  changedRows: row => [
    { resource: groups, changed: [{ id, row }] },
    ...[mobileWorkers, deactivatedWorkers].map(resource => ({ resource, changed: movedWorkers(id, workers, removed) })),
  ],
  safeToRepeat: true,
});

/** Workers who came into a group or left it. Of the rest of them HQ knows more than what was read before. */
const movedWorkers = (
  groupId: string,
  workers: readonly MobileWorkerRow[],
  removed: readonly string[],
): readonly RowChange<MobileWorkerRow>[] => [
  ...workers.map(row => ({
    id: row.id,
    fields: {},
    members: { groups: row.groups.includes(groupId) ? { add: groupId } : { drop: groupId } },
    otherwise: { ...row, active: row.active ?? true },
  })),
  ...removed
    .filter(id => !workers.some(row => row.id === id))
    .map(id => ({ id, fields: {}, members: { groups: { drop: groupId } } })),
];

/** Deletes a group; its members leave it. */
export const deleteGroup = (id: string): Write<string> => ({
  description: 'delete the group',
  call: change('DELETE', `group/v1/${encodeURIComponent(id)}/`),
  invalidates: [groups, mobileWorkers, deactivatedWorkers],
  read: reply => (noBody(reply), id),
  problemsIn: ({ status }) => (status === 404 ? [unknownGroup] : undefined),
  changedRows: () => [
    { resource: groups, changed: [{ id, row: null }] },
    ...[mobileWorkers, deactivatedWorkers].map(resource => ({
      resource,
      changed: [{ list: 'groups', value: id, except: [] }],
    })),
  ],
  safeToRepeat: true,
});

/** What a mutation says of an id that HQ does not know. */
export const unknownGroup: Problem = {
  field: ['groupId'],
  message: 'HQ has no such group in this project space.',
  code: 'NOT_FOUND',
};
