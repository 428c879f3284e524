import { change, type Reply } from '../../../client/call.js';
import type { Resource } from '../../../engine/resource/resource.js';
import type { ChangedRows, RemovedMember, Write } from '../../../engine/write/write.js';
import type { Problem } from '../../../errors.js';
import { cases } from '../../case/resource.js';
import { caseHistories } from '../../case/history.js';
import { forms } from '../../form/resource.js';
import { groups } from '../../group/resource.js';
import { type MobileWorkerRow, mobileWorkers, workerResources } from '../resource.js';
import { noBody, checkedRow } from '../../shared/checkedRow.js';
import { usercases } from '../../case/usercase.js';
import type { WorkerBody } from './fields.js';
import { workerRefusal } from './refusals.js';

/** HQ may keep a usercase for each worker. HQ updates it with a new form whenever the worker changes. */
const workerInvalidates: readonly Resource<unknown>[] = [...workerResources, usercases, cases, caseHistories, forms];
/** Groups show their active members (users.md 3). */
const memberInvalidates: readonly Resource<unknown>[] = [...workerInvalidates, groups];

/** Changes of cases and forms by a change of a worker: HQ writes the usercase with a new form. */
const relatedChanges = (userId: string): readonly ChangedRows[] => [
  { resource: cases, unknown: { by: 'external_id', values: [userId] } },
  { resource: forms },
];

/** The worker is no shown member of any other group than `except`. */
const leftGroups = (userId: string, except: readonly string[] = []): RemovedMember => ({
  list: 'users',
  value: userId,
  except,
});

const urlOf = (userId: string, action = '') => `user/v1/${encodeURIComponent(userId)}/${action}`;

/** Creates a worker; HQ returns only the id (users.md 1, POST). `path`: path of the worker in the input. */
export const createWorker = (body: WorkerBody, path: readonly string[]): Write<string> => ({
  description: 'create the mobile worker',
  call: change('POST', 'user/v1/', body),
  invalidates: body.groups ? memberInvalidates : workerInvalidates,
  read: ({ body: answer }) => checkedRow<{ id: string }>(answer, { id: 'string' }).id,
  problemsIn: reply => workerRefusal(reply, path),
  changedRows: userId => [
    ...workerResources.map(resource => ({ resource })),
    ...relatedChanges(userId),
    { resource: groups, unknown: { by: 'id', values: body.groups ?? [] } },
  ],
});

/** Updates the sent fields only. HQ returns the whole worker, except whether it is active (users.md 1, PUT). */
export const updateWorker = (domain: string, userId: string, body: WorkerBody): Write<MobileWorkerRow> => ({
  description: 'update the mobile worker',
  call: change('PUT', urlOf(userId), body),
  invalidates: body.groups ? memberInvalidates : workerInvalidates,
  read: ({ body: answer }) => mobileWorkers.read(answer, { domain }),
  problemsIn: reply => workerRefusal(reply, ['input']),
  changedRows: row => {
    const changed = [{ id: row.id, row, missingFields: ['active'] }];
    return [
      ...workerResources.map(resource => ({ resource, changed })),
      ...relatedChanges(userId),
      // HQ shows active members of groups only, and the reply does not state whether this worker is active.
      { resource: groups, changed: [leftGroups(userId, row.groups)], unknown: { by: 'id', values: row.groups } },
    ];
  },
  // HQ writes groups before it validates the worker (users.md 1, PUT).
  leavesTraces: body.groups !== undefined,
  // A repeat would send a second email.
  safeToRepeat: !body.send_confirmation_email_now,
});

/** Retires a worker. HQ keeps its forms and cases, marked as deleted (users.md 1, DELETE). */
export const deleteWorker = (userId: string): Write<string> => ({
  description: 'delete the mobile worker',
  call: change('DELETE', urlOf(userId)),
  invalidates: memberInvalidates,
  deactivatedWorkers: 1,
  read: reply => (noBody(reply), userId),
  problemsIn: notFoundProblems,
  changedRows: () => [
    ...workerResources.map(resource => ({ resource, changed: [{ id: userId, row: null }] })),
    ...relatedChanges(userId),
    { resource: groups, changed: [leftGroups(userId)] },
  ],
  safeToRepeat: true,
});

/** Activates or deactivates a worker. HQ then moves the worker to its other list (users.md 1, sub-actions). */
export const switchWorker = (userId: string, active: boolean): Write<string> => ({
  description: `${active ? 'activate' : 'deactivate'} the mobile worker`,
  call: change('POST', urlOf(userId, active ? 'activate/' : 'deactivate/')),
  invalidates: memberInvalidates,
  ...(!active && { deactivatedWorkers: 1 }),
  read: reply => (noBody(reply), userId),
  problemsIn: reply => notFoundProblems(reply) ?? conflictProblems(reply),
  changedRows: () => [
    ...workerResources.map(resource => ({ resource, changed: [{ id: userId, fields: { active } }] })),
    ...relatedChanges(userId),
    ...(active ? [] : [{ resource: groups, changed: [leftGroups(userId)] }]),
  ],
  safeToRepeat: true,
});

/**
 * Sends an email with which the worker sets a new password. Changes nothing that HQ returns (users.md 1, sub-actions).
 */
export const resetPassword = (userId: string): Write<string> => ({
  description: "send the mobile worker's password reset",
  call: change('POST', urlOf(userId, 'email_password_reset/')),
  invalidates: [],
  read: reply => (noBody(reply), userId),
  problemsIn: reply => notFoundProblems(reply) ?? conflictProblems(reply),
});

/** The problem for an id that HQ does not know. */
export const unknownWorker: Problem = {
  field: ['userId'],
  message: 'The project space has no mobile worker with this id.',
  code: 'NOT_FOUND',
};

function notFoundProblems({ status }: Reply): readonly Problem[] | undefined {
  return status === 404 ? [unknownWorker] : undefined;
}

function conflictProblems(reply: Reply): readonly Problem[] | undefined {
  return workerRefusal(reply, [])?.map(({ message }) => ({ field: ['userId'], message, code: 'CONFLICT' }));
}
