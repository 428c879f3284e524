import { createBill } from './bill.js';
import type { Bill, BillEntry } from './bill.js';
import { createAuthenticate, tiedTo } from './http/credentials.js';
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

/** What may be turned while the embedded HQ runs. */
export interface SandboxSettings {
  /** How far the search indexes are behind the database, ms. */
  lag: number;
  /** ms that a request over the wire takes at least: one in process takes none. */
  latency: number;
  /** Is anybody refused for too many requests? What is sent is recorded all the same. */
  throttled: boolean;
}

/** The embedded HQ without a wire: a request in, a reply out. */
export interface EmbeddedHq {
  readonly bill: Bill;
  readonly failures: Failures;
  /** Throws `ConnectionCut` where a failure switch cuts the connection. */
  readonly answer: (request: HqRequest) => Promise<HqReply>;
}

/** What the embedded HQ is made of. */
export interface HqOptions {
  readonly world: World;
  readonly endpoints: readonly Endpoint[];
  /** ms since the epoch. */
  readonly now: () => number;
  readonly settings: Readonly<SandboxSettings>;
  /** Told of an error that no HQ fact explains: a fault of an endpoint, answered as HQ's 500. */
  readonly onFault: (error: unknown) => void;
}

/** The longest request line that gunicorn, HQ's web server, takes by default: about 100 ids in a path (cases.md 0). */
const longestTarget = 4094;

/** An HQ over a world. */
export function createHq({ world, endpoints, now, settings: knobs, onFault }: HqOptions): EmbeddedHq {
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
      const who = { account: caller?.account, membership, tiedTo: tiedTo(caller) };
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

/** Django's APPEND_SLASH: any method is redirected, and a POST loses its body on the way (errors-and-paging.md 1). */
function withSlash(target: string): HqAnswer {
  const query = queryOf(target);
  return { status: 301, headers: { location: `${pathOf(target)}/${query && `?${query}`}` } };
}
