import { admit, requireTastypiePlan } from './access.js';
import type { Admitted } from './access.js';
import type { BillEntry } from '../bill.js';
import type { Authenticate, Caller } from './credentials.js';
import type { HqAnswer, AdmittedRequest, Endpoint, Method } from './endpoint.js';
import type { ApiMeter } from '../limits/meter.js';
import { emptyError, jsonError, Raised, upgradePage } from './refusals.js';
import type { HqRequest } from './request.js';
import type { EndpointMatch } from './routing.js';
import type { DomainRecord } from '../world/model.js';

/** One request with all that both kinds of dispatch need. */
export interface Dispatch {
  readonly request: HqRequest;
  /** The endpoints of the URL: at least one, all of one kind. */
  readonly matches: readonly [EndpointMatch, ...EndpointMatch[]];
  /** Name of the project space in the URL, and its record if HQ knows it. */
  readonly domainName?: string;
  readonly domain?: DomainRecord;
  readonly authenticate: Authenticate;
  readonly meter: ApiMeter;
  /** Does the API limiter reject requests? It counts them in either case (throttling.md 4, API_THROTTLE_WHITELIST). */
  readonly throttled: boolean;
  readonly now: () => number;
  /** The bill entry of the request, completed during dispatch. */
  readonly entry: BillEntry;
  readonly admittedRequest: (match: EndpointMatch, method: Method, admitted: Admitted) => AdmittedRequest;
}

const order: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Content-Type, Authorization' };
const html = { 'content-type': 'text/html; charset=utf-8' };

/** Runs HQ's checks in the order of the endpoint's kind, then the handler. Raises HQ's errors. */
export function dispatch(todo: Dispatch): Promise<HqAnswer> {
  const tastypieUrl = todo.matches[0].endpoint.kind === 'tastypie';
  const override = tastypieUrl ? todo.request.headers['x-http-method-override']?.toUpperCase() : undefined;
  const method = override ?? todo.request.method;
  const match = todo.matches.find(({ endpoint }) => endpoint.methods.some(one => one === method));
  const { endpoint } = match ?? todo.matches[0];
  todo.entry.metered = endpoint.metered || todo.domain?.toggles.has(endpoint.meterToggle ?? '') === true;
  const step = { ...todo, method, endpoint, match, methods: methodsOf(todo.matches) };
  return tastypieUrl ? tastypie(step) : view(step);
}

interface Step extends Dispatch {
  readonly method: string;
  /** The endpoint that serves the method, otherwise the first of the URL for its checks. */
  readonly endpoint: Endpoint;
  readonly match?: EndpointMatch;
  /** All methods of the URL as HQ lists them: `GET, POST`. */
  readonly methods: string;
}

/** Plan, method, credentials and permission, throttle, handler, record (errors-and-paging.md 3, throttling.md 4). */
async function tastypie(step: Step): Promise<HqAnswer> {
  const { domain, domainName, endpoint, entry, match, method, methods } = step;
  if (domainName !== undefined && !endpoint.pastDispatch) requireTastypiePlan(endpoint, domain);
  if (method === 'OPTIONS') return { ...options(methods), body: methods };
  if (!match) throw new Raised(405, methods, { ...html, allow: methods });
  const admitted = enter(step);
  throttle(step);
  const answer = await endpoint.handle(step.admittedRequest(match, method as Method, admitted));
  if (entry.metered) record(step);
  return { ...answer, headers: { ...cors, ...answer.headers } };
}

/** OPTIONS, credentials, permission, plan, throttle, record, then the handler or 405 (throttling.md 4, authentication.md 7). */
async function view(step: Step): Promise<HqAnswer> {
  const { domain, endpoint, entry, match, method, methods } = step;
  // Only throttled views send these headers (errors-and-paging.md 7, throttling.md 4).
  const headers = endpoint.metered && match ? cors : {};
  if (method === 'OPTIONS') return options(methods);
  try {
    const admitted = enter(step);
    if (domain && !domain.plan.apiAccess && !endpoint.admit)
      return { ...upgradePage, headers: { ...headers, ...upgradePage.headers } };
    throttle(step);
    if (entry.metered) record(step);
    if (!match) throw jsonError(405, 'Request method not allowed');
    const answer = await endpoint.handle(step.admittedRequest(match, method as Method, admitted));
    return { ...answer, headers: { ...headers, ...answer.headers } };
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    throw new Raised(error.status, error.body, { ...headers, ...error.headers });
  }
}

function enter({ authenticate, domain, domainName, endpoint, entry, now, request }: Step): Admitted {
  const login = (): Caller => authenticate(request, endpoint, domainName, now());
  const isOpen = domain?.toggles.has(endpoint.openWithFlag ?? '');
  const admitted =
    endpoint.admit?.({ request, domain, authenticate: login }) ?? admit(endpoint, login, domain?.name, isOpen);
  entry.user = admitted.caller?.account.username;
  return admitted;
}

/** Raises 429 without a body. Only plain views send `Retry-After` (throttling.md 4). */
function throttle({ domain, endpoint, entry, meter, now, throttled }: Step): void {
  if (!domain || !entry.metered || !throttled) return;
  const { allowed, retryAfter } = meter.check(domain, now());
  if (allowed) return;
  throw emptyError(429, endpoint.kind === 'view' ? { 'retry-after': pythonFloat(retryAfter) } : {});
}

function record({ domain, entry, meter, now }: Step): void {
  if (!domain) return;
  meter.record(domain, now());
  entry.counted = true;
}

function options(methods: string): HqAnswer {
  return { status: 200, headers: { ...html, ...cors, 'access-control-allow-methods': methods, allow: methods } };
}

function methodsOf(matches: readonly EndpointMatch[]): string {
  return order.filter(method => matches.some(({ endpoint }) => endpoint.methods.includes(method))).join(', ');
}

function pythonFloat(seconds: number): string {
  return Number.isInteger(seconds) ? `${seconds}.0` : String(seconds);
}
