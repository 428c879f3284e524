import { randomUUID } from 'node:crypto';
import type { Context, FieldPlace, OperationRequest, Stopped } from './context.js';
import { costOf } from './cost.js';
import { type Ages, createAging } from '../engine/memory/freshness.js';
import { type KnownError, Unauthenticated } from '../errors.js';
import { selectionOf } from './selection.js';
import { createAccepted } from '../client/login/acceptedLogins.js';
import type { Families } from '../engine/resource/resource.js';
import { realWait } from '../client/clock.js';
import { readCredential } from '../client/login/credential.js';
import { Hq } from '../engine/hq.js';
import type { Opening } from '../client/wire/http.js';
import { digest } from '../engine/memory/keys.js';
import { allowance } from '../client/allowance.js';
import { createLedger } from '../client/ledger.js';
import { createLogins } from '../client/login/passwordGuard.js';
import { type Carrying, carrying } from '../engine/memory/operationMemory.js';
import { createMemory } from '../engine/memory/memory.js';
import { readConnection } from '../engine/lists/rootList.js';
import { createProgresses } from '../engine/write/progress.js';
import { reader } from '../engine/read/reader.js';
import { createRepeats } from '../engine/write/idempotency.js';
import { changing, type Flight, stack, type Line } from '../client/send.js';
import { Series } from '../client/budget/series.js';
import { createSights } from '../engine/memory/sharedAccess.js';
import type { ChangeSource } from '../engine/write/source.js';
import { createSpellings } from '../client/endpointVersions.js';
import type { Store } from '../engine/memory/store.js';
import { openFile, openStream, type StreamLine } from '../client/wire/stream.js';
import { opening, transport } from '../client/wire/transport.js';
import { countOnce, createCounting } from '../client/budget/workers.js';
import type { Parts } from './services.js';
import { createPricing, type RunDry } from './pricing.js';

/** Makes the context of each operation. It throws Unauthenticated where no usable credential comes. */
export function contexts({
  server,
  memory,
  keys,
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
  const accepted = createAccepted();
  const counting = createCounting();
  const sights = createSights(sharedSight, () => clock.now());
  const spellings = createSpellings(() => clock.now());
  const repeatsOf = createRepeats(keys, () => clock.now());
  const progressOf = createProgresses(keys, () => clock.now());

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
    const spend = allowance(ledger, limit);
    const ages: Ages = {};
    const aging = createAging(ages);
    const stopped: Stopped[] = [];
    const note = (field: FieldPlace | undefined, error: KnownError) => {
      // A file has no place for a note beside it.
      if (!field) throw error;
      stopped.push({ field, error });
    };
    let guarded: RunDry | undefined;
    let needs: ReadonlyMap<string, number> = new Map();
    let admitted: Promise<void> | undefined;
    const admit = () =>
      (admitted ??= (guarded ? pricing.admit(guarded) : Promise.resolve(needs)).then(all => void (needs = all)));

    const context: Context = {
      deadline: asker.deadline,
      at: '',
      mutation: '',
      now: () => clock.now(),
      underKey: work =>
        request.idempotency
          ? keys.during({ login: credential.fingerprint, key: digest(request.idempotency.key) }, work)
          : work(),
      origin: request.origin,
      scheme: credential.scheme,
      spellings,
      hqUrl: server.url,
      onlyPriced: request.explain === 'plan',
      price: run => pricing.price(run),
      guard: run => void (guarded = run),
      takes: given => void Object.assign(ages, given),
      old: () => aging.old,
      unindexed: () => aging.unindexed,
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
      return { ...lineOf(domain), opening: opening({ server, domain, credential, clock, ...asker }, how) };
    }

    /** What all requests in a project space share, but for the budget that only some of them need. */
    function lineOf(domain: string): Omit<Line, 'budget' | 'count'> {
      return {
        domain,
        scheme: credential.scheme,
        partition: partitionOf(domain),
        flights,
        asker,
        clock,
        ledger,
        admit,
        spend,
        careful: logins.bind(null, credential),
        learning: accepted.watch.bind(null, credential),
        patience: realWait,
        transport: async call => {
          const reply = await transport({ server, domain, credential, clock, ...asker })(call);
          sights.note(credential, domain, call, reply);
          return reply;
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
          const accepting = accepted.memoryOf(credential);
          const group = sights.of(credential, domain);
          const alone = group === credential.fingerprint || accepting === undefined;
          return partitionOf(domain, alone ? (accepting ?? operation) : group);
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

    function sourceOf(domain: string): ChangeSource {
      const partition = partitionOf(domain);
      const caller = { login: credential.fingerprint, space: partition };
      const budget = budgets.of(domain);
      const remembered = memoryOf(domain);
      const line: Line = {
        ...lineOf(domain),
        budget,
        asker: { ...asker, series: new Series(() => needs.get(domain) ?? 1) },
        // The list of workers tells their number itself.
        count: async call => {
          if (call.path !== workers.lists[0]?.path)
            await countOnce(domain, counting, clock, countWorkers, asker.deadline);
        },
      };
      const source: ChangeSource = {
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
          repeats: repeatsOf(caller, request.idempotency, () => context.mutation),
        }),
        progress: progressOf(caller, request.idempotency?.key, () => context.mutation),
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
        // What it is served with says nothing of the field that happens to be resolved.
        const silent = { ...source, aging: { note: () => undefined, noteUnindexed: () => undefined } };
        const reach = { fields: [context.at], most: 1 };
        const { totalCount } = await readConnection(workers, {}, { first: 1 }, silent, reach);
        if (totalCount !== null) budget.learnWorkers(totalCount);
      }
    }
  };
}
