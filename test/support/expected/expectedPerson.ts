import type { WebUserRecord, WorkerRecord } from '../../../src/sandbox/world/model.js';

/** The fields that mobile workers and web users have alike, as the graph shows them: empty texts are null (users.md 1 and 2). */
export const expectedPerson = (user: WorkerRecord | WebUserRecord) => ({
  domain: 'demo',
  userId: user.id,
  username: user.username,
  firstName: user.firstName || null,
  lastName: user.lastName || null,
  email: user.email || null,
  phoneNumbers: user.phoneNumbers,
  defaultPhoneNumber: user.phoneNumbers[0] ?? null,
  active: user.active,
  userData: user.userData,
  locationIds: user.locations,
  primaryLocationId: user.primaryLocation,
});
