import type { WorkerRecord } from '../../../src/sandbox/world/model.js';
import { expectedPerson } from './expectedPerson.js';
import { byText, globalId, type Part } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The world of the tests of mobile workers; a test that changes it puts it back. */
export const { world, demo } = seededWorld();

const workers = [...demo.workers].sort((a, b) => byText(a.username, b.username));
/** The active workers in HQ's order (users.md 1). */
export const active = workers.filter(worker => worker.active);
/** The deactivated ones. */
export const deactivated = workers.filter(worker => !worker.active);
/** The first worker of every world. */
export const amina = active.find(({ username }) => username.startsWith('amina@'))!;

/** HQ's list of the active workers. */
export const ACTIVE = 'GET user/v1/?limit=1000';
/** HQ's list of the deactivated ones. */
export const DEACTIVATED = 'GET user/v1/?archived=true&limit=1000';

/** Every field of a worker that is no link. */
export const FIELDS = `id domain userId username firstName lastName email phoneNumbers defaultPhoneNumber language role active
  userData groupIds locationIds primaryLocationId`;

/** A worker as `FIELDS` should show it: empty texts are none (users.md 1). */
export const expectedWorker = (worker: WorkerRecord) => ({
  id: globalId('MobileWorker', worker.id),
  ...expectedPerson(worker),
  language: worker.language,
  role: worker.role,
  groupIds: worker.groups,
});

/** What `FIELDS` selects. */
export type ExpectedWorker = ReturnType<typeof expectedWorker>;

/** Answers of the tests of mobile workers. */
export interface Answer {
  readonly domain: {
    readonly mobileWorkers: Part<ExpectedWorker>;
    readonly mobileWorker: ExpectedWorker | null;
    readonly mobileWorkerByUsername: ExpectedWorker | null;
  };
}
