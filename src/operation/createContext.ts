import { randomUUID } from 'node:crypto';
import type { Context, FieldPlace, OperationRequest, PartialField } from './context.js';
import { costOf } from './cost.js';
import { type Freshness, createFreshnessLog } from '../engine/memory/freshness.js';
import { type KnownError, Unauthenticated } from '../errors.js';
import { selectionOf } from './selection.js';
import { createAcceptedLogins } from '../client/login/acceptedLogins.js';
import type { Families } from '../engine/resource/resource.js';
import { realWait } from '../client/clock.js';
import { readCredential } from '../client/login/credential.js';
import { Hq } from '../engine/hq.js';
import type { OpenOptions } from '../client/wire/http.js';
import { digest } from '../engine/memory/keys.js';
import { allowance } from '../client/allowance.js';
import { createLedger } from '../client/ledger.js';
import { createPasswordGuard } from '../client/login/passwordGuard.js';
import { type OperationMemory, createOperationMemory } from '../engine/memory/operationMemory.js';
import { createMemory } from '../engine/memory/memory.js';
import { readRootList } from '../engine/lists/rootList.js';
import { createWriteProgress } from '../engine/write/progress.js';
import { reader } from '../engine/read/reader.js';
import { createIdempotentWrites } from '../engine/write/idempotency.js';
import { writePipeline, type InFlight, readPipeline, type PipelineOptions } from '../client/send.js';
import { Series } from '../client/budget/series.js';
import { createSharedAccess } from '../engine/memory/sharedAccess.js';
import type { WriteSource } from '../engine/write/source.js';
import { createEndpointVersions } from '../client/endpointVersions.js';
import type { CacheStore } from '../engine/memory/store.js';
import { openFile, openStream, type StreamOptions } from '../client/wire/stream.js';
import { openTransport, transport } from '../client/wire/transport.js';
import { countOnce, createCounting } from '../client/budget/workers.js';
import type { Services } from './services.js';
import { createPricing, type RunSimulated } from './pricing.js';

/** Makes the context of each operation. It throws Unauthenticated where no usable credential comes. */
export function createContexts({
  server,
  memory,
  keys,
  budgets,
  clock,
  families: all,
  limits,
  sharedAccess = [],
  credential: ours,
}: Services): (request: OperationRequest) => Context {
  const families: Families = new Map(all.map(resource => [resource.name, resource]));
  const workers = all.find(({ lists }) => lists.some(list => list.countsWorkers))!;
  const inFlight = new Map<string, InFlight>();
  const logins = createPasswordGuard();
  const accepted = createAcceptedLogins();
  const counting = createCounting();
  const sights = createSharedAccess(sharedAccess, () => clock.now());
  const endpointVersions = createEndpointVersions(() => clock.now());
  const repeatsOf = createIdempotentWrites(keys, () => clock.now());
  const progressOf = createWriteProgress(keys, () => clock.now());

  return request => {
    const header = request.authorization ?? ours;
    if (!header) throw new Unauthenticated('Send HQ\'s own authorization header, such as "ApiKey <username>:<key>".');
    const credential = readCredential(header);
    const operation = randomUUID();
    const ledger = createLedger();
    const requester = {
      deadline: clock.now() + (request.deadlineMs ?? limits.deadline),
      priority: request.priority,
      caller: credential.fingerprint,
    };
    const spaces = new Map<string, Hq>();
    const limit = Math.min(limits.requests, request.maxCost ?? Infinity);
    const spend = allowance(ledger, limit);
    const ages: Freshness = {};
    const freshness = createFreshnessLog(ages);
    const partialFields: PartialField[] = [];
    const note = (field: FieldPlace | undefined, error: KnownError) => {
      // A file has no place for a note beside it.
      if (!field) throw error;
      partialFields.push({ field, error });
    };
    let guarded: RunSimulated | undefined;
    let needs: ReadonlyMap<string, number> = new Map();
    let admitted: Promise<void> | undefined;
    const admit = () =>
      (admitted ??= (guarded ? pricing.admit(guarded) : Promise.resolve(needs)).then(all => void (needs = all)));

    const context: Context = {
      deadline: requester.deadline,
      at: '',
      mutation: '',
      now: () => clock.now(),
      holdingKey: work =>
        request.idempotency
          ? keys.during({ login: credential.fingerprint, key: digest(request.idempotency.key) }, work)
          : work(),
      origin: request.origin,
      scheme: credential.scheme,
      endpointVersions,
      hqUrl: server.url,
      onlyPriced: request.explain === 'plan',
      price: run => pricing.price(run),
      setDryRun: run => void (guarded = run),
      setFreshness: given => void Object.assign(ages, given),
      staleFields: () => freshness.staleFields,
      unindexed: () => freshness.unindexed,
      partialFields,
      reportPartial: (error, field = context.field) => note(field, error),
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
      openFile: (domain, call, begins) => openFile(streamLine(domain, { patient: true }), [context.at], call, begins),
      openStream: (domain, call, explain) =>
        openStream(streamLine(domain, { decompress: true }), [context.at], call, explain),
      restoreCharLimit: limits.restore,
    };
    const pricing = createPricing(
      { ...requester, operation, budgets, clock, limit, maxRows: limits.rows, families },
      context,
      memoryOf,
    );
    return context;

    function streamLine(domain: string, how: OpenOptions): StreamOptions {
      return { ...lineOf(domain), openReply: openTransport({ server, domain, credential, clock, ...requester }, how) };
    }

    /** What all requests in a project space share, but for the budget that only some of them need. */
    function lineOf(domain: string): Omit<PipelineOptions, 'budget' | 'countWorkers'> {
      return {
        domain,
        scheme: credential.scheme,
        partition: partitionOf(domain),
        inFlight,
        requester,
        clock,
        ledger,
        admitted: admit,
        spend,
        guardingLogin: logins.bind(null, credential),
        learningLogin: accepted.watch.bind(null, credential),
        wait: realWait,
        transport: async call => {
          const reply = await transport({ server, domain, credential, clock, ...requester })(call);
          sights.observe(credential, domain, call, reply);
          return reply;
        },
      };
    }

    function partitionOf(domain: string, who = credential.fingerprint) {
      return digest(JSON.stringify([server.url, domain, who]));
    }

    function memoryOf(domain: string, layer = (store: CacheStore) => store): OperationMemory {
      const options = { ...memory, store: layer(memory.store) };
      const partition = {
        own: partitionOf(domain),
        get shared() {
          const accepting = accepted.memoryOf(credential);
          const group = sights.memberOf(credential, domain);
          const alone = group === credential.fingerprint || accepting === undefined;
          return partitionOf(domain, alone ? (accepting ?? operation) : group);
        },
      };
      const { url } = server;
      return createOperationMemory(
        createMemory(options, partition, digest(JSON.stringify([url, domain])), operation, freshness),
        operation,
      );
    }

    function remember(domain: string): Hq {
      const made = new Hq({
        source: sourceOf(domain),
        maxRows: limits.rows,
        field: () => context.at,
        selection: () => selectionOf(context.field),
        pace: () => context.executionState,
        onPartial() {
          const { field } = context;
          return error => note(field, error);
        },
      });
      spaces.set(domain, made);
      return made;
    }

    function sourceOf(domain: string): WriteSource {
      const partition = partitionOf(domain);
      const caller = { login: credential.fingerprint, space: partition };
      const budget = budgets.of(domain);
      const remembered = memoryOf(domain);
      const line: PipelineOptions = {
        ...lineOf(domain),
        budget,
        requester: { ...requester, series: new Series(() => needs.get(domain) ?? 1) },
        // The list of workers tells their number itself.
        countWorkers: async call => {
          if (call.path !== workers.lists[0]?.path)
            await countOnce(domain, counting, clock, countWorkers, requester.deadline);
        },
      };
      const source: WriteSource = {
        domain,
        operation,
        memory: remembered,
        families,
        read: reader,
        freshness,
        now: () => clock.now(),
        recordSaved: (what, requests) => ledger.recordSaved(`${domain} ${what}`, requests),
        send: fields => readPipeline(line, fields),
        change: fields => writePipeline(line, fields),
        ...(request.idempotency && {
          idempotentWrites: repeatsOf(caller, request.idempotency, () => context.mutation),
        }),
        progress: progressOf(caller, request.idempotency?.key, () => context.mutation),
        workersDeactivated(number) {
          const known = budget.state().mobileWorkers;
          if (known !== null) budget.learnWorkers(Math.max(0, known - number));
        },
        async learnSize(resource, list, filter, size) {
          if (list.countsWorkers && Object.keys(filter).length === 0) budget.learnWorkers(size);
          await remembered.learnSize(resource, list, filter, size);
        },
      };
      return source;

      /** Reads their list, not only its size: it costs the same, and most operations need it next. */
      async function countWorkers() {
        // What it is served with says nothing of the field that happens to be resolved.
        const silent = { ...source, freshness: { recordAge: () => undefined, recordUnindexed: () => undefined } };
        const reach = { fields: [context.at], maxRows: 1 };
        const { totalCount } = await readRootList(workers, {}, { first: 1 }, silent, reach);
        if (totalCount !== null) budget.learnWorkers(totalCount);
      }
    }
  };
}
