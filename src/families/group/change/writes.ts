import type { Problem } from '../../../errors.js';
import { change, type Reply } from '../../../client/call.js';
import type { RowChange, ChangedRows, Write } from '../../../engine/write/write.js';
import { groups, type GroupRow } from '../resource.js';
import { deactivatedWorkers, mobileWorkers, type MobileWorkerRow } from '../../mobileWorker/resource.js';
import { uncachedList, liveReads } from '../../shared/liveReads.js';
import { noBody, checkedRow } from '../../shared/checkedRow.js';
import { problemsIn, problemsOf, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** A group in the body of a write (users.md 3). Absent fields stay unchanged. */
export interface GroupBody {
  readonly name?: string;
  readonly case_sharing?: boolean;
  readonly reporting?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly users?: readonly string[];
}

/** A new group, always without members: HQ would remove them from their other groups (users.md 3). */
export interface NewGroup extends Required<GroupBody> {
  readonly name: string;
  readonly users: readonly [];
}

/** Outcome for one of several new groups: its row, or the problems. */
export type GroupOutcome = { readonly group: GroupRow } | { readonly problems: readonly Problem[] };

/** Single groups from HQ's database. HQ's list may not show the latest members. */
export const liveGroups = liveReads(groups, 'one');

/** All groups, uncached, to find a group by name. */
export const allGroups = uncachedList(groups);

/** Workers that HQ hides in the members of groups. */
export const hiddenWorkers = uncachedList(deactivatedWorkers);

/** HQ's refusals, with paths below the group's input. */
const refusalPatterns: readonly RefusalPattern[] = [
  { pattern: /already exists/, field: ['name'], code: 'TAKEN' },
  { pattern: /Name (is required|must not be blank)/, field: ['name'], code: 'REQUIRED' },
];

const refusalProblems = (reply: Reply) =>
  problemsIn(reply, refusalPatterns)?.map(one => ({ ...one, field: one.field && ['input', ...one.field] }));

const rowOf = (domain: string, id: string, body: NewGroup): GroupRow => ({
  ...body,
  id,
  domain,
  __typename: 'Group',
});

/** HQ returns only an id, so the row is built from what was sent. */
const createdGroups = (rows: readonly GroupRow[]): readonly ChangedRows[] => [
  { resource: groups, changed: rows.map(row => ({ id: row.id, row, inferred: true })) },
];

/** Creates a group without members. */
export const createGroup = (domain: string, body: NewGroup): Write<GroupRow> => ({
  description: 'create the group',
  call: change('POST', 'group/v1/', body),
  invalidates: [groups],
  read: ({ body: answer }) => rowOf(domain, checkedRow<{ id: string }>(answer, { id: 'string' }).id, body),
  problemsIn: refusalProblems,
  changedRows: row => createdGroups([row]),
});

/**
 * Creates groups without members. HQ answers with a list: an id or an error message for each group. A 400 with such a
 * list means that some groups were created (users.md 3).
 */
export const createGroups = (domain: string, bodies: readonly NewGroup[]): Write<readonly GroupOutcome[]> => ({
  description: 'create the groups',
  call: change('PATCH', 'group/v1/', { objects: bodies }),
  invalidates: [groups],
  isPartialSuccess: ({ status, body }) => status === 400 && Array.isArray(body) && body.length === bodies.length,
  read({ body: answer }) {
    const { items } = checkedRow<{ items: readonly string[] }>({ items: answer }, { items: 'list' });
    if (items.length !== bodies.length) throw new TypeError('the reply does not have one item for each group');
    return items.map((item, i) =>
      /^\S+$/.test(item) ? { group: rowOf(domain, item, bodies[i]!) } : { problems: problemsOf(item, refusalPatterns) },
    );
  },
  changedRows: outcomes => createdGroups(outcomes.flatMap(one => ('group' in one ? [one.group] : []))),
});

/**
 * Updates a group. `workers`: rows of added and removed workers after the change. `removed`: ids that the caller
 * removes, even if the group was not seen to have them: HQ hides workers who were just deactivated, and its lists show
 * that later.
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
  problemsIn: refusalProblems,
  changedRows: row => [
    { resource: groups, changed: [{ id, row }] },
    ...[mobileWorkers, deactivatedWorkers].map(resource => ({ resource, changed: movedWorkers(id, workers, removed) })),
  ],
  safeToRepeat: true,
});

/**
 * Changes of the workers who were added or removed. Only the membership changes: HQ may have newer values for the rest
 * of the row.
 */
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

/** Deletes a group, and its memberships. */
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

/** The problem for an id that HQ does not know. */
export const unknownGroup: Problem = {
  field: ['groupId'],
  message: 'HQ has no such group in this project space.',
  code: 'NOT_FOUND',
};
