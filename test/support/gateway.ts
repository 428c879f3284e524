import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { createSchema } from '../../src/families/schema.js';
import { files } from '../../src/families/files.js';
import * as resources from '../../src/families/resources.js';
import type { AuditLog } from '../../src/operation/audit/auditLog.js';
import { createContexts } from '../../src/operation/createContext.js';
import type { Gathered } from '../../src/operation/group.js';
import { createBudgets } from '../../src/client/budget/budget.js';
import type { Clock } from '../../src/client/clock.js';
import type { LoginLimits } from '../../src/client/login/loginLimits.js';
import { createIdempotencyKeys, type IdempotencyKeys } from '../../src/engine/write/idempotencyKeys.js';
import { inProcessStore } from '../../src/engine/memory/store/inProcess.js';
import type { MemoryStore } from '../../src/engine/memory/store/store.js';
import { createLog } from '../../src/server/log.js';
import { startServer } from '../../src/server/server.js';
import type { Telemetry } from '../../src/telemetry/telemetry.js';
import type { Endpoint } from '../../src/sandbox/http/endpoint.js';
import { allEndpoints } from '../../src/sandbox/endpoints/index.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import type { World } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { checkRequest } from './hqSpec/conformance.js';
import { hasReferenceFolder } from './referenceFolder.js';
import { NOW } from './worlds/demoWorld.js';

export { NOW };

/** A login of the sandbox as an `Authorization` header. */
export const apiKey = (who: keyof typeof CREDENTIALS): string =>
  `ApiKey ${CREDENTIALS[who].username}:${CREDENTIALS[who].key}`;

/** A GraphQL answer with the HQ requests it cost. */
export interface Asked<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions: {
    readonly cost: {
      readonly actualQueryCost: number;
      readonly savedByMemory: number;
      readonly unmetered: number;
      readonly waitedMs: number;
    };
  };
  /** The requests to HQ, as `GET case/v2/?limit=50`. */
  readonly bill: readonly string[];
}

/** Options of an operation. */
export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which of several operations in the query. */
  readonly operationName?: string;
  /** A login's name, or a whole header; null sends none. */
  readonly as?: keyof typeof CREDENTIALS | null;
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A gateway over an embedded HQ, both over real HTTP. Its clock moves only when the test moves it or a request waits. */
export interface TestGateway {
  readonly url: string;
  readonly hq: Sandbox;
  readonly clock: JumpingClock;
  readonly ask: <Data = Record<string, never>>(query: string, options?: AskOptions) => Promise<Asked<Data>>;
  close(): Promise<void>;
}

/** A clock without real time: a wait moves the time to its end, the earliest one first. */
export interface JumpingClock extends Clock {
  /** Moves the time on by so many ms. */
  pass(ms: number): void;
}

/** A schema never changes: the gateways of a test file share it, because creating it takes longer than most tests. */
const schema = createSchema();

/** HTTP requests of this process in flight. */
let underWay = 0;
subscribe('http.client.request.start', message => {
  underWay += 1;
  (message as { readonly request: ClientRequest }).request.once('close', () => (underWay -= 1));
});

/** A clock that stands at `start`. */
export function jumpingClock(start = NOW): JumpingClock {
  let time = start;
  let timers: { readonly due: number; readonly ring: () => void }[] = [];
  const ring = () => {
    // While HQ is asked, its answer comes first: no wait ends in the time that a local exchange takes.
    if (underWay > 0) return void setImmediate(ring);
    timers.sort((a, b) => a.due - b.due);
    const next = timers.shift();
    if (!next) return;
    time = Math.max(time, next.due);
    next.ring();
  };
  return {
    now: () => time,
    pass: ms => void (time += ms),
    wait(ms) {
      let cancel = () => undefined as void;
      const done = new Promise<void>(resolve => {
        const timer = { due: time + ms, ring: resolve };
        timers.push(timer);
        cancel = () => void (timers = timers.filter(one => one !== timer));
        setImmediate(() => setImmediate(ring));
      });
      return { done, cancel };
    },
  };
}

/** How a test's gateway differs from the usual one. */
export interface GatewayOptions {
  readonly world?: World;
  /** The configured number of active workers; null leaves the gateway to count them. */
  readonly workers?: number | null;
  /** HQ refuses too many requests. Off by default: a bill then has no retries. */
  readonly throttled?: boolean;
  readonly maxRequests?: number;
  /** Maximum values of an answer. */
  readonly maxValues?: number;
  /** Maximum objects of an answer. */
  readonly maxObjects?: number;
  /** Maximum characters of restores in an operation. */
  readonly restoreRoom?: number;
  /** Maximum MB of idempotency keys. */
  readonly keysMb?: number;
  /** The idempotency keys, where not of its own. */
  readonly keys?: IdempotencyKeys;
  /** Lag of HQ's search index in ms, known to both sides. */
  readonly lag?: number;
  /** Endpoints that replace the embedded HQ's own: an HQ that answers outside of the contract. */
  readonly endpoints?: readonly Endpoint[];
  /** Fingerprints of logins that share cached answers, in groups. */
  readonly sharedAccess?: readonly (readonly string[])[];
  /** Limits of failed logins, by the gateway's clock. */
  readonly loginLimits?: (now: () => number) => LoginLimits;
  /** Where changes are recorded. */
  readonly auditLog?: AuditLog;
  /** Proxies whose `x-forwarded-for` is believed. */
  readonly trustProxy?: number;
  /** Where answers are cached. */
  readonly store?: MemoryStore;
  /** MB of whole answers that are remembered. */
  readonly answersMb?: number;
  /** Resolves when all parts of a gateway's operation have come. */
  readonly gathered?: Gathered;
  /** What executes operations; the schema of such a gateway is its own. */
  readonly executor?: 'breadth-first' | 'graphql-js';
  /** Metrics and traces of the gateway. */
  readonly telemetry?: Telemetry;
  /** What the gateway logs, line by line. */
  readonly logged?: (line: string) => void;
  /** Another replica, whose HQ and clock it shares; that one is closed last. */
  readonly beside?: TestGateway;
}

/** Starts a gateway and its HQ. Every request to HQ is checked against HQ's own spec, where that is available; `close` throws what was found. */
export async function startGateway({
  world = createWorld({ now: NOW, cases: 300 }),
  workers = 300,
  throttled = false,
  maxRequests = 200,
  maxValues = 700_000,
  maxObjects = 200_000,
  restoreRoom = 64_000_000,
  keysMb = 20,
  keys,
  lag = 0,
  endpoints = [],
  sharedAccess,
  store = inProcessStore(200),
  answersMb = 20,
  executor,
  logged,
  gathered,
  loginLimits,
  auditLog,
  trustProxy = 0,
  beside,
  telemetry,
}: GatewayOptions = {}): Promise<TestGateway> {
  const clock = beside?.clock ?? jumpingClock();
  const now = () => clock.now();
  const hq =
    beside?.hq ?? (await startSandbox({ world, now, lag, throttled, endpoints: [...endpoints, ...allEndpoints] }));
  const budgets = createBudgets({ clock, reserve: 0.1, ...(workers !== null && { workers }) });
  const contextOf = createContexts({
    server: { url: hq.url, timeout: 20_000, userAgent: 'commcare-graph-test' },
    memory: { store, now, lag },
    keys: keys ?? createIdempotencyKeys({ megabytes: keysMb, now }),
    budgets: telemetry?.watch(budgets) ?? budgets,
    clock,
    families: Object.values(resources),
    sharedAccess,
    gathered,
    auditLog,
    loginLimits: loginLimits?.(now),
    limits: { requests: maxRequests, rows: 50_000, restore: restoreRoom, deadline: 60_000 },
  });
  const server = await startServer({
    // graphql-js needs resolvers that count what they return.
    schema: executor === 'graphql-js' ? createSchema() : schema,
    ...(executor && { executor }),
    contextOf,
    files,
    ...(telemetry && { observe: telemetry.observe }),
    log: logged ? createLog('debug', { write: logged }) : createLog('silent'),
    host: '127.0.0.1',
    port: 0,
    trustProxy,
    maxBatch: 20,
    maxBodyKb: 10_240,
    maxUploadMb: 20,
    answersMb,
    drainMs: 1000,
    maxTokens: 5_000,
    maxDepth: 30,
    maxAliases: 1000,
    maxFields: 20_000,
    maxValues,
    maxObjects,
    maxAnswerMb: 64,
  });
  const problems = new Set<string>();

  return {
    url: server.url,
    hq,
    clock,
    async ask<Data>(
      query: string,
      { variables, operationName, as = 'admin', authorization, headers }: AskOptions = {},
    ) {
      hq.bill.clear();
      const credential = authorization ?? (as && apiKey(as));
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json',
          'content-type': 'application/json',
          ...(credential && { authorization: credential }),
          ...headers,
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const answer = (await response.json()) as Omit<Asked<Data>, 'bill' | 'status'>;
      if (hasReferenceFolder)
        hq.bill.entries.forEach(entry => checkRequest(entry).forEach(problem => problems.add(problem)));
      return { ...answer, status: response.status, bill: hq.bill.lines() };
    },
    async close() {
      await server.close();
      if (!beside) await hq.close();
      if (problems.size > 0) throw new Error(`Requests that HQ's spec does not allow:\n${[...problems].join('\n')}`);
    },
  };
}
