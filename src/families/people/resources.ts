import type { Resource } from '../../engine/resource/resource.js';
import { groups, type GroupRow } from '../group/resource.js';
import { locations, type LocationRow } from '../location/resource.js';
import { mobileWorkers, type MobileWorkerRow } from '../mobileWorker/resource.js';
import { webUsers, type WebUserRow } from '../webUser/resource.js';

/** Somebody who fills forms in. */
export type UserRow = MobileWorkerRow | WebUserRow;

/** Who may own a case. */
export type OwnerRow = UserRow | GroupRow | LocationRow;

/** Where a user id is looked for, the likely place first. */
export const users = [mobileWorkers, webUsers] as const satisfies readonly Resource<unknown>[];

/** Where the id of a case's owner is looked for, the likely place first. */
export const owners = [mobileWorkers, groups, locations, webUsers] as const satisfies readonly Resource<unknown>[];
