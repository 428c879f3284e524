import { parseV2Date } from '../../dates.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { emptyError, htmlError, Raised } from '../../http/refusals.js';
import { isSubmissionRefused, recordSubmission } from '../../limits/submissionLimiter.js';
import { caseBlocksOf } from '../../xform/caseBlock.js';
import { formJsonOf } from '../../xform/formJson.js';
import { userOf } from '../../xform/submission.js';
import { DEVICE_LOG, readForm, submitForm, UnreadableForm } from '../../xform/submit.js';
import type { FormElement } from '../../xform/xml.js';
import { answerTo, ignored, openRosa, unprocessed } from './openRosa.js';
import { admitApi, admitPhone, admitSecure, SECURE_SUBMISSIONS } from './receiverAccess.js';
import { readReceived } from './receiverBody.js';
import type { ReceivedBody } from './receiverBody.js';
import { isRegistration, registered } from '../mobileWorker/userRegistration.js';

/** Sandbox flag: the form is being processed already, 423 (forms.md 4). */
export const FORM_LOCKED = 'sandbox:form-locked';

/** Sandbox flag: the project is blacklisted, 509 (forms.md 4). */
export const SUBMISSIONS_BLACKLISTED = 'sandbox:submissions-blacklisted';

const DEMO_USER = 'demo_user';

const plain = { 'content-type': 'text/plain' };

/** Raises the errors that precede the parsing of the form (forms.md 4, throttling.md 6). */
function checkOpen(request: AdmittedRequest): void {
  const domain = domainOf(request);
  if (!/^[\w-]+$/.test(request.params['app_id'] ?? 'none')) throw htmlError(404, 'Not Found');
  if (domain.toggles.has('DATA_MIGRATION')) throw new Raised(503, 'Service Temporarily Unavailable', plain);
  if (isSubmissionRefused(request.world, domain, request.now)) throw emptyError(429);
}

function isFromDemoUser(root: FormElement): boolean {
  const json = formJsonOf(root);
  const blocks = caseBlocksOf(json);
  return userOf(json).userId === DEMO_USER && blocks.every(block => (block.userId ?? DEMO_USER) === DEMO_USER);
}

/**
 * Does HQ ignore the form? Without a login it accepts only device logs and forms of the demo user. Practice forms are
 * ignored (forms.md 4).
 */
function isIgnored(request: AdmittedRequest, root: FormElement, secure: boolean): boolean {
  const isDemo = isFromDemoUser(root);
  const practises = request.query.get('submit_mode') === 'demo';
  const isFree = isDemo || practises || root.namespace === DEVICE_LOG;
  if (secure && request.query.get('authtype') === 'noauth' && !isFree) throw emptyError(403);
  return practises ? !isDemo : isDemo && domainOf(request).toggles.has('IGNORE_ALL_DEMO_USER_SUBMISSIONS');
}

function store(request: AdmittedRequest, root: FormElement, { xml, attachments }: ReceivedBody): HqAnswer {
  const domain = domainOf(request);
  const submitTime = parseV2Date(request.headers['x-submit-time'] ?? '');
  const outcome = submitForm({ world: request.world, domain }, root, {
    ...{ xml, attachments, account: request.account, ip: request.ip, now: request.now },
    phone: request.headers['x-openrosa-version'] !== undefined,
    receivedOn: submitTime?.ms ?? request.now,
    ...(request.params['app_id'] !== undefined && { app: request.params['app_id'] }),
  });
  const changes = outcome.kind === 'stored' || outcome.kind === 'edited' ? outcome.cases.length : 0;
  recordSubmission(request.world, domain, request.now, changes);
  const json = formJsonOf(root);
  if (outcome.kind === 'stored' && isRegistration(request, json)) return registered(request, json, outcome.form.id);
  return answerTo(request, outcome);
}

async function receive(request: AdmittedRequest, isSecure: boolean): Promise<HqAnswer> {
  checkOpen(request);
  const { toggles } = domainOf(request);
  const received = await readReceived(request);
  if (toggles.has(FORM_LOCKED)) throw new Raised(423, 'XFormLockError: the form is being processed', plain);
  if (toggles.has(SUBMISSIONS_BLACKLISTED)) {
    return openRosa(request, 509, 'submit_error', 'Your project submits an unusual volume of forms.');
  }
  try {
    const secure = isSecure || toggles.has(SECURE_SUBMISSIONS);
    const root = readForm(domainOf(request), received.xml);
    return isIgnored(request, root, secure) ? ignored(request) : store(request, root, received);
  } catch (error) {
    if (!(error instanceof UnreadableForm)) throw error;
    return unprocessed(request, `There was an error processing the form: ${error.message}`);
  }
}

const posts = { kind: 'view', methods: ['POST'], metered: false } as const;
const receivePhone = (request: AdmittedRequest): Promise<HqAnswer> => receive(request, false);
const receiveSecure = (request: AdmittedRequest): Promise<HqAnswer> => receive(request, true);

/** Form submission: OpenRosa, for phones and for the API (forms.md 4). */
export const receiverEndpoints: readonly Endpoint[] = [
  { ...posts, paths: ['receiver/api/'], admit: admitApi, handle: receivePhone },
  {
    ...posts,
    paths: ['receiver/', 'receiver/submission', 'receiver/submission/', 'receiver/{app_id}/'],
    ofPhones: true,
    admit: admitPhone,
    handle: receivePhone,
  },
  {
    ...posts,
    paths: ['receiver/secure/', 'receiver/secure/{app_id}/'],
    ofPhones: true,
    admit: admitSecure,
    handle: receiveSecure,
  },
];
