import { randomUUID } from 'node:crypto';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { badRequest } from '../../http/refusals.js';
import { invite, isInvited } from '../../world/membership/invitations.js';
import type { DomainRecord } from '../../world/model.js';
import { text } from '../shared/bodyValues.js';
import { locationsIn, updatedWebUser, webUserKeys, webUserProblems } from './webUserFields.js';
import { unknownLocations } from '../people/userLocations.js';
import { jsonObject } from '../shared/jsonBody.js';
import { pathLike } from '../shared/urlStyle.js';
import { blankUserData } from '../people/userDataWrite.js';
import { webUserRules } from './webUser.js';

/** Invitations of web users. HQ cannot list them (users.md 2). */
export const invitationEndpoints: readonly Endpoint[] = [
  { ...webUserRules, paths: ['api/invitation/v1/'], methods: ['POST'], handle: create },
];

function addressProblems(domain: DomainRecord, email: string): readonly string[] {
  const user = [...domain.webUsers].find(one => one.email.toLowerCase() === email.toLowerCase());
  if (user && !user.active) return ['A user with this email address is deactivated. '];
  return user || isInvited(domain, email)
    ? ['A user with this email address is already in this project or has a pending invitation.']
    : [];
}

function create(request: AdmittedRequest): HqAnswer {
  const body = jsonObject(request);
  const domain = domainOf(request);
  const email = text(body['email'] ?? '');
  const blank = {
    id: randomUUID(),
    username: email,
    firstName: '',
    lastName: '',
    email,
    phoneNumbers: [],
    role: '',
    admin: false,
    permissions: {},
    locations: [],
    primaryLocation: null,
    profile: '',
    userData: blankUserData({}, domain.name),
    active: false,
  };
  const errors = [
    ...(email && body['role'] ? [] : ["'email' and 'role' are required for each user"]),
    ...webUserProblems(request, blank, body, ['email', ...webUserKeys]),
    ...addressProblems(domain, email),
  ];
  if (errors.length > 0) return { status: 400, body: { errors } };
  const unknown = unknownLocations(domain, locationsIn(body));
  if (unknown.length > 0) throw badRequest(`Could not find location ids: ${unknown.join(', ')}`);
  const invited = updatedWebUser(request, blank, body);
  invite(domain, email);
  return {
    status: 201,
    body: {
      id: invited.id,
      email,
      role: invited.role,
      primary_location_id: invited.primaryLocation ?? '',
      assigned_location_ids: invited.locations,
      profile: invited.profile,
      user_data: body['user_data'] ?? {},
      tableau_role: invited.tableauRole ?? null,
      tableau_groups: invited.tableauGroups ?? [],
      resource_uri: pathLike(request, domain.name, 'invitation', invited.id),
    },
  };
}
