import { admit } from '../../http/access.js';
import type { Admitted } from '../../http/access.js';
import { domainOf, Raised } from '../../http/endpoint.js';
import type { Answer, Ask, Door, Endpoint } from '../../http/endpoint.js';
import { refused } from '../../http/refusals.js';
import { addJob, jobJson, jobsOf } from './formBulkActionJob.js';
import type { FormAction } from './formBulkActionStep.js';

/** HQ's feature flag: off = 404 (forms.md 5). */
export const BULK_FORM_ACTIONS = 'BULK_FORM_ACTIONS_API';

/** Domain toggle of the sandbox: an HQ whose validator does not know `delete` yet (forms.md 5). */
export const NO_BULK_DELETE = 'sandbox:no-bulk-delete';

/** Domain toggle of the sandbox: the plan lacks Data Cleanup (forms.md 5). */
export const NO_DATA_CLEANUP = 'sandbox:no-data-cleanup';

const MOST_FORMS = 5000;

const plain = (status: number, text: string): Raised => new Raised(status, text, { 'content-type': 'text/plain' });

/** Looked at by {@link admit} alone. */
const rules: Endpoint = {
  kind: 'view',
  permission: 'edit_data',
  metered: true,
  locationSafe: true,
  paths: [],
  methods: [],
  handle: () => ({ status: 200 }),
};

/** API key alone, flag, permission, plan, locations: in this order (forms.md 5). The words for the plan are ours. */
function admitToBulkAction({ authenticate, domain, request }: Door): Admitted {
  if (!/^apikey [^:]*:/i.test(request.headers['authorization'] ?? '')) throw plain(401, 'Unauthorized');
  const caller = loggedIn(authenticate);
  if (!domain?.toggles.has(BULK_FORM_ACTIONS)) throw plain(404, 'Not found');
  const admitted = admit(rules, () => caller, domain.name);
  if (!domain.plan.apiAccess || domain.toggles.has(NO_DATA_CLEANUP)) {
    throw refused(403, 'Your current subscription does not have access to this feature');
  }
  if (admitted.membership?.restrictedTo) {
    throw refused(403, 'This API is not available to location-restricted users');
  }
  return admitted;
}

function loggedIn(authenticate: Door['authenticate']): ReturnType<Door['authenticate']> {
  try {
    return authenticate();
  } catch (error) {
    throw error instanceof Raised && error.status === 401 ? plain(401, 'Unauthorized') : error;
  }
}

function payloadOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw refused(400, 'Payload must be valid JSON');
  }
  if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return { ...payload };
  throw refused(400, 'Payload must be a single JSON object');
}

function actionOf(ask: Ask, value: unknown): FormAction {
  const all: readonly FormAction[] = ['archive', 'unarchive', 'delete'];
  const known = domainOf(ask).toggles.has(NO_BULK_DELETE) ? all.slice(0, 2) : all;
  const action = known.find(one => one === value);
  if (!action) throw refused(400, `'action' must be one of: ${known.join(', ')}`);
  return action;
}

function formIdsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw refused(400, `'form_ids' must be a non-empty list of form ids`);
  }
  const ids: readonly unknown[] = value;
  if (ids.length > MOST_FORMS) {
    throw refused(400, `You cannot submit more than ${MOST_FORMS} form ids in a single request`);
  }
  const texts = ids.filter((id): id is string => typeof id === 'string' && id !== '');
  if (texts.length < ids.length) throw refused(400, `'form_ids' must contain only non-empty strings`);
  return [...new Set(texts)];
}

function startJob(ask: Ask): Answer {
  const domain = domainOf(ask);
  const { action, form_ids: ids } = payloadOf(ask.body);
  const asked = { action: actionOf(ask, action), formIds: formIdsOf(ids), requestedBy: ask.account?.username ?? '' };
  const job = addJob({ world: ask.world, domain }, asked, ask.now);
  const status_url = `${ask.origin}/a/${domain.name}/api/form/v1/bulk-action/${job.id}/`;
  return { status: 202, body: { ...jobJson(job), status_url } };
}

function showJob(ask: Ask): Answer {
  const { job_id: id = '' } = ask.params;
  const job = jobsOf(domainOf(ask)).get(id);
  if (!job) throw refused(404, `Job '${id}' not found`);
  return { status: 200, body: jobJson(job) };
}

const checks = { kind: 'view', metered: true, admit: admitToBulkAction } as const;

/** Archives, unarchives or deletes many forms in the background (forms.md 5). */
export const formBulkActionEndpoints: readonly Endpoint[] = [
  { ...checks, paths: ['api/form/v1/bulk-action/'], methods: ['POST'], handle: startJob },
  { ...checks, paths: ['api/form/v1/bulk-action/{job_id}/'], methods: ['GET'], handle: showJob },
];
