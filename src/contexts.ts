import { randomUUID } from 'node:crypto';
import type { Context, FieldPlace, OperationRequest, Stopped } from './context.js';
import { costOf } from './cost.js';
import { type Ages, createAging } from './hq/ages.js';
import { type KnownError, TooCostly, Unauthenticated } from './errors.js';
import { selectionOf } from './graphql/selected.js';
import type { Families } from './hq/ahead.js';
import { readCredential } from './hq/credential.js';
import { Hq } from './hq/hq.js';
import { http, open, type Opening } from './hq/http.js';
import { digest } from './hq/keys.js';
import { createLedger } from './hq/ledger.js';
import { createLogins } from './hq/login.js';
import { type Carrying, carrying } from './hq/carrying.js';
import { createMemory } from './hq/memory.js';
import { readConnection } from './hq/page.js';
import { createProgresses } from './hq/progress.js';
import { reader } from './hq/read.js';
import { createRepeats } from './hq/repeats.js';
import { changing, type Flight, stack, type Line } from './hq/send.js';
import { createSights } from './hq/sight.js';
import type { Source } from './hq/source.js';
import { createSpellings } from './hq/spelling.js';
import type { Store } from './hq/store.js';
import { openFile, openStream, type StreamLine } from './hq/stream.js';
import { countOnce, type Counting } from './hq/workers.js';
import type { Parts } from './parts.js';
import { createPricing, type RunDry } from './pricing.js';

/** Makes the context of each operation. It throws Unauthenticated where no usable credential comes. */
export function contexts({
  server,
  memory,
  repeats,
  budgets,
  clock,
  families: all,
  limits,
  sharedSight = [],
  credential: ours,
}: Parts): (request: OperationRequest) => Context {
  const families: Families = new Map(all.map(resource => [resource.name, resource]));
  const workers = all.find(({ lists }) => lists.some(list => list.countsWorkers))!;
  const flights = new Map<string, Flight>();
  const logins = createLogins();
  const counting: Counting = new Map();
  const sights = createSights(sharedSight, () => clock.now());
  const spellings = createSpellings(() => clock.now());
  const repeatsOf = createRepeats(repeats, () => clock.now());
  const progressOf = createProgresses(repeats, () => clock.now());

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
    const stopped: Stopped[] = [];
    const note = (field: FieldPlace | undefined, error: KnownError) => {
      // Nobody sees a note beside a file.
      if (!field) throw error;
      stopped.push({ field, error });
    };
    let admitted: Promise<void> | undefined;
    let guarded: RunDry | undefined;
    const admit = () => (admitted ??= guarded ? pricing.admit(guarded) : Promise.resolve());

    const context: Context = {
      deadline: asker.deadline,
      at: '',
      mutation: '',
      now: () => clock.now(),
      origin: request.origin,
      scheme: credential.scheme,
      spellings,
      hqUrl: server.url,
      onlyPriced: request.explain === 'plan',
      price: run => pricing.price(run),
      guard: run => void (guarded = run),
      takes: given => void Object.assign(ages, given),
      old: () => aging.old,
      stopped,
      partly: (error, field = context.field) => note(field, error),
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
      open: (domain, call, begins) => openFile(streamLine(domain, { patient: true }), [context.at], call, begins),
      stream: (domain, call, explain) =>
        openStream(streamLine(domain, { decompress: true }), [context.at], call, explain),
      restoreRoom: limits.restore,
    };
    const pricing = createPricing(
      { ...asker, operation, budgets, clock, limit, most: limits.rows, families },
      context,
      memoryOf,
    );
    return context;

    function streamLine(domain: string, how: Opening): StreamLine {
      return {
        domain,
        clock,
        ledger,
        admit,
        spend,
        careful: logins.bind(null, credential),
        opening: call => {
          const timeout = within(server.timeout, asker.deadline - clock.now());
          return open({ ...server, timeout }, domain, credential, call, how);
        },
      };
    }

    function partitionOf(domain: string, who = credential.fingerprint) {
      return digest(JSON.stringify([server.url, domain, who]));
    }

    function memoryOf(domain: string, layer = (store: Store) => store): Carrying {
      const options = { ...memory, store: layer(memory.store) };
      const partition = {
        own: partitionOf(domain),
        get seen() {
          return partitionOf(domain, sights.of(credential, domain));
        },
      };
      const { url } = server;
      return carrying(
        createMemory(options, partition, digest(JSON.stringify([url, domain])), operation, aging),
        operation,
      );
    }

    function remember(domain: string): Hq {
      const made = new Hq({
        source: sourceOf(domain),
        most: limits.rows,
        field: () => context.at,
        selection: () => selectionOf(context.field),
        pace: () => context.effort,
        stopping() {
          const { field } = context;
          return error => note(field, error);
        },
      });
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
        // Nobody waits for an answer beyond the deadline, and one with lighter ways beside it leaves them half of the time;
        // a change that was sent is not given up before its time.
        transport: async call => {
          const left = (asker.deadline - clock.now()) / (call.once ? 2 : 1);
          const timeout = call.reads ? within(server.timeout, left) : server.timeout;
          const reply = await http({ ...server, timeout }, domain, credential)(call);
          sights.note(credential, domain, call, reply);
          return reply;
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
        families,
        read: reader,
        aging,
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
