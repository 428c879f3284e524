import type { Context } from '../../operation/context.js';
import { Unauthenticated } from '../../errors.js';

/**
 * Rejects credentials other than API keys. Some of HQ's APIs accept only these and answer other credentials with 401
 * (forms.md 5).
 * @throws {Unauthenticated} for other credentials, before a request is sent.
 */
export function requireApiKey(scheme: Context['scheme']): void {
  if (scheme !== 'ApiKey')
    throw new Unauthenticated(
      `HQ accepts bulk actions on forms with API keys only. This request has "${scheme}". Send the header "authorization: ApiKey <username>:<key>".`,
    );
}
