import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { offsetPage } from '../../http/paging.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import type { WebUserRecord, WorkerRecord } from '../../world/model.js';
import { indexedRows } from '../../world/store/versions.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';
import { readUserQuery } from './userQuery.js';

const urls = listUrls('bulk-user', 'v1', 'v0.5');
const rules = { kind: 'tastypie', permission: 'edit_commcare_users', metered: true, methods: ['GET'] } as const;

/** Mobile workers and web users in one list, and the id -> name map for Zapier (users.md 4). */
export const bulkUserEndpoints: readonly Endpoint[] = [
  ...brokenActions(urls, rules),
  {
    ...rules,
    paths: urlsBelow(urls, '{id}/'),
    // HQ declares this URL but does not implement it (users.md 4).
    handle: () => {
      throw cannedError(500);
    },
  },
  {
    ...rules,
    paths: urls,
    handle: request => {
      const fields = askedFields(request);
      const { meta, objects } = offsetPage(request, asked(request));
      return { status: 200, body: { meta, objects: objects.map(user => only(fields, userJson(user))) } };
    },
  },
  {
    kind: 'tastypie',
    paths: listUrls('domain_usernames', 'v1', 'v0.5'),
    methods: ['GET'],
    permission: 'view_commcare_users',
    metered: false,
    handle: request => {
      const { workers, webUsers } = domainOf(request);
      const { meta, objects } = offsetPage(request, [...workers, ...webUsers]);
      return { status: 200, body: { meta, objects: objects.map(usernameJson) } };
    },
  },
];

type User = WorkerRecord | WebUserRecord;

/** Active users of both kinds that match `q`. HQ fails with 500 for an invalid query (users.md 4). */
function asked(request: AdmittedRequest): readonly User[] {
  const { workers, webUsers } = domainOf(request);
  const matches = readUserQuery(request.query.getAll('q').at(-1) ?? '');
  if (!matches) throw cannedError(500);
  const asOf = request.now - request.lag;
  return [...indexedRows(workers, asOf), ...indexedRows(webUsers, asOf)].filter(user => user.active && matches(user));
}

function userJson(user: User): Readonly<Record<string, unknown>> {
  return {
    email: user.email,
    first_name: user.firstName,
    id: user.id,
    last_name: user.lastName,
    phone_numbers: user.phoneNumbers,
    resource_uri: '',
    username: user.username,
  };
}

const allFields = ['email', 'first_name', 'id', 'last_name', 'phone_numbers', 'resource_uri', 'username'];

/** The requested fields: repeated parameters, not a comma-separated list (users.md 4). */
function askedFields(request: AdmittedRequest): readonly string[] {
  const fields = request.query.getAll('fields');
  const unknown = fields.find(field => !allFields.includes(field));
  if (unknown !== undefined) throw badRequest(`${unknown} is not a valid field`);
  return fields.length === 0 ? allFields : fields;
}

function only(fields: readonly string[], json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map(field => [field, json[field]]));
}

function usernameJson({ id, username }: User): Readonly<Record<string, string>> {
  return { user_id: id, user_name: username.replace(/@[^@]*\.commcarehq\.org$/, '') };
}
