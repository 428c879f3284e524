import { Series } from '../client/budget/series.js';
import { createCounting } from '../client/budget/workers.js';
import { realWait } from '../client/clock.js';
import { createEndpointVersions } from '../client/endpointVersions.js';
import { createLedger } from '../client/ledger.js';
import { observed } from '../client/observed.js';
import { readCredential } from '../client/login/credential.js';
import type { InFlight, PipelineOptions } from '../client/send.js';
import type { OpenOptions } from '../client/wire/http.js';
import { openFile, openStream, type StreamOptions } from '../client/wire/stream.js';
import { openTransport, transport } from '../client/wire/transport.js';
import { createHqSpace, Hq, type HqSpace } from '../engine/hq.js';
import { createDependencies } from '../engine/memory/dependencies/dependencies.js';
import { tracked } from '../engine/memory/dependencies/stores.js';
import { type Freshness, createFreshnessLog } from '../engine/memory/freshness.js';
import { digest } from '../engine/memory/keys.js';
import { createMemory, type Memory } from '../engine/memory/memory.js';
import { createPartition, type Partition } from '../engine/memory/partition.js';
import { createSharedAccess } from '../engine/memory/sharedAccess.js';
import type { MemoryStore } from '../engine/memory/store/store.js';
import type { Families } from '../engine/resource/resource.js';
import { createIdempotentWrites } from '../engine/write/idempotency.js';
import { createWriteProgress } from '../engine/write/progress.js';
import type { WriteSource } from '../engine/write/source.js';
import type { KnownError } from '../errors.js';
import type { Context, OperationRequest, PartialField, ResolvedField } from './context.js';
import { budgetStates, costOf } from './cost.js';
import { createLoginGuards } from './loginGuards.js';
import { createGroups, type Reading, readingAlone } from './group.js';
import { runningMutation, type RunningMutation } from './mutationKey.js';
import { createPricing } from './pricing.js';
import { createRepeat } from './repeat.js';
import { createSource } from './createSource.js';
import { selectionOf } from './selection.js';
import type { Services } from './services.js';

/**
 * Creates the context of each operation.
 * @throws {Unauthenticated} where a request brings no usable credential.
 */
export function createContexts({
  server,
  memory,
  keys,
  budgets,
  clock,
  families: all,
  limits,
  sharedAccess: accessGroups = [],
  credential: defaultCredential,
  loginLimits,
  callsInFlight,
  gathered,
}: Services): (request: OperationRequest) => Context {
  const families: Families = new Map(all.map(resource => [resource.name, resource]));
  const inFlight = new Map<string, InFlight>();
  const { logins, of: guardsOf } = createLoginGuards({ loginLimits, callsInFlight, clock, memory, server });
  const forAll = { all, families, clock, counting: createCounting() };
  const groups = createGroups(gathered);
  const sharedAccess = createSharedAccess(accessGroups, () => clock.now());
  const endpointVersions = createEndpointVersions(() => clock.now());
  const idempotentWrites = createIdempotentWrites(keys, () => clock.now());
  const writeProgress = createWriteProgress(keys, () => clock.now());

  return request => {
    const credential = readCredential(request.authorization ?? defaultCredential);
    const guards = guardsOf(credential, request.address);
    const ledger = createLedger();
    const requester = {
      deadline: clock.now() + (request.deadlineMs ?? limits.deadline),
      priority: request.priority,
      caller: credential.fingerprint,
    };
    const spaces = new Map<string, HqSpace>();
    const partitions = new Map<string, Partition>();
    const limit = Math.min(limits.requests, request.maxCost ?? Infinity);
    const member = { ledger, limit, execution: () => context.executionState };
    let reading: Reading = readingAlone(member);
    const accepted: Freshness = {};
    const freshness = createFreshnessLog(accepted);
    const dependencies = createDependencies(memory.store.versions, () => clock.now());
    const records = { ledger, freshness, dependencies };
    const partialFields: PartialField[] = [];
    const used = () => [...spaces.keys()].filter(Boolean);
    let running: RunningMutation | undefined;

    const context: Context = {
      deadline: requester.deadline,
      get now() {
        // The server reads the clock too, but only a value that a resolver derives from it makes a later answer differ.
        if (this.field) dependencies.readLive();
        return () => clock.now();
      },
      async mutate(mutation, work) {
        // A change is made each time.
        dependencies.readLive();
        running = runningMutation(mutation, request.idempotencyKey);
        const { key } = running;
        return key ? keys.during({ login: credential.fingerprint, key: digest(key.key) }, work) : work();
      },
      origin: request.origin,
      scheme: credential.scheme,
      endpointVersions,
      hqUrl: server.url,
      onlyPriced: request.explain === 'plan',
      price: run => pricing.price(run),
      setDryRun: (run, boundsOf) => pricing.setDryRun(run, boundsOf),
      readTogether(isPart) {
        const joined = groups.join(member, request, requester.caller, isPart);
        // What the others of the group read is not recorded for this operation.
        if (joined) dependencies.readLive();
        reading = joined ?? reading;
      },
      setFreshness: given => void Object.assign(accepted, request.freshness, given),
      staleFields: () => freshness.staleFields,
      unindexed: () => freshness.unindexed,
      partialFields,
      budget(domain) {
        dependencies.readLive();
        return budgets.of(domain).state();
      },
      cost: () => costOf(ledger, budgetStates(budgets, used()), request.explain === 'calls'),
      repeat() {
        const isCurrent = request.explain === undefined && ledger.calls.length === 0 && dependencies.currency();
        return isCurrent ? createRepeat({ isCurrent, saved: ledger.saved, domains: used(), budgets }) : undefined;
      },
      restoreCharLimit: limits.restore,
      // Accessors, so that a context made from this one for a field (`contextAt`) answers for that field.
      get hq() {
        const { field } = this;
        return (domain: string) => hqOf(domain, field);
      },
      get account() {
        return hqOf('', this.field);
      },
      get openFile(): Context['openFile'] {
        const { field } = this;
        return (domain, call, begins) =>
          openFile(streamPipeline(domain, { patient: true }), namesOf(field), call, begins);
      },
      get openStream(): Context['openStream'] {
        const { field } = this;
        return (domain, call, explain) =>
          openStream(streamPipeline(domain, { decompress: true }), namesOf(field), call, explain);
      },
      get reportPartial() {
        const { field } = this;
        return (error: KnownError) => reportPartial(field, error);
      },
    };
    const pricing = createPricing(
      { ...requester, operation: reading.operation, budgets, clock, limit, maxRows: limits.rows, families },
      context,
      memoryOf,
      () => [...spaces.keys()],
    );
    return context;

    function hqOf(domain: string, field: ResolvedField | undefined): Hq {
      const space = spaces.get(domain) ?? openSpace(domain);
      return new Hq(space, {
        name: field?.name ?? '',
        selection: () => selectionOf(field?.info),
        onPartial: error => reportPartial(field, error),
      });
    }

    /** Throws the error where nothing can stand beside it: a file. */
    function reportPartial(field: ResolvedField | undefined, error: KnownError): void {
      if (!field) throw error;
      partialFields.push({ field: field.info, error });
    }

    function streamPipeline(domain: string, how: OpenOptions): StreamOptions {
      dependencies.readLive();
      const open = openTransport({ server, domain, credential, clock, ...requester }, how);
      return { ...pipelineOf(domain), openReply: observed(request.observer, open) };
    }

    /** What all requests in a project space share, but for the budget that only some of them need. */
    function pipelineOf(domain: string): Omit<PipelineOptions, 'budget' | 'countWorkers'> {
      return {
        domain,
        scheme: credential.scheme,
        partition: partitionOf(domain).own,
        inFlight,
        requester,
        clock,
        ledger,
        admitted: () => pricing.admitted(),
        spend: reading.spend,
        ...guards.stagesOf(domain),
        wait: realWait,
        transport: observed(
          request.observer,
          guards.inFlight(async call => {
            const reply = await transport({ server, domain, credential, clock, ...requester })(call);
            sharedAccess.observe(credential, domain, call, reply);
            return reply;
          }),
        ),
      };
    }

    function partitionOf(domain: string): Partition {
      const who = { server: server.url, credential, operation: reading.operation, logins, sharedAccess };
      const partition = partitions.get(domain) ?? createPartition(domain, who);
      partitions.set(domain, partition);
      return partition;
    }

    function memoryOf(domain: string, layer = (store: MemoryStore) => store): Memory {
      const store = layer(tracked(memory.store, dependencies));
      return createMemory({ ...memory, store }, partitionOf(domain), reading.operation, freshness, dependencies);
    }

    function openSpace(domain: string): HqSpace {
      const space = createHqSpace({
        source: sourceOf(domain),
        maxRows: limits.rows,
        pace: () => context.executionState,
        together: reading.in?.(domain),
      });
      spaces.set(domain, space);
      return space;
    }

    function sourceOf(domain: string): WriteSource {
      const caller = { login: credential.fingerprint, space: partitionOf(domain).own };
      const budget = budgets.of(domain);
      const series = new Series(() => pricing.needs(domain));
      return createSource({
        domain,
        operation: reading.operation,
        memory: memoryOf(domain),
        ...forAll,
        ...records,
        budget,
        pipeline: { ...pipelineOf(domain), budget, requester: { ...requester, series } },
        mayCount: guards.mayCount,
        idempotentWrites: () => running?.key && idempotentWrites(caller, running.key),
        progress: writeProgress(caller, () => running),
      });
    }
  };
}

/** The names of a field for HQ's requests. */
const namesOf = (field: ResolvedField | undefined): readonly string[] => (field ? [field.name] : []);
