import type { Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import type { Problem } from '../../../errors.js';
import { type MobileWorkerRow, mobileWorkers } from '../../mobileWorker/resource.js';
import { type WebUserRow, webUsers } from '../../webUser/resource.js';

/**
 * Checks a user name and password at HQ (users.md 7). HQ uses only these, so the caller's own credential is not sent.
 * The reply is never stored.
 */
export const signIn = (domain: string, username: string, password: string): Write<MobileWorkerRow | WebUserRow> => ({
  description: 'check the login',
  call: {
    method: 'POST',
    path: 'sso/v1/',
    payload: { kind: 'urlencoded', fields: { username, password } },
    reads: false,
    meter: 'api',
    anonymous: true,
  },
  invalidates: [],
  read: ({ body }) => signedIn(body as Readonly<Record<string, unknown>>, domain),
  problemsIn,
  isNotStored: true,
  safeToRepeat: true,
});

function problemsIn({ status, bytes }: Reply): readonly Problem[] | undefined {
  if (status !== 403 || bytes > 0) return undefined;
  const message = 'The project space has no user with this name and password, or the user is not active in it.';
  return [{ field: null, message, code: 'WRONG_CREDENTIALS' }];
}

/**
 * The user, in the format of API v0.4. Only the keys show whether it is a mobile worker or a web user. Missing fields
 * are read elsewhere.
 */
function signedIn(json: Readonly<Record<string, unknown>>, domain: string): MobileWorkerRow | WebUserRow {
  if ('is_admin' in json) return { ...webUsers.read(json, { domain }), brief: true };
  const { commcare_location_id: first, commcare_location_ids: all } = (json['user_data'] ?? {}) as Record<
    string,
    unknown
  >;
  const locations = {
    primary_location: typeof first === 'string' && first !== '' ? first : null,
    locations: typeof all === 'string' ? all.split(' ').filter(Boolean) : [],
  };
  return { ...mobileWorkers.read({ ...json, ...locations }, { domain }), active: true, brief: true };
}
