import type { Context } from '../../operation/context.js';
import { Unauthenticated } from '../../errors.js';

/**
 * HQ has APIs that look at API keys alone and call every other login unknown (forms.md 5).
 * @throws {Unauthenticated} for another login, before a request is spent.
 */
export function requireApiKey(scheme: Context['scheme']): void {
  if (scheme !== 'ApiKey')
    throw new Unauthenticated(
      `HQ takes bulk actions on forms from API keys alone, and this request brought "${scheme}": send the header "authorization: ApiKey <username>:<key>".`,
    );
}
