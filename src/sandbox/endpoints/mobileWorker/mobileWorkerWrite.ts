import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { badRequest, cannedError, notFoundAnswer } from '../../http/refusals.js';
import { deleteLogin } from '../../world/membership/logins.js';
import { setGroupsOf } from '../../world/membership/membership.js';
import type { DomainRecord, WorkerRecord } from '../../world/model.js';
import { newId } from '../../world/membership/newId.js';
import { deleteRow, writeRow } from '../../world/store/versions.js';
import { writeWorkerLogin } from '../../world/membership/workerLogin.js';
import { isObject } from '../caseWrite/caseWriteBody.js';
import { jsonObject } from '../shared/jsonBody.js';
import type { JsonObject } from '../shared/jsonBody.js';
import { mobileUsername } from './mobileUsername.js';
import { workerJson, workerRules, workerUrls } from './mobileWorker.js';
import { urlsBelow } from '../shared/urlStyle.js';
import { BadField, blankUserData, mergedUserData, PROFILE } from '../people/userDataWrite.js';
import { updatedWorker } from './workerFields.js';
import type { WorkerDraft } from './workerFields.js';

const singles = urlsBelow(workerUrls, '{id}/');

/** Mobile workers: create, edit, delete (users.md 1). */
export const mobileWorkerWriteEndpoints: readonly Endpoint[] = [
  { ...workerRules, paths: workerUrls, methods: ['POST'], handle: create },
  { ...workerRules, paths: singles, methods: ['PUT'], handle: edit },
  { ...workerRules, paths: singles, methods: ['DELETE'], handle: retire },
];

/** Checks a new worker's login (users.md 1, POST). Returns whether the account is to be confirmed later. */
function checkLogin({ settings, toggles }: DomainRecord, body: JsonObject): boolean {
  const later = Boolean(settings?.twoStageConfirmation && body['require_account_confirmation']);
  const emailsNow = Boolean(settings?.twoStageConfirmation && body['send_confirmation_email_now']);
  if (emailsNow && !body['email']) {
    throw badRequest("You must provide the user's email to send a confirmation email.");
  }
  if (later && body['password']) throw badRequest('Users will provide their own password on confirmation.');
  if (emailsNow && !later) throw badRequest('You must require account confirmation to send a confirmation email.');
  if (!later && !body['password'] && !body['connect_username'])
    throw badRequest('Password or connect username required');
  if (body['connect_username'] && !toggles.has('COMMCARE_CONNECT')) {
    throw badRequest("You don't have permission to use connect_username field");
  }
  return later;
}

/** Checks the profile, the only field whose errors a create reports (users.md 1, POST). */
function checkProfile({ settings = {}, name }: DomainRecord, body: JsonObject): void {
  const data = isObject(body['user_data']) ? body['user_data'] : {};
  if (!data[PROFILE] && settings.profileRequiredFor?.includes('mobile')) {
    throw badRequest('A profile assignment is required for Mobile Workers.');
  }
  try {
    mergedUserData(settings, blankUserData(settings, name), { [PROFILE]: data[PROFILE] });
  } catch (error) {
    throw error instanceof BadField ? badRequest(error.message) : error;
  }
}

/**
 * Creates a worker: 201 with the id only. HQ drops errors of single fields. If HQ fails, there is no worker (users.md
 * 1).
 */
function create(request: AdmittedRequest): HqAnswer {
  const { username: name, ...body } = jsonObject(request);
  const domain = domainOf(request);
  const username = mobileUsername(request, name);
  const unconfirmed = checkLogin(domain, body);
  checkProfile(domain, body);
  const connectUsername = typeof body['connect_username'] === 'string' ? body['connect_username'] : undefined;
  const worker: WorkerRecord = {
    id: newId(),
    username,
    firstName: '',
    lastName: '',
    email: '',
    phoneNumbers: [],
    groups: [],
    locations: [],
    primaryLocation: null,
    userData: blankUserData(domain.settings ?? {}, domain.name),
    language: null,
    role: null,
    active: !unconfirmed,
    ...(unconfirmed && { unconfirmed }),
    ...(connectUsername !== undefined && { connectUsername }),
    indexedOn: request.now,
  };
  writeRow(domain.workers, worker);
  try {
    store(request, updatedWorker(request, worker, body).draft);
  } catch (error) {
    setGroupsOf(domain, worker.id, [], request.now);
    deleteRow(domain.workers, worker.id, request.now);
    throw error;
  }
  return { status: 201, body: { id: worker.id } };
}

/**
 * Edits a worker: 200 with the worker. Only the sent fields change. If there is an error, only the group membership
 * changes (users.md 1, PUT).
 */
function edit(request: AdmittedRequest): HqAnswer {
  const body = jsonObject(request);
  const worker = domainOf(request).workers.get(request.params['id'] ?? '');
  if (!worker) throw cannedError(500);
  const { draft, errors } = updatedWorker(request, worker, body);
  if (errors.length > 0) throw badRequest(`The request resulted in the following errors: ${errors.join(', ')}`);
  if (body['send_confirmation_email_now']) checkConfirmation(draft.worker);
  return { status: 200, body: workerJson(request, store(request, draft)) };
}

function checkConfirmation({ email, unconfirmed }: WorkerRecord): void {
  if (!unconfirmed) {
    throw badRequest("The confirmation email can not be sent because this user's account is already confirmed.");
  }
  if (!email) {
    throw badRequest("This user has no email. You must provide the user's email to send a confirmation email.");
  }
}

function store(request: AdmittedRequest, { worker, password }: WorkerDraft): WorkerRecord {
  const domain = domainOf(request);
  writeRow(domain.workers, { ...worker, indexedOn: request.now });
  writeWorkerLogin(request.world, domain, worker, password);
  return worker;
}

/** Deletes a worker, who can no longer log in. Forms and cases remain (users.md 1, DELETE). */
function retire(request: AdmittedRequest): HqAnswer {
  const { workers } = domainOf(request);
  const worker = workers.get(request.params['id'] ?? '');
  if (!worker) return notFoundAnswer;
  deleteRow(workers, worker.id, request.now);
  deleteLogin(request.world, worker.id);
  return { status: 204 };
}
