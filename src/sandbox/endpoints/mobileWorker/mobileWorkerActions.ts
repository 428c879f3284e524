import { domainOf } from '../../http/endpoint.js';
import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { badRequest, canned } from '../../http/refusals.js';
import type { Worker } from '../../world/model.js';
import { writeRow } from '../../world/store/versions.js';
import { writeWorkerLogin } from '../../world/membership/workerLogin.js';
import { workerRules, workerUrls } from './mobileWorker.js';
import { urlsBelow } from '../shared/urlStyle.js';

const action = (name: string, act: (ask: Ask, worker: Worker) => void): Endpoint => ({
  ...workerRules,
  paths: urlsBelow(workerUrls, `{id}/${name}/`),
  methods: ['POST'],
  pastDispatch: true,
  handle: ask => acted(ask, act),
});

/** What is done with a mobile worker by a POST whose body nobody reads (users.md 1, sub-actions). */
export const mobileWorkerActionEndpoints: readonly Endpoint[] = [
  action('activate', (ask, worker) => switched(ask, worker, true)),
  action('deactivate', (ask, worker) => {
    // HQ's words are not known.
    if (worker.ownLocation) throw badRequest('This is a location user, which is deactivated with its location.');
    switched(ask, worker, false);
  }),
  action('email_password_reset', (_, worker) => checkReset(worker)),
];

function acted(ask: Ask, act: (ask: Ask, worker: Worker) => void): Answer {
  const worker = domainOf(ask).workers.get(ask.params['id'] ?? '');
  if (!worker) throw canned(404);
  act(ask, worker);
  return { status: 202, body: {} };
}

function switched(ask: Ask, worker: Worker, active: boolean): void {
  const domain = domainOf(ask);
  writeRow(domain.workers, { ...worker, active, indexedOn: ask.now });
  writeWorkerLogin(ask.world, domain, { ...worker, active });
}

function checkReset({ active, connectUsername, email }: Worker): void {
  if (!email) throw badRequest('This user does not have an email address set.');
  if (connectUsername !== undefined) throw badRequest('This user account cannot reset the password.');
  if (!active) throw badRequest('This user is inactive and cannot reset their password.');
}
