import { change, type Reply } from '../../../client/call.js';
import type { Resource } from '../../../engine/resource/resource.js';
import type { ChangedRows, RemovedMember, Write } from '../../../engine/write/write.js';
import type { Problem } from '../../../errors.js';
import { cases } from '../../case/resource.js';
import { caseHistories } from '../../case/history.js';
import { forms } from '../../form/resource.js';
import { groups } from '../../group/resource.js';
import { type MobileWorkerRow, mobileWorkers, workerMemories } from '../resource.js';
import { noBody, checkedRow } from '../../shared/checkedRow.js';
import { usercases } from '../../case/usercase.js';
import type { WorkerBody } from './fields.js';
import { workerRefusal } from './refusals.js';

/** HQ may keep a case for each worker, which it writes with a form of its own whenever the worker changes. */
const worker: readonly Resource<unknown>[] = [...workerMemories, usercases, cases, caseHistories, forms];
/** Groups show their active members (users.md 3). */
const member: readonly Resource<unknown>[] = [...worker, groups];

/** What a change of a worker does to cases and forms: HQ writes the worker's own case, with a form that is new. */
const besideWorker = (userId: string): readonly ChangedRows[] => [
  { resource: cases, unknown: { by: 'external_id', values: [userId] } },
  { resource: forms },
];

/** The worker is a shown member of no group but these. */
const leftGroups = (userId: string, except: readonly string[] = []): RemovedMember => ({
  list: 'users',
  value: userId,
  except,
});

const urlOf = (userId: string, action = '') => `user/v1/${encodeURIComponent(userId)}/${action}`;

/** Creates a worker; HQ answers the id alone (users.md 1, POST). `place`: where the worker stands in the input. */
export const createWorker = (body: WorkerBody, place: readonly string[]): Write<string> => ({
  description: 'create the mobile worker',
  call: change('POST', 'user/v1/', body),
  invalidates: body.groups ? member : worker,
  read: ({ body: answer }) => checkedRow<{ id: string }>(answer, { id: 'string' }).id,
  problemsIn: reply => workerRefusal(reply, place),
  changedRows: userId => [
    ...workerMemories.map(resource => ({ resource })),
    ...besideWorker(userId),
    { resource: groups, unknown: { by: 'id', values: body.groups ?? [] } },
  ],
});

/** Changes what is sent and leaves the rest; HQ answers the whole worker, but for whether it is active (users.md 1, PUT). */
export const updateWorker = (domain: string, userId: string, body: WorkerBody): Write<MobileWorkerRow> => ({
  description: 'update the mobile worker',
  call: change('PUT', urlOf(userId), body),
  invalidates: body.groups ? member : worker,
  read: ({ body: answer }) => mobileWorkers.read(answer, { domain }),
  problemsIn: reply => workerRefusal(reply, ['input']),
  changedRows: row => {
    const changed = [{ id: row.id, row, missingFields: ['active'] }];
    return [
      ...workerMemories.map(resource => ({ resource, changed })),
      ...besideWorker(userId),
      // Of the groups that the worker is in now, HQ shows the active members: whether this one is active it does not say here.
      { resource: groups, changed: [leftGroups(userId, row.groups)], unknown: { by: 'id', values: row.groups } },
    ];
  },
  // HQ writes groups first, and finds out then what is wrong with the worker (users.md 1, PUT).
  leavesTraces: body.groups !== undefined,
  // A second email would be sent.
  safeToRepeat: !body.send_confirmation_email_now,
});

/** Retires a worker: forms and cases stay at HQ, marked (users.md 1, DELETE). */
export const deleteWorker = (userId: string): Write<string> => ({
  description: 'delete the mobile worker',
  call: change('DELETE', urlOf(userId)),
  invalidates: member,
  deactivatedWorkers: 1,
  read: reply => (noBody(reply), userId),
  problemsIn: gone,
  changedRows: () => [
    ...workerMemories.map(resource => ({ resource, changed: [{ id: userId, row: null }] })),
    ...besideWorker(userId),
    { resource: groups, changed: [leftGroups(userId)] },
  ],
  safeToRepeat: true,
});

/** Lets a worker log in, or no more; HQ then lists the worker elsewhere (users.md 1, sub-actions). */
export const switchWorker = (userId: string, active: boolean): Write<string> => ({
  description: `${active ? 'activate' : 'deactivate'} the mobile worker`,
  call: change('POST', urlOf(userId, active ? 'activate/' : 'deactivate/')),
  invalidates: member,
  ...(!active && { deactivatedWorkers: 1 }),
  read: reply => (noBody(reply), userId),
  problemsIn: reply => gone(reply) ?? unfit(reply),
  changedRows: () => [
    ...workerMemories.map(resource => ({ resource, changed: [{ id: userId, fields: { active } }] })),
    ...besideWorker(userId),
    ...(active ? [] : [{ resource: groups, changed: [leftGroups(userId)] }]),
  ],
  safeToRepeat: true,
});

/** Sends the worker an email to choose a new password with; changes nothing that HQ shows (users.md 1, sub-actions). */
export const resetPassword = (userId: string): Write<string> => ({
  description: "send the mobile worker's password reset",
  call: change('POST', urlOf(userId, 'email_password_reset/')),
  invalidates: [],
  read: reply => (noBody(reply), userId),
  problemsIn: reply => gone(reply) ?? unfit(reply),
});

/** What a mutation says of an id that HQ does not know. */
export const unknownWorker: Problem = {
  field: ['userId'],
  message: 'The project space has no mobile worker with this id.',
  code: 'NOT_FOUND',
};

function gone({ status }: Reply): readonly Problem[] | undefined {
  return status === 404 ? [unknownWorker] : undefined;
}

function unfit(reply: Reply): readonly Problem[] | undefined {
  return workerRefusal(reply, [])?.map(({ message }) => ({ field: ['userId'], message, code: 'CONFLICT' }));
}
