import type { Problem } from '../../../errors.js';
import { change, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { liveReads } from '../../shared/liveReads.js';
import { noBody, checkedRow } from '../../shared/checkedRow.js';
import { type WebUserRow, webUsers } from '../resource.js';
import { problemsIn, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** A web user's membership in the body of a write (users.md 2). Absent fields stay unchanged. */
export interface WebUserBody {
  readonly role?: string;
  /** Empty for none. */
  readonly primary_location_id?: string;
  readonly assigned_location_ids?: readonly string[];
  /** Name of the profile; empty for none. */
  readonly profile?: string;
  readonly user_data?: Readonly<Record<string, string>>;
  readonly tableau_role?: string;
  readonly tableau_groups?: readonly string[];
}

/** An invitation in the body of a write. */
export interface InvitationBody extends WebUserBody {
  readonly email: string;
  readonly role: string;
}

/** An invitation as HQ returns it (users.md 2). HQ's documentation shows it without id. */
export interface InvitationRow {
  readonly __typename: 'WebUserInvitation';
  readonly domain: string;
  readonly id?: string;
  readonly email: string;
  readonly role: string;
  readonly primary_location_id?: string;
  readonly assigned_location_ids?: readonly string[];
  readonly profile?: string;
  readonly user_data?: Readonly<Record<string, unknown>>;
  readonly tableau_role?: string | null;
  readonly tableau_groups?: readonly string[];
}

/** Single web users, uncached: it is unknown whether HQ's list contains disabled members (users.md 2). */
export const liveWebUsers = liveReads(webUsers, 'one');

/** HQ's errors about a web user or an invitation, with paths below `input` (users.md 2, PATCH and invitations). */
const refusalPatterns = (sent: WebUserBody): readonly RefusalPattern[] => [
  { pattern: /'role' is required/, field: ['role'], code: 'REQUIRED' },
  { pattern: /'email' and 'role' are required/, field: null, code: 'REQUIRED' },
  { pattern: /Role '.*' does not exist/, field: ['role'], code: 'NOT_FOUND' },
  { pattern: /user profile privileges/, field: ['profile'], code: 'NOT_EDITABLE' },
  { pattern: /locations privileges/, field: ['locationIds'], code: 'NOT_EDITABLE' },
  {
    pattern: /Tableau Configuration/,
    field: [sent.tableau_role === undefined ? 'tableauGroups' : 'tableauRole'],
    code: 'NOT_EDITABLE',
  },
  { pattern: /A profile must be assigned/, field: ['profile'], code: 'REQUIRED' },
  { pattern: /'([^']+)' cannot be set directly/, field: match => ['userData', match[1]!], code: 'NOT_EDITABLE' },
  { pattern: /must be provided together/, field: ['primaryLocationId'], code: 'REQUIRED' },
  { pattern: /Primary location must be/, field: ['primaryLocationId'], code: 'INVALID' },
  { pattern: /Primary location can't be empty/, field: ['primaryLocationId'], code: 'REQUIRED' },
  { pattern: /not find location|location.*not (found|exist)/i, field: ['locationIds'], code: 'NOT_FOUND' },
  { pattern: /profile not found/i, field: ['profile'], code: 'NOT_FOUND' },
  { pattern: /Profile conflicts/, field: ['profile'], code: 'CONFLICT' },
  { pattern: /already in this project/, field: ['email'], code: 'TAKEN' },
  { pattern: /this email address is deactivated/, field: ['email'], code: 'CONFLICT' },
];

const withPath = (problem: Problem): Problem => ({ ...problem, field: problem.field && ['input', ...problem.field] });

/** The problem for an id that HQ does not know. */
export const unknownWebUser: Problem = {
  field: ['userId'],
  message: 'HQ has no such web user in this project space.',
  code: 'NOT_FOUND',
};

/**
 * For unknown ids and for users who are not members, HQ answers 400 with a message about an internal object (users.md
 * 2).
 */
const isUnknown = ({ status, body }: Reply) =>
  status === 404 || (status === 400 && /The object 'None' has an empty attribute/.test(JSON.stringify(body)));

const path = (id: string) => `web-user/v1/${encodeURIComponent(id)}/`;

/** Updates a web user's membership. */
export const editWebUser = (domain: string, id: string, body: WebUserBody): Write<WebUserRow> => ({
  description: 'change the web user',
  call: change('PATCH', path(id), body),
  invalidates: [webUsers],
  read: ({ body: answer }) => webUsers.read(answer, { domain }),
  problemsIn: reply => (isUnknown(reply) ? [unknownWebUser] : problemsIn(reply, refusalPatterns(body))?.map(withPath)),
  changedRows: row => [{ resource: webUsers, changed: [{ id, row }] }],
  safeToRepeat: true,
});

/** Activates or deactivates a web user's membership. HQ returns no row. */
export const switchWebUser = (id: string, active: boolean): Write<string> => ({
  description: active ? 'activate the web user' : 'deactivate the web user',
  call: change('POST', `${path(id)}${active ? 'activate' : 'deactivate'}/`),
  invalidates: [webUsers],
  read: reply => (noBody(reply), id),
  problemsIn: reply => (isUnknown(reply) ? [unknownWebUser] : undefined),
  safeToRepeat: true,
});

/** Invites a web user. HQ refuses a second invitation of the same address, so a repeat sends no second email. */
export const inviteWebUser = (domain: string, body: InvitationBody): Write<InvitationRow> => ({
  description: 'invite the web user',
  call: change('POST', 'invitation/v1/', body),
  invalidates: [],
  read: ({ body: answer }) => ({
    ...checkedRow<InvitationRow>(answer, { email: 'string', role: 'string' }),
    domain,
    __typename: 'WebUserInvitation',
  }),
  problemsIn: reply => problemsIn(reply, refusalPatterns(body))?.map(withPath),
  safeToRepeat: true,
});
