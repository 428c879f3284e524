import type { Resource } from '../../engine/resource/resource.js';
import { groups, type GroupRow } from '../group/resource.js';
import { locations, type LocationRow } from '../location/resource.js';
import { mobileWorkers, type MobileWorkerRow } from '../mobileWorker/resource.js';
import { webUsers, type WebUserRow } from '../webUser/resource.js';

/** A user who can submit forms. */
export type UserRow = MobileWorkerRow | WebUserRow;

/** An object that can own a case. */
export type OwnerRow = UserRow | GroupRow | LocationRow;

/** Resources that are searched for a user id, the most likely first. */
export const users = [mobileWorkers, webUsers] as const satisfies readonly Resource<unknown>[];

/** Resources that are searched for the id of a case's owner, the most likely first. */
export const owners = [mobileWorkers, groups, locations, webUsers] as const satisfies readonly Resource<unknown>[];
