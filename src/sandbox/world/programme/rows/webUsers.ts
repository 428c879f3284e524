import { CREDENTIALS, ROLES, FIXED_WEB_USERS, fixedWebUserId, isMemberOf } from './accounts.js';
import { hexId } from '../basics/ids.js';
import type { Places } from './locations.js';
import type { WebUserRecord } from '../../model.js';
import { FAMILIES, MEN, WOMEN } from '../basics/names.js';
import { randomStream, pick } from '../basics/random.js';

/** The permissions of a role, as its web users show them. Absent keys are not permitted. */
export function permissionsOf(role: string): WebUserRecord['permissions'] {
  return Object.fromEntries((ROLES[role] ?? []).map(name => [name, true]));
}

/** The web users of a domain: the fixed ones first, then users without a login. */
export function webUsersOf(seed: number, domain: string, count: number, places: Places): WebUserRecord[] {
  const roll = randomStream(seed, 'web user');
  const seats = FIXED_WEB_USERS.filter(seat => isMemberOf(seat, domain)).map((seat): WebUserRecord => {
    const restricted = seat.username === CREDENTIALS.restricted.username ? places.level(2).slice(0, 1) : [];
    return {
      ...blank(seat.username, seat.first, seat.last),
      id: fixedWebUserId(seat.username),
      role: seat.role,
      admin: seat.role === 'Admin',
      permissions: seat.role === 'Admin' ? {} : permissionsOf(seat.role),
      locations: restricted.map(place => place.id),
      primaryLocation: restricted[0]?.id ?? null,
      userData: { commcare_project: domain, commcare_profile: '' },
      active: seat.username !== CREDENTIALS.inactive.username,
    };
  });
  const others = Array.from({ length: Math.max(0, count - seats.length) }, (_, n): WebUserRecord => {
    const chance = roll(n);
    const [first, last] = [pick(n % 2 ? MEN : WOMEN, chance), pick(FAMILIES, chance >>> 8)];
    const role = n % 3 === 0 ? 'Manager' : 'Analyst';
    const homes = n % 2 === 0 ? places.level(2).slice(n, n + 1 + (n % 4 === 0 ? 1 : 0)) : [];
    return {
      ...blank(`${first}.${last}.${n + 1}@${domain}.example.org`.toLowerCase(), first, last),
      id: hexId(seed, 'web user', n),
      phoneNumbers: n % 2 ? [`9998${String(chance % 100_000_000).padStart(8, '0')}`] : [],
      role,
      permissions: permissionsOf(role),
      locations: homes.map(place => place.id),
      primaryLocation: homes[0]?.id ?? null,
      userData: { commcare_project: domain, commcare_profile: '', office: n % 2 ? 'head_office' : 'district' },
    };
  });
  return [...seats, ...others];
}

function blank(username: string, firstName: string, lastName: string): WebUserRecord {
  return {
    id: '',
    username,
    firstName,
    lastName,
    email: username,
    phoneNumbers: [],
    role: '',
    admin: false,
    permissions: {},
    locations: [],
    primaryLocation: null,
    profile: '',
    userData: {},
    active: true,
  };
}
