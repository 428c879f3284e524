import type { Context } from '../../operation/context.js';
import { owners, type OwnerRow, type UserRow, users } from './resources.js';

/** The user with an id from a form or case: a mobile worker, a web user, or a user that HQ's APIs do not return. */
export async function userOf(hq: Context['hq'], domain: string, userId: string) {
  const found = await hq(domain).loadAny(users, userId);
  return found ? (found.row as UserRow) : ({ __typename: 'UnknownUser', domain, userId } as const);
}

/** The owner of a case by id. HQ does not check owners, so the id may be of any kind, or of no object. */
export async function ownerOf(hq: Context['hq'], domain: string, ownerId: string) {
  const found = await hq(domain).loadAny(owners, ownerId);
  return found ? (found.row as OwnerRow) : ({ __typename: 'UnknownOwner', domain, ownerId } as const);
}
