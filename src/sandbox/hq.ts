import { createBill } from './bill.js';
import type { Bill, BillEntry } from './bill.js';
import { createAuthenticate, boundDomains } from './http/credentials.js';
import { dispatch } from './http/dispatch.js';
import type { Dispatch } from './http/dispatch.js';
import type { HqAnswer, Endpoint } from './http/endpoint.js';
import { answerInstead, createFailures } from './failures.js';
import type { Failure, Failures } from './failures.js';
import { createMeter } from './limits/meter.js';
import { cannedError, htmlError, Raised } from './http/refusals.js';
import { encode, applyFailure } from './http/reply.js';
import { ConnectionCut, pathOf, queryOf } from './http/request.js';
import type { HqReply, HqRequest } from './http/request.js';
import { createRouter } from './http/routing.js';
import type { World } from './world/model.js';
import { runDue } from './world/jobs/tasks.js';

/** Settings that may change while the embedded HQ runs. */
export interface SandboxSettings {
  /** How far the search indexes lag behind the database, in ms. */
  lag: number;
  /** Minimum duration of a request over HTTP, in ms. Calls in process are not delayed. */
  latency: number;
  /** Does the API limiter reject requests? It counts them in either case. */
  throttled: boolean;
}

/** The embedded HQ without HTTP: takes a request and returns a reply. */
export interface EmbeddedHq {
  readonly bill: Bill;
  readonly failures: Failures;
  /** Answers a request. Throws `ConnectionCut` where a failure switch cuts the connection. */
  readonly answer: (request: HqRequest) => Promise<HqReply>;
}

/** Options of {@link createHq}. */
export interface EmbeddedHqOptions {
  readonly world: World;
  readonly endpoints: readonly Endpoint[];
  /** ms since the epoch. */
  readonly now: () => number;
  readonly settings: Readonly<SandboxSettings>;
  /** Called with an unexpected error of an endpoint; the client gets HQ's 500. */
  readonly onFault: (error: unknown) => void;
}

/** The longest request line that gunicorn, HQ's web server, takes by default: about 100 ids in a path (cases.md 1.1). */
const longestTarget = 4094;

/** An embedded HQ that serves a world. */
export function createHq({ world, endpoints, now, settings: knobs, onFault }: EmbeddedHqOptions): EmbeddedHq {
  const route = createRouter(endpoints);
  const authenticate = createAuthenticate(world);
  const meter = createMeter();
  const bill = createBill();
  const failures = createFailures();

  async function handle(request: HqRequest, entry: BillEntry): Promise<HqReply> {
    const path = pathOf(request.target);
    const { domain: domainName, matches, redirect } = route(path);
    const [match, ...others] = matches;
    if (request.target.length > longestTarget) return encode(htmlError(414, 'Request-URI Too Large'), 'view');
    if (redirect) return encode(withSlash(request.target), 'view');
    if (!match) return encode(htmlError(404, 'Not Found'), 'view');
    const domain = domainName === undefined ? undefined : world.domains.get(domainName);
    if (domain) runDue(domain, now());
    const { kind } = match.endpoint;
    const admittedRequest: Dispatch['admittedRequest'] = ({ params }, method, { caller, membership }) => {
      const { body, headers, ip, origin, target } = request;
      const query = new URLSearchParams(queryOf(target));
      const who = { account: caller?.account, membership, boundTo: boundDomains(caller) };
      const time = { now: now(), lag: knobs.lag };
      return { method, world, domain, params, query, headers, body, ...who, ip, origin, path, ...time };
    };
    try {
      const { throttled } = knobs;
      const url = { request, matches: [match, ...others], domainName, domain, entry } as const;
      const answer = await dispatch({ ...url, authenticate, meter, throttled, now, admittedRequest });
      return encode(answer, kind);
    } catch (error) {
      if (error instanceof Raised) return encode(error, kind);
      onFault(error);
      return encode(kind === 'tastypie' ? cannedError(500) : htmlError(500, 'Server Error'), kind);
    }
  }

  async function answer(request: HqRequest): Promise<HqReply> {
    const entry = bill.add(request.method, request.target);
    const failure = failures.takeNext(entry);
    const reply = applyFailure(await (failed(failure) ?? handleAfter(failure, request, entry)), failure);
    if (failure?.kind === 'cut') throw new ConnectionCut(failure.when === 'middle' ? reply : undefined);
    entry.status = reply.status;
    return reply;
  }

  async function handleAfter(failure: Failure | undefined, request: HqRequest, entry: BillEntry): Promise<HqReply> {
    if (failure?.kind === 'cut' && failure.when === 'before') throw new ConnectionCut();
    if (failure?.kind === 'wait') await failure.until();
    return handle(request, entry);
  }

  return { bill, failures, answer };
}

function failed(failure: Failure | undefined): HqReply | undefined {
  const instead = answerInstead(failure);
  return instead && encode(instead, 'tastypie');
}

/**
 * Django's APPEND_SLASH: every method is redirected, and clients drop the body of a redirected POST
 * (errors-and-paging.md 1).
 */
function withSlash(target: string): HqAnswer {
  const query = queryOf(target);
  return { status: 301, headers: { location: `${pathOf(target)}/${query && `?${query}`}` } };
}
