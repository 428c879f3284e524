import { parseV2Date } from '../../dates.js';
import { domainOf, Raised } from '../../http/endpoint.js';
import type { Answer, Ask, Endpoint } from '../../http/endpoint.js';
import { bare, page } from '../../http/refusals.js';
import { isSubmissionRefused, recordSubmission } from '../../limits/submissionLimiter.js';
import { caseBlocksOf } from '../../xform/caseBlock.js';
import { formJsonOf } from '../../xform/formJson.js';
import { userOf } from '../../xform/submission.js';
import { DEVICE_LOG, readForm, submitForm, UnreadableForm } from '../../xform/submit.js';
import type { Element } from '../../xform/xml.js';
import { answerTo, ignored, openRosa, unprocessed } from './openRosa.js';
import { admitApi, admitPhone, admitSecure, SECURE_SUBMISSIONS } from './receiverAccess.js';
import { readReceived } from './receiverBody.js';
import type { ReceivedBody } from './receiverBody.js';
import { isRegistration, registered } from '../mobileWorker/userRegistration.js';

/** Domain toggle of the sandbox: the same form is being processed right now, 423 (forms.md 4). */
export const FORM_LOCKED = 'sandbox:form-locked';

/** Domain toggle of the sandbox: the project is blacklisted, 509 (forms.md 4). */
export const SUBMISSIONS_BLACKLISTED = 'sandbox:submissions-blacklisted';

const DEMO_USER = 'demo_user';

const plain = { 'content-type': 'text/plain' };

/** What is refused before the form is looked at (forms.md 4, throttling.md 6). */
function checkOpen(ask: Ask): void {
  const domain = domainOf(ask);
  if (!/^[\w-]+$/.test(ask.params['app_id'] ?? 'none')) throw page(404, 'Not Found');
  if (domain.toggles.has('DATA_MIGRATION')) throw new Raised(503, 'Service Temporarily Unavailable', plain);
  if (isSubmissionRefused(ask.world, domain, ask.now)) throw bare(429);
}

function isFromDemoUser(root: Element): boolean {
  const json = formJsonOf(root);
  const blocks = caseBlocksOf(json);
  return userOf(json).userId === DEMO_USER && blocks.every(block => (block.userId ?? DEMO_USER) === DEMO_USER);
}

/** Without a login only device logs and forms of the demo user may come; practice forms of others are ignored (forms.md 4). */
function isIgnored(ask: Ask, root: Element, secure: boolean): boolean {
  const isDemo = isFromDemoUser(root);
  const practises = ask.query.get('submit_mode') === 'demo';
  const isFree = isDemo || practises || root.namespace === DEVICE_LOG;
  if (secure && ask.query.get('authtype') === 'noauth' && !isFree) throw bare(403);
  return practises ? !isDemo : isDemo && domainOf(ask).toggles.has('IGNORE_ALL_DEMO_USER_SUBMISSIONS');
}

function store(ask: Ask, root: Element, { xml, attachments }: ReceivedBody): Answer {
  const domain = domainOf(ask);
  const submitTime = parseV2Date(ask.headers['x-submit-time'] ?? '');
  const outcome = submitForm({ world: ask.world, domain }, root, {
    ...{ xml, attachments, account: ask.account, ip: ask.ip, now: ask.now },
    phone: ask.headers['x-openrosa-version'] !== undefined,
    receivedOn: submitTime?.ms ?? ask.now,
    ...(ask.params['app_id'] !== undefined && { app: ask.params['app_id'] }),
  });
  const changes = outcome.kind === 'stored' || outcome.kind === 'edited' ? outcome.cases.length : 0;
  recordSubmission(ask.world, domain, ask.now, changes);
  const json = formJsonOf(root);
  if (outcome.kind === 'stored' && isRegistration(ask, json)) return registered(ask, json, outcome.form.id);
  return answerTo(ask, outcome);
}

async function receive(ask: Ask, isSecure: boolean): Promise<Answer> {
  checkOpen(ask);
  const { toggles } = domainOf(ask);
  const received = await readReceived(ask);
  if (toggles.has(FORM_LOCKED)) throw new Raised(423, 'XFormLockError: the form is being processed', plain);
  if (toggles.has(SUBMISSIONS_BLACKLISTED)) {
    return openRosa(ask, 509, 'submit_error', 'Your project submits an unusual volume of forms.');
  }
  try {
    const secure = isSecure || toggles.has(SECURE_SUBMISSIONS);
    const root = readForm(domainOf(ask), received.xml);
    return isIgnored(ask, root, secure) ? ignored(ask) : store(ask, root, received);
  } catch (error) {
    if (!(error instanceof UnreadableForm)) throw error;
    return unprocessed(ask, `There was an error processing the form: ${error.message}`);
  }
}

const posts = { kind: 'view', methods: ['POST'], metered: false } as const;
const receivePhone = (ask: Ask): Promise<Answer> => receive(ask, false);
const receiveSecure = (ask: Ask): Promise<Answer> => receive(ask, true);

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
