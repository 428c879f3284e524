import type { Resource } from '../hq/resource.js';
import { groups, type GroupRow } from './group.js';
import { locations, type LocationRow } from './location.js';
import { mobileWorkers, type MobileWorkerRow } from './mobileWorker.js';
import { webUsers, type WebUserRow } from './webUser.js';

/** Somebody who fills forms in. */
export type UserRow = MobileWorkerRow | WebUserRow;

/** Who may own a case. */
export type OwnerRow = UserRow | GroupRow | LocationRow;

/** Where a user id is looked for, the likely place first. */
export const users = [mobileWorkers, webUsers] as const satisfies readonly Resource<unknown>[];

/** Where the id of a case's owner is looked for, the likely place first. */
export const owners = [mobileWorkers, groups, locations, webUsers] as const satisfies readonly Resource<unknown>[];
