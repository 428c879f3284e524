import { randomUUID } from 'node:crypto';
import { TooCostly, Unauthenticated } from './errors.js';
import type { Budget, BudgetState } from './hq/budget.js';
import type { Call } from './hq/call.js';
import type { Clock } from './hq/clock.js';
import { costOf, type Cost } from './cost.js';
import { readCredential, type Scheme } from './hq/credential.js';
import { Hq } from './hq/hq.js';
import { http, open, type Opening, type Server } from './hq/http.js';
import { type Chunks, type Explain, openFile, openStream, type OpenedFile, type StreamLine } from './hq/stream.js';
import { createLedger } from './hq/ledger.js';
import { createLogins } from './hq/login.js';
import { createMemory, digest, type MemoryOptions } from './hq/memory.js';
import { createRepeats, type IdempotencyKey } from './hq/repeats.js';
import { createProgresses } from './hq/progress.js';
import { readConnection } from './hq/page.js';
import { changing, type Flight, stack, type Line } from './hq/send.js';
import type { Resource } from './hq/resource.js';
import type { Source } from './hq/source.js';
import { createSpellings, type Spellings } from './hq/spelling.js';
import type { Store } from './hq/store.js';
import { countOnce, type Counting } from './hq/workers.js';

/** What all operations share. */
export interface Parts {
  readonly server: Server;
  readonly memory: MemoryOptions;
  /** Where changes under an idempotency key are noted. */
  readonly repeats: Store;
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
    /** Characters of restores that an operation may hold. */
    readonly restore: number;
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
  /** Tell the HQ requests in the cost. */
  readonly explain?: 'calls';
  /** Scheme, host and port of this gateway as the client sees it. */
  readonly origin: string;
  /** The client's own name for this operation: its changes are made once, however often it is sent. */
  readonly idempotency?: IdempotencyKey;
}

/** One operation. */
export interface Context {
  /** HQ in one project space: the four verbs. */
  readonly hq: (domain: string) => Hq;
  /** HQ outside project spaces (identity, user_domains): the same verbs. */
  readonly account: Hq;
  /** What may be spent in a project space; asking costs nothing. */
  readonly budget: (domain: string) => BudgetState;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly origin: string;
  /** How the caller logs in to HQ: some of its APIs take one way only. */
  readonly scheme: Scheme;
  /** Under which URLs this HQ server has what not every one has. */
  readonly spellings: Spellings;
  /** Scheme, host and port of HQ, for links that lead there. */
  readonly hqUrl: string;
  /** What the operation has cost so far: `extensions.cost` (SCHEMA.md 3). */
  readonly cost: () => Cost;
  /**
   * Opens a file of HQ's to be streamed on; its body is the file and never an error. `begins`: how such a file must begin,
   * one character a byte. Throws KnownError, with HQ's status in `hqStatus`.
   */
  readonly open: (domain: string, call: Call, begins?: RegExp) => Promise<OpenedFile>;
  /** Opens an answer of HQ's that is read as it comes, once; `explain` words its refusals. Both throw KnownError. */
  readonly stream: (domain: string, call: Call, explain: Explain) => Promise<Chunks>;
  /** Characters of restores that the operation may hold. */
  readonly restoreRoom: number;
  /** The field that is being resolved, as `Type.field`. */
  at: string;
  /** The mutation that is under way, by its name in the answer: one at a time. */
  mutation: string;
}

/** A file on its way, HQ's own or one made here. */
export interface File extends OpenedFile {
  /** Its link always leads to the same bytes, so that a browser may keep them for a while. */
  readonly lasting?: boolean;
}

/** Makes the context of each operation. It throws Unauthenticated where no usable credential comes. */
export function contexts({
  server,
  memory,
  repeats,
  budgets,
  clock,
  workers,
  limits,
  credential: ours,
}: Parts): (request: OperationRequest) => Context {
  const flights = new Map<string, Flight>();
  const logins = createLogins();
  const counting: Counting = new Map();
  const spellings = createSpellings(() => clock.now());
  const repeatsOf = createRepeats(repeats, () => clock.now());
  const progressOf = createProgresses(repeats, () => clock.now());

  return request => {
    const header = request.authorization ?? ours;
    if (!header) throw new Unauthenticated('Send HQ\'s own authorization header, such as "ApiKey <username>:<key>".');
    const credential = readCredential(header);
    const operation = randomUUID();
    const ledger = createLedger();
    const asker = { deadline: clock.now() + (request.deadlineMs ?? limits.deadline), priority: request.priority };
    const spaces = new Map<string, Hq>();
    // Counted when they are sent: requests that go side by side are all under way before the first is in the ledger.
    let sent = 0;
    const spend = () => {
      sent = Math.max(sent, ledger.calls.length) + 1;
      if (sent > limits.requests)
        throw new TooCostly(
          `The operation needs more than ${limits.requests} HQ requests.`,
          limits.requests + 1,
          limits.requests,
        );
    };

    const context: Context = {
      at: '',
      mutation: '',
      now: () => clock.now(),
      origin: request.origin,
      scheme: credential.scheme,
      spellings,
      hqUrl: server.url,
      hq: domain => spaces.get(domain) ?? remember(domain),
      get account() {
        return context.hq('');
      },
      budget: domain => budgets.of(domain).state(),
      cost: () =>
        costOf(
          ledger,
          new Map([...spaces.keys()].filter(Boolean).map(domain => [domain, budgets.of(domain).state()])),
          request.explain,
        ),
      open: (domain, call, begins) => openFile(streamLine(domain, { patient: true }), [context.at], call, begins),
      stream: (domain, call, explain) =>
        openStream(streamLine(domain, { decompress: true }), [context.at], call, explain),
      restoreRoom: limits.restore,
    };
    return context;

    function streamLine(domain: string, how: Opening): StreamLine {
      return {
        domain,
        clock,
        ledger,
        spend,
        careful: logins.bind(null, credential),
        opening: call => {
          const timeout = within(server.timeout, asker.deadline - clock.now());
          return open({ ...server, timeout }, domain, credential, call, how);
        },
      };
    }

    function remember(domain: string): Hq {
      const made = new Hq({ source: sourceOf(domain), most: limits.rows, field: () => context.at });
      spaces.set(domain, made);
      return made;
    }

    function sourceOf(domain: string): Source {
      const partition = digest(JSON.stringify([server.url, domain, credential.fingerprint]));
      const remembered = createMemory(memory, partition, digest(JSON.stringify([server.url, domain])), operation);
      const budget = budgets.of(domain);
      const line: Line = {
        domain,
        partition,
        flights,
        budget,
        asker,
        clock,
        ledger,
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
        now: () => clock.now(),
        saved: (what, requests) => ledger.save(`${domain} ${what}`, requests),
        send: fields => stack(line, fields),
        change: fields => changing(line, fields),
        ...(request.idempotency && {
          repeats: repeatsOf(partition, request.idempotency, () => context.mutation),
        }),
        progress: progressOf(partition, request.idempotency?.key, () => context.mutation),
        workersLeft(number) {
          const known = budget.state().mobileWorkers;
          if (known !== null) budget.learnWorkers(Math.max(0, known - number));
        },
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
