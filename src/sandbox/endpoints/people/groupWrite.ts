import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import { setGroupsOf, writeGroup } from '../../world/membership/membership.js';
import type { DomainRecord, GroupRecord } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { deleteRow } from '../../world/store/versions.js';
import { flag, text, textMap, texts } from '../shared/bodyValues.js';
import { groupJson, groupRules, groupUrls } from './group.js';
import { jsonObject, jsonObjects } from '../shared/jsonBody.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { urlsBelow } from '../shared/urlStyle.js';

const urls = groupUrls.filter(url => !url.includes('v0.4'));
const singles = urlsBelow(urls, '{id}/');

/** Groups, writes (users.md 3). */
export const groupWriteEndpoints: readonly Endpoint[] = [
  { ...groupRules, paths: urls, methods: ['POST'], handle: create },
  { ...groupRules, paths: urls, methods: ['PATCH'], handle: createMany },
  { ...groupRules, paths: singles, methods: ['PUT'], handle: edit },
  { ...groupRules, paths: singles, methods: ['DELETE'], handle: remove },
];

/** HQ's error text for a group that was not created. */
class NotMade extends Error {}

const isTaken = (domain: DomainRecord, name: string): boolean => [...domain.groups].some(group => group.name === name);

/** The group after a write. Absent fields are unchanged, other keys ignored. */
function changed(group: GroupRecord, body: JsonObject): GroupRecord {
  return {
    ...group,
    ...('name' in body && { name: text(body['name']) }),
    ...('users' in body && { users: texts(body['users']) }),
    ...('case_sharing' in body && { caseSharing: flag(body['case_sharing']) }),
    ...('reporting' in body && { reporting: flag(body['reporting']) }),
    ...('metadata' in body && { metadata: textMap(body['metadata'] ?? {}) }),
  };
}

/**
 * Creates a group. Its members leave all other groups. For an unknown member HQ fails after the group is created
 * (users.md 3).
 */
function made(request: AdmittedRequest, body: JsonObject): string {
  const domain = domainOf(request);
  const blank = { name: '', users: [], caseSharing: false, reporting: true, metadata: {} };
  const group = changed({ ...blank, id: newId() }, body);
  if (group.name === '') throw new NotMade('Name is required');
  if (isTaken(domain, group.name)) throw new NotMade(`A group with name ${group.name} already exists`);
  writeGroup(domain, group, request.now);
  for (const user of group.users) {
    if (!domain.workers.get(user)) throw cannedError(500);
    setGroupsOf(domain, user, [group.id], request.now);
  }
  return group.id;
}

function create(request: AdmittedRequest): HqAnswer {
  try {
    return { status: 201, body: { id: made(request, jsonObject(request)) } };
  } catch (error) {
    if (error instanceof NotMade) return { status: 400, body: { error_message: error.message } };
    throw error;
  }
}

/** Creates all valid groups of a list. The answer has an id or an error for each item (users.md 3). */
function createMany(request: AdmittedRequest): HqAnswer {
  let status = 202;
  const body = jsonObjects(request).map(one => {
    try {
      return made(request, one);
    } catch (error) {
      if (!(error instanceof NotMade)) throw error;
      status = 400;
      return error.message;
    }
  });
  return { status, body };
}

/**
 * Edits a group. Only the sent fields change. `users` replaces all stored members, including hidden ones (users.md 3).
 */
function edit(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const body = jsonObject(request);
  const group = domain.groups.get(request.params['id'] ?? '');
  if (!group) throw cannedError(500);
  const next = changed(group, body);
  if (next.name === '') throw badRequest('Name must not be blank');
  if (next.name !== group.name && isTaken(domain, next.name)) {
    throw badRequest(`A group with name ${next.name} already exists`);
  }
  if (next.users.some(id => !group.users.includes(id) && !domain.workers.get(id))) throw cannedError(500);
  writeGroup(domain, next, request.now);
  return { status: 200, body: groupJson(request, next) };
}

function remove(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const group = domain.groups.get(request.params['id'] ?? '');
  if (!group) throw cannedError(404);
  writeGroup(domain, { ...group, users: [] }, request.now);
  deleteRow(domain.groups, group.id, request.now);
  return { status: 204 };
}
