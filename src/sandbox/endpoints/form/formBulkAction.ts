import { admit } from '../../http/access.js';
import type { Admitted } from '../../http/access.js';
import { domainOf } from '../../http/endpoint.js';
import type { HqAnswer, AdmittedRequest, AdmissionRequest, Endpoint } from '../../http/endpoint.js';
import { jsonError, Raised } from '../../http/refusals.js';
import { addJob, jobJson, jobsOf } from './formBulkActionJob.js';
import type { FormAction } from './formBulkActionStep.js';

/** HQ's feature flag for the API; 404 without it (forms.md 5). */
export const BULK_FORM_ACTIONS = 'BULK_FORM_ACTIONS_API';

/** Sandbox flag: an older HQ that does not know the action `delete` (forms.md 5). */
export const NO_BULK_DELETE = 'sandbox:no-bulk-delete';

/** Sandbox flag: the plan lacks Data Cleanup (forms.md 5). */
export const NO_DATA_CLEANUP = 'sandbox:no-data-cleanup';

const MOST_FORMS = 5000;

const plain = (status: number, text: string): Raised => new Raised(status, text, { 'content-type': 'text/plain' });

/** Rules for {@link admit} only. */
const rules: Endpoint = {
  kind: 'view',
  permission: 'edit_data',
  metered: true,
  locationSafe: true,
  paths: [],
  methods: [],
  handle: () => ({ status: 200 }),
};

/** Checks API key, flag, permission, plan and locations in this order (forms.md 5). The plan's error text is ours. */
function admitToBulkAction({ authenticate, domain, request }: AdmissionRequest): Admitted {
  if (!/^apikey [^:]*:/i.test(request.headers['authorization'] ?? '')) throw plain(401, 'Unauthorized');
  const caller = loggedIn(authenticate);
  if (!domain?.toggles.has(BULK_FORM_ACTIONS)) throw plain(404, 'Not found');
  const admitted = admit(rules, () => caller, domain.name);
  if (!domain.plan.apiAccess || domain.toggles.has(NO_DATA_CLEANUP)) {
    throw jsonError(403, 'Your current subscription does not have access to this feature');
  }
  if (admitted.membership?.restrictedTo) {
    throw jsonError(403, 'This API is not available to location-restricted users');
  }
  return admitted;
}

function loggedIn(authenticate: AdmissionRequest['authenticate']): ReturnType<AdmissionRequest['authenticate']> {
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
    throw jsonError(400, 'Payload must be valid JSON');
  }
  if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return { ...payload };
  throw jsonError(400, 'Payload must be a single JSON object');
}

function actionOf(request: AdmittedRequest, value: unknown): FormAction {
  const all: readonly FormAction[] = ['archive', 'unarchive', 'delete'];
  const known = domainOf(request).toggles.has(NO_BULK_DELETE) ? all.slice(0, 2) : all;
  const action = known.find(one => one === value);
  if (!action) throw jsonError(400, `'action' must be one of: ${known.join(', ')}`);
  return action;
}

function formIdsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw jsonError(400, `'form_ids' must be a non-empty list of form ids`);
  }
  const ids: readonly unknown[] = value;
  if (ids.length > MOST_FORMS) {
    throw jsonError(400, `You cannot submit more than ${MOST_FORMS} form ids in a single request`);
  }
  const texts = ids.filter((id): id is string => typeof id === 'string' && id !== '');
  if (texts.length < ids.length) throw jsonError(400, `'form_ids' must contain only non-empty strings`);
  return [...new Set(texts)];
}

function startJob(request: AdmittedRequest): HqAnswer {
  const domain = domainOf(request);
  const { action, form_ids: ids } = payloadOf(request.body);
  const asked = {
    action: actionOf(request, action),
    formIds: formIdsOf(ids),
    requestedBy: request.account?.username ?? '',
  };
  const job = addJob({ world: request.world, domain }, asked, request.now);
  const status_url = `${request.origin}/a/${domain.name}/api/form/v1/bulk-action/${job.id}/`;
  return { status: 202, body: { ...jobJson(job), status_url } };
}

function showJob(request: AdmittedRequest): HqAnswer {
  const { job_id: id = '' } = request.params;
  const job = jobsOf(domainOf(request)).get(id);
  if (!job) throw jsonError(404, `Job '${id}' not found`);
  return { status: 200, body: jobJson(job) };
}

const checks = { kind: 'view', metered: true, admit: admitToBulkAction } as const;

/** Archives, unarchives or deletes many forms in the background (forms.md 5). */
export const formBulkActionEndpoints: readonly Endpoint[] = [
  { ...checks, paths: ['api/form/v1/bulk-action/'], methods: ['POST'], handle: startJob },
  { ...checks, paths: ['api/form/v1/bulk-action/{job_id}/'], methods: ['GET'], handle: showJob },
];
