import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, Endpoint } from '../../http/endpoint.js';
import { emptyError, Raised } from '../../http/refusals.js';
import { isRestoreRefused } from '../../limits/restoreLimiter.js';
import { admitRestore, restoreUser } from './restoreAccess.js';
import type { RestoreUser } from './restoreAccess.js';
import { visibleCases } from './restoreCases.js';
import { fixturesOf } from './restoreFixtures.js';
import { keepLog, stateHash, syncLog, tasksOf } from './restoreLog.js';
import type { SyncLog } from './restoreLog.js';
import { caseXml, envelope, registration } from './restoreXml.js';
import { element, textElement } from '../../xmlText.js';

/**
 * Sandbox flag: an incremental restore closes cases that the user no longer gets. Without it such cases are omitted.
 * HQ's behaviour is not settled (cases.md 9).
 */
export const CLOSES_WHAT_LEFT = 'sandbox:restore-closes-what-left';

/** Seconds to build a restore in the background, and seconds that it stays available (cases.md 6.1). */
const BUILDING = 30;
const KEPT = 3600;

const xml = (status: number, body: Uint8Array, headers: Readonly<Record<string, string>> = {}): HqAnswer => ({
  status,
  headers: { 'content-type': 'text/xml; charset=utf-8', ...headers },
  body,
});

/** To throw: 412 (cases.md 6.1). */
const unmet = (text: string): Raised =>
  new Raised(412, envelope('ota_restore_error', text, []), { 'content-type': 'text/xml; charset=utf-8' });

/** Runs the checks in order, then builds the restore (cases.md 6.1). */
function restore(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const { now, query, world } = request;
  if (domain.toggles.has('DATA_MIGRATION'))
    throw new Raised(503, 'Service Temporarily Unavailable', { 'content-type': 'text/plain' });
  if (isRestoreRefused(world, domain, now)) throw emptyError(429);
  if (query.get('user_id') && query.get('user_id') !== request.account?.userId) {
    throw unmet('Attempt to sync with invalid user.');
  }
  const user = restoreUser(request);
  if (!['1.0', '2.0', '3.0'].includes(query.get('version') ?? '2.0')) throw unmet('Unknown version of the restore');
  const since = sinceOf(request, user);
  if (!isAsync(request)) return xml(200, build(request, user, since));

  const tasks = tasksOf(world);
  const key = [domain.name, user.id, query.get('device_id') ?? '', query.get('since') ?? ''].join(' ');
  const known = tasks.get(key);
  const isGood =
    known && now < known.due + KEPT * 1000 && !(query.get('overwrite_cache') === 'true' && now >= known.due);
  const task = isGood ? known : { due: now + BUILDING * 1000, answer: build(request, user, since) };
  tasks.set(key, task);
  return now >= task.due ? xml(200, task.answer) : pending(user, Math.ceil((task.due - now) / 1000));
}

/**
 * The sync log that the restore continues. Raises 412 if it belongs to another user or differs from the phone's state.
 */
function sinceOf({ query, world, domain }: AdmittedRequest, user: RestoreUser): SyncLog | undefined {
  const since = query.get('since');
  if (!since) return undefined;
  const log = syncLog(world, since);
  if (log?.userId !== user.id || log.domain !== domain?.name) throw unmet(`No sync log with id ${since} for this user`);
  const [state, known] = [query.get('state'), stateHash(log.cases)];
  if (state && state !== known && !query.get('device_id')?.startsWith('WebAppsLogin'))
    throw unmet(`Phone case list is inconsistent with server's records: ${known} != ${state}, ${log.cases.size} cases`);
  return log;
}

/**
 * Does the client support background restores? The header takes precedence over the parameter. The minimum version 2.0
 * is inferred.
 */
function isAsync(request: AdmittedRequest): boolean {
  const version = request.headers['x-openrosa-version'] ?? request.query.get('openrosa_version') ?? '1.0';
  return domainOf(request).toggles.has('ASYNC_RESTORE') && Number.parseFloat(version) >= 2;
}

function build(request: AdmittedRequest, user: RestoreUser, since: SyncLog | undefined): Uint8Array {
  const { now, origin, query, world } = request;
  const domain = domainOf(request);
  const visible = visibleCases(domain, user);
  const place = { origin, domain: domain.name };
  const cases = [...visible.values()].flatMap(row => {
    if (!since?.cases.has(row.id)) return [caseXml(row, 'create', place)];
    return row.serverModified > since.at ? [caseXml(row, 'update', place)] : [];
  });
  const left = [...(since?.cases ?? [])].filter(id => !visible.has(id)).flatMap(id => domain.cases.get(id) ?? []);
  const purged = domain.toggles.has(CLOSES_WHAT_LEFT) ? left.filter(row => row.closed === null) : [];
  const restoreId = keepLog(world, {
    domain: domain.name,
    userId: user.id,
    at: now,
    cases: new Set(visible.keys()),
  });
  const parts = [
    element('Sync', { xmlns: 'http://commcarehq.org/sync' }, textElement('restore_id', restoreId)),
    registration(user),
    ...(since && query.get('skip_fixtures') === 'true' ? [] : fixturesOf(domain, user)),
    ...cases,
    ...left.filter(row => row.closed !== null).map(row => caseXml(row, 'close', place)),
    ...purged.map(row => caseXml(row, 'purge', place)),
  ];
  const message = `Successfully restored account ${user.username}!`;
  return envelope('ota_restore_success', message, parts, query.get('items') === 'true');
}

function pending({ username }: RestoreUser, seconds: number): HqAnswer {
  const progress = { total: '100', done: String(100 - Math.min(100, seconds)), 'retry-after': String(seconds) };
  const sync = element('Sync', { xmlns: 'http://commcarehq.org/sync' }, element('progress', progress));
  const body = envelope('ota_restore_pending', `Asynchronous restore under way for ${username}`, [sync]);
  return xml(202, body, { 'retry-after': String(seconds) });
}

/** Restores: the user's data and cases for a phone (cases.md 6.1 and 6.2). */
export const restoreEndpoints: readonly Endpoint[] = [
  {
    kind: 'view',
    paths: ['phone/restore/', 'phone/restore/{app_id}/'],
    methods: ['GET'],
    metered: false,
    ofPhones: true,
    admit: admitRestore,
    handle: restore,
  },
];
