import type { Problem } from '../../../errors.js';
import { change, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { liveReads } from '../../shared/liveReads.js';
import { noBody, checkedRow } from '../../shared/checkedRow.js';
import { type WebUserRow, webUsers } from '../resource.js';
import { problemsIn, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** A web user's membership as a write says it (users.md 2): what is absent stays as it is. */
export interface WebUserBody {
  readonly role?: string;
  /** Empty for none. */
  readonly primary_location_id?: string;
  readonly assigned_location_ids?: readonly string[];
  /** A name; empty for none. */
  readonly profile?: string;
  readonly user_data?: Readonly<Record<string, string>>;
  readonly tableau_role?: string;
  readonly tableau_groups?: readonly string[];
}

/** An invitation as it is asked for. */
export interface InvitationBody extends WebUserBody {
  readonly email: string;
  readonly role: string;
}

/** An invitation as HQ answers it (users.md 2); HQ's own sample lacks the id. */
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

/** Web users as HQ has them: whether its list shows members who are disabled is not known. */
export const liveWebUsers = liveReads(webUsers, 'one');

/** What HQ says of a web user or an invitation, below its place in the input (users.md 2, PATCH and invitations). */
const refusalPatterns = (sent: WebUserBody): readonly RefusalPattern[] => [
  { says: /'role' is required/, field: ['role'], code: 'REQUIRED' },
  { says: /'email' and 'role' are required/, field: null, code: 'REQUIRED' },
  { says: /Role '.*' does not exist/, field: ['role'], code: 'NOT_FOUND' },
  { says: /user profile privileges/, field: ['profile'], code: 'NOT_EDITABLE' },
  { says: /locations privileges/, field: ['locationIds'], code: 'NOT_EDITABLE' },
  {
    says: /Tableau Configuration/,
    field: [sent.tableau_role === undefined ? 'tableauGroups' : 'tableauRole'],
    code: 'NOT_EDITABLE',
  },
  { says: /A profile must be assigned/, field: ['profile'], code: 'REQUIRED' },
  { says: /'([^']+)' cannot be set directly/, field: match => ['userData', match[1]!], code: 'NOT_EDITABLE' },
  { says: /must be provided together/, field: ['primaryLocationId'], code: 'REQUIRED' },
  { says: /Primary location must be/, field: ['primaryLocationId'], code: 'INVALID' },
  { says: /Primary location can't be empty/, field: ['primaryLocationId'], code: 'REQUIRED' },
  { says: /not find location|location.*not (found|exist)/i, field: ['locationIds'], code: 'NOT_FOUND' },
  { says: /profile not found/i, field: ['profile'], code: 'NOT_FOUND' },
  { says: /Profile conflicts/, field: ['profile'], code: 'CONFLICT' },
  { says: /already in this project/, field: ['email'], code: 'TAKEN' },
  { says: /this email address is deactivated/, field: ['email'], code: 'CONFLICT' },
];

const below = (problem: Problem): Problem => ({ ...problem, field: problem.field && ['input', ...problem.field] });

/** What a mutation says of an id that HQ does not know. */
export const unknownWebUser: Problem = {
  field: ['userId'],
  message: 'HQ has no such web user in this project space.',
  code: 'NOT_FOUND',
};

/** Unknown ids and who is no member are a 400 about an object of HQ's own (users.md 2). */
const isMiss = ({ status, body }: Reply) =>
  status === 404 || (status === 400 && /The object 'None' has an empty attribute/.test(JSON.stringify(body)));

const path = (id: string) => `web-user/v1/${encodeURIComponent(id)}/`;

/** Changes a web user's membership. */
export const editWebUser = (domain: string, id: string, body: WebUserBody): Write<WebUserRow> => ({
  description: 'change the web user',
  call: change('PATCH', path(id), body),
  invalidates: [webUsers],
  read: ({ body: answer }) => webUsers.read(answer, { domain }),
  problemsIn: reply => (isMiss(reply) ? [unknownWebUser] : problemsIn(reply, refusalPatterns(body))?.map(below)),
  changedRows: row => [{ resource: webUsers, changed: [{ id, row }] }],
  safeToRepeat: true,
});

/** Enables or disables a web user's membership; HQ answers nothing of the user. */
export const switchWebUser = (id: string, active: boolean): Write<string> => ({
  description: active ? 'activate the web user' : 'deactivate the web user',
  call: change('POST', `${path(id)}${active ? 'activate' : 'deactivate'}/`),
  invalidates: [webUsers],
  read: reply => (noBody(reply), id),
  problemsIn: reply => (isMiss(reply) ? [unknownWebUser] : undefined),
  safeToRepeat: true,
});

/** Invites somebody. HQ refuses a second invitation of the same address, so that sending it again sends no second letter. */
export const inviteWebUser = (domain: string, body: InvitationBody): Write<InvitationRow> => ({
  description: 'invite the web user',
  call: change('POST', 'invitation/v1/', body),
  invalidates: [],
  read: ({ body: answer }) => ({
    ...checkedRow<InvitationRow>(answer, { email: 'string', role: 'string' }),
    domain,
    __typename: 'WebUserInvitation',
  }),
  problemsIn: reply => problemsIn(reply, refusalPatterns(body))?.map(below),
  safeToRepeat: true,
});
