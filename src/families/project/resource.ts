import { freeGet } from '../../client/call.js';
import { unpaged } from '../../client/paging.js';
import type { Resource } from '../../engine/resource/resource.js';
import { id, orNull, text, textOrNone } from '../shared/fieldKinds.js';
import { rowReader } from '../shared/rowShape.js';

/** The account behind a credential (users.md 5). */
export interface IdentityRow {
  readonly id: string;
  readonly username: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
}

/** A project space. Only its name is known until HQ's list of project spaces is read. */
export interface DomainRow {
  readonly __typename: 'Domain';
  readonly domain_name: string;
  readonly project_name?: string | null;
}

/** A credential has exactly one identity, so this fixed id stands for it. */
export const ME = 'me';

/** The caller's identity; not metered. */
export const identities: Resource<IdentityRow> = {
  name: 'Identity',
  read: rowReader(
    { id, username: text, first_name: orNull(text), last_name: orNull(text), email: orNull(text) },
    () => ({}),
  ),
  keys: { id: () => ME },
  freshSeconds: 300,
  usualRows: 1,
  lists: [],
  ways: [{ kind: 'one', call: () => freeGet('/api/identity/v1/') }],
  simulatedRow: id => ({ id, username: '', first_name: null, last_name: null, email: null }),
};

/**
 * All project spaces of the account. For a key or token that is limited to some, only these. Not metered (users.md 6).
 */
export const userDomains: Resource<DomainRow> = {
  name: 'Domain',
  read: rowReader({ domain_name: id, project_name: textOrNone }, () => ({ __typename: 'Domain' })),
  keys: { id: row => row.domain_name },
  freshSeconds: 300,
  usualRows: 10,
  lists: [{ name: 'domains', path: '/api/user_domains/v1/', pager: unpaged, meter: 'none' }],
  ways: [{ kind: 'whole' }],
  simulatedRow: id => ({ __typename: 'Domain', domain_name: id, project_name: '' }),
};
