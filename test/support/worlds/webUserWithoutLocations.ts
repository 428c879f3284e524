import type { WebUserRecord } from '../../../src/sandbox/world/model.js';

/** A web user without locations, profile or custom data. */
export const webUserWithoutLocations: WebUserRecord = {
  id: 'clerk',
  username: 'clerk@example.org',
  firstName: 'Clerk',
  lastName: '',
  email: 'clerk@example.org',
  phoneNumbers: [],
  role: 'Nurse',
  admin: false,
  permissions: {},
  locations: [],
  primaryLocation: null,
  profile: '',
  userData: { commcare_project: 'demo', commcare_profile: '' },
  active: true,
};
