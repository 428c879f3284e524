import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Forbidden, TooCostly, Unauthenticated } from './errors.js';
import { type Ages, createAging, type Old } from './hq/ages.js';
import type { Budget, BudgetState } from './hq/budget.js';
import type { Call } from './hq/call.js';
import type { Clock } from './hq/clock.js';
import { costOf, type Cost } from './cost.js';
import { createPricing, type Pricing, type RunDry } from './pricing.js';
import { readCredential } from './hq/credential.js';
import { Hq } from './hq/hq.js';
import { http, open, type Server } from './hq/http.js';
import { createLedger } from './hq/ledger.js';
import { createLogins } from './hq/login.js';
import { createMemory, digest, type MemoryOptions } from './hq/memory.js';
import { refusal } from './hq/refusal.js';
import { readConnection } from './hq/page.js';
import { reader } from './hq/read.js';
import { type Flight, stack, type Line } from './hq/send.js';
import type { Resource } from './hq/resource.js';
import type { Source } from './hq/source.js';
import type { Store } from './hq/store.js';
import { countOnce, type Counting } from './hq/workers.js';

/** What all operations share. */
export interface Parts {
  readonly server: Server;
  readonly memory: MemoryOptions;
  readonly budgets: { of(domain: string): Budget };
  readonly clock: Clock;
  /** The resource whose list tells the number of active mobile workers. */
  readonly workers: Resource<unknown>;
  /** The `Authorization` header for requests that bring none; only for private use. */
  readonly credential?: string;
  readonly limits: {
    /** HQ requests that an operation may make. */
    readonly requests: number;
    /** Most rows that a connection may ask for. */
    readonly rows: number;
    /** ms that an operation may take when it does not say. */
    readonly deadline: number;
  };
}

/** What an operation brings with its HTTP request. */
export interface OperationRequest {
  readonly authorization?: string;
  /** ms that the operation may wait for budget and HQ. */
  readonly deadlineMs?: number;
  readonly priority: 'interactive' | 'bulk';
  /** Tell the HQ requests in the cost; or tell the price and ask HQ nothing. */
  readonly explain?: 'calls' | 'plan';
  /** HQ requests that the operation may make, where that is fewer than the gateway lets it. */
  readonly maxCost?: number;
  /** Scheme, host and port of this gateway as the client sees it. */
  readonly origin: string;
}

/** One operation. */
export interface Context {
  /** HQ in one project space: the four verbs. */
  readonly hq: (domain: string) => Hq;
  /** HQ outside project spaces (identity, user_domains): the same verbs. */
  readonly account: Hq;
  /** What may be spent in a project space; asking costs nothing. */
  readonly budget: (domain: string) => BudgetState;
  readonly origin: string;
  /** Scheme, host and port of HQ, for links that lead there. */
  readonly hqUrl: string;
  /** What the operation has cost so far: `extensions.cost` (SCHEMA.md 3). */
  readonly cost: () => Cost;
  /** Opens a file of HQ's to be streamed on; its body is the file and never an error. Throws KnownError. */
  readonly open: (domain: string, call: Call) => Promise<File>;
  /** What the operation would cost; HQ is not asked. */
  readonly price: Pricing['price'];
  /** Tells how the operation is run over imagined rows: before its first request one that cannot be answered is refused. */
  readonly guard: (run: RunDry) => void;
  /** How old answers the operation takes. */
  readonly takes: (ages: Ages) => void;
  /** What was served although it is older than its family's freshness, by field. */
  readonly old: () => readonly Old[];
  /** The operation is to be priced, not answered. */
  readonly onlyPriced: boolean;
  /** The field that is being resolved, as `Type.field`. */
  at: string;
}

/** A file on its way. */
export interface File {
  readonly contentType: string;
  readonly length?: number;
  readonly body: Readable;
}

/** Makes the context of each operation. It throws Unauthenticated where no usable credential comes. */
export function contexts({
  server,
  memory,
  budgets,
  clock,
  workers,
  limits,
  credential: ours,
}: Parts): (request: OperationRequest) => Context {
  const flights = new Map<string, Flight>();
  const logins = createLogins();
  const counting: Counting = new Map();

  return request => {
    const header = request.authorization ?? ours;
    if (!header) throw new Unauthenticated('Send HQ\'s own authorization header, such as "ApiKey <username>:<key>".');
    const credential = readCredential(header);
    const operation = randomUUID();
    const ledger = createLedger();
    const asker = {
      deadline: clock.now() + (request.deadlineMs ?? limits.deadline),
      priority: request.priority,
      caller: credential.fingerprint,
    };
    const spaces = new Map<string, Hq>();
    const limit = Math.min(limits.requests, request.maxCost ?? Infinity);
    // Counted when they are sent: requests that go side by side are all under way before the first is in the ledger.
    let sent = 0;
    const spend = () => {
      sent = Math.max(sent, ledger.calls.length) + 1;
      if (sent > limit) throw new TooCostly(`The operation needs more than ${limit} HQ requests.`, limit + 1, limit);
    };
    const ages: Ages = {};
    const aging = createAging(ages);
    let admitted: Promise<void> | undefined;
    let guarded: RunDry | undefined;
    const admit = () => (admitted ??= guarded ? pricing.admit(guarded) : Promise.resolve());

    const context: Context = {
      at: '',
      origin: request.origin,
      hqUrl: server.url,
      onlyPriced: request.explain === 'plan',
      price: run => pricing.price(run),
      guard: run => void (guarded = run),
      takes: given => void Object.assign(ages, given),
      old: () => aging.old,
      hq: domain => spaces.get(domain) ?? remember(domain),
      get account() {
        return context.hq('');
      },
      budget: domain => budgets.of(domain).state(),
      cost: () =>
        costOf(
          ledger,
          new Map([...spaces.keys()].filter(Boolean).map(domain => [domain, budgets.of(domain).state()])),
          request.explain === 'calls',
        ),
      async open(domain, call) {
        const began = clock.now();
        const { status, type, length, body } = await open(server, domain, credential, call);
        const reply = { status, type: type.split(';')[0]!, bytes: length ?? 0, body: '' };
        ledger.note(call, reply, clock.now() - began, domain, [context.at]);
        const error = refusal(call, reply, domain);
        if (!error)
          return { contentType: type || 'application/octet-stream', body, ...(length !== undefined && { length }) };
        body.destroy();
        throw error.code === 'UNAUTHENTICATED' || error.hqStatus !== 403
          ? error
          : new Forbidden('HQ does not allow this credential to read the file.');
      },
    };
    const pricing = createPricing({ ...asker, operation, budgets, clock, limit, most: limits.rows }, context, memoryOf);
    return context;

    function partitionOf(domain: string) {
      return digest(JSON.stringify([server.url, domain, credential.fingerprint]));
    }

    function memoryOf(domain: string, layer = (store: Store) => store) {
      const options = { ...memory, store: layer(memory.store) };
      return createMemory(options, partitionOf(domain), digest(JSON.stringify([server.url, domain])), operation, aging);
    }

    function remember(domain: string): Hq {
      const made = new Hq({ source: sourceOf(domain), most: limits.rows, field: () => context.at });
      spaces.set(domain, made);
      return made;
    }

    function sourceOf(domain: string): Source {
      const partition = partitionOf(domain);
      const remembered = memoryOf(domain);
      const budget = budgets.of(domain);
      const line: Line = {
        domain,
        partition,
        flights,
        budget,
        asker,
        clock,
        ledger,
        admit,
        spend,
        careful: logins.bind(null, credential),
        // Nobody waits for an answer beyond the deadline; a change that was sent is not given up before its time.
        transport: call => {
          const timeout = call.reads ? within(server.timeout, asker.deadline - clock.now()) : server.timeout;
          return http({ ...server, timeout }, domain, credential)(call);
        },
        // The list of workers tells their number itself.
        count: async call => {
          if (call.path !== workers.lists[0]?.path) await countOnce(domain, counting, clock, countWorkers);
        },
      };
      const source: Source = {
        domain,
        operation,
        memory: remembered,
        read: reader,
        aging,
        now: () => clock.now(),
        saved: (what, requests) => ledger.save(`${domain} ${what}`, requests),
        send: fields => stack(line, fields),
        async learn(resource, list, filter, size) {
          if (list.countsWorkers && Object.keys(filter).length === 0) budget.learnWorkers(size);
          await remembered.learn(resource, list, filter, size);
        },
      };
      return source;

      /** Reads their list, not only its size: it costs the same, and most operations need it next. */
      async function countWorkers() {
        const { totalCount } = await readConnection(workers, {}, { first: 1 }, source, {
          fields: [context.at],
          most: 1,
        });
        if (totalCount !== null) budget.learnWorkers(totalCount);
      }
    }
  };
}

/** The shorter of two times, in whole ms; at least one. */
const within = (most: number, left: number): number => Math.max(1, Math.min(most, Math.ceil(left)));
