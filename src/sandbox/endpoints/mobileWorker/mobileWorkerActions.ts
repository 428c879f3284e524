import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { badRequest, cannedError } from '../../http/refusals.js';
import type { WorkerRecord } from '../../world/model.js';
import { writeRow } from '../../world/store/versions.js';
import { writeWorkerLogin } from '../../world/membership/workerLogin.js';
import { workerRules, workerUrls } from './mobileWorker.js';
import { urlsBelow } from '../shared/urlStyle.js';

const action = (name: string, act: (request: AdmittedRequest, worker: WorkerRecord) => void): Endpoint => ({
  ...workerRules,
  paths: urlsBelow(workerUrls, `{id}/${name}/`),
  methods: ['POST'],
  pastDispatch: true,
  handle: request => acted(request, act),
});

/** Actions on a mobile worker by a POST without a body (users.md 1, sub-actions). */
export const mobileWorkerActionEndpoints: readonly Endpoint[] = [
  action('activate', (request, worker) => switched(request, worker, true)),
  action('deactivate', (request, worker) => {
    // HQ's text is not known.
    if (worker.ownLocation) throw badRequest('This is a location user, which is deactivated with its location.');
    switched(request, worker, false);
  }),
  action('email_password_reset', (_, worker) => checkReset(worker)),
];

function acted(request: AdmittedRequest, act: (request: AdmittedRequest, worker: WorkerRecord) => void): HqAnswer {
  const worker = domainOf(request).workers.get(request.params['id'] ?? '');
  if (!worker) throw cannedError(404);
  act(request, worker);
  return { status: 202, body: {} };
}

function switched(request: AdmittedRequest, worker: WorkerRecord, active: boolean): void {
  const domain = domainOf(request);
  writeRow(domain.workers, { ...worker, active, indexedOn: request.now });
  writeWorkerLogin(request.world, domain, { ...worker, active });
}

function checkReset({ active, connectUsername, email }: WorkerRecord): void {
  if (!email) throw badRequest('This user does not have an email address set.');
  if (connectUsername !== undefined) throw badRequest('This user account cannot reset the password.');
  if (!active) throw badRequest('This user is inactive and cannot reset their password.');
}
