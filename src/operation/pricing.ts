import { Readable } from 'node:stream';
import type { Requester, Budget } from '../client/budget/budget.js';
import type { Clock } from '../client/clock.js';
import { createLedger } from '../client/ledger.js';
import { coalesced, type InFlight } from '../client/send.js';
import {
  ALWAYS_TRIED,
  USUAL,
  CHEAPEST,
  worstCase,
  WORST_CASES,
  type Assumptions,
} from '../engine/dryRun/assumptions.js';
import { createRequestCounter } from '../engine/dryRun/requestCounter.js';
import { createSimulatedIds } from '../engine/dryRun/simulatedIds.js';
import { createSimulatedMemory } from '../engine/dryRun/simulatedMemory.js';
import { createSimulatedReader, sendNothing } from '../engine/dryRun/simulatedReader.js';
import { createSimulatedRows } from '../engine/dryRun/simulatedRows.js';
import { createSimulation, type Simulation } from '../engine/dryRun/simulation.js';
import { createHqSpace, Hq, type HqSpace } from '../engine/hq.js';
import type { Memory } from '../engine/memory/memory.js';
import { layered } from '../engine/memory/store/layered.js';
import type { MemoryStore } from '../engine/memory/store/store.js';
import type { Families } from '../engine/resource/resource.js';
import type { WriteSource } from '../engine/write/source.js';
import { TooCostly } from '../errors.js';
import type { Context, ResolvedField } from './context.js';
import { priceOf, refuseUnaffordable, type DryRun, type Price } from './price.js';
import { selectionOf } from './selection.js';

/** Runs the operation's own resolvers with another context. Their answers are not used. */
export type RunSimulated = (context: Context) => Promise<unknown>;

/** Reads off an operation's text how many HQ requests it may need without a planner. Called at most once. */
export type BoundRequests = () => number;

/** Prices one operation. Its resolvers run over simulated rows and HQ is not asked: so the price is that of the same plans. */
export interface Pricing {
  readonly price: (run: RunSimulated) => Promise<Price>;
  /** How an operation is run over simulated rows, and the most requests that it can need. Without it nothing is refused. */
  readonly setDryRun: (run: RunSimulated, bound: BoundRequests) => void;
  /**
   * Resolves before the first request, where the operation may go on.
   * @throws {TooCostly} or {Throttled} where even its cheapest way is too expensive or would come too late.
   */
  readonly admitted: () => Promise<void>;
  /** Metered requests in a project space that the operation needs at the least, as far as is known: 1 without a dry run. */
  readonly needs: (domain: string) => number;
}

/** What the operation may spend, and when. */
interface PricingOptions extends Requester {
  readonly operation: string;
  readonly budgets: { of(domain: string): Budget };
  readonly clock: Clock;
  /** HQ requests. */
  readonly limit: number;
  /** Most rows that a connection may ask for. */
  readonly maxRows: number;
  readonly families: Families;
}

/** A dry run never waits. */
const never: Clock['wait'] = () => ({ done: new Promise(() => undefined), cancel: () => undefined });

/** Only queries are simulated. */
const noChange = async (): Promise<never> => {
  throw new Error('a change in a dry run');
};

/** A dry run goes on beyond the operation's limit, to report by how much; but no further than this many times the limit. */
const OVERRUN = 2;

/** Prices an operation with this context and memory. `opened`: the project spaces that it has asked something of. */
export function createPricing(
  { operation, budgets, clock, limit, maxRows, families, ...requester }: PricingOptions,
  context: Context,
  memoryOf: (domain: string, layer: (store: MemoryStore) => MemoryStore) => Memory,
  opened: () => readonly string[],
): Pricing {
  const sendTime = (domain: string, requests: number) => budgets.of(domain).sendTime(requests, requester);
  let needs: ReadonlyMap<string, number> = new Map();
  let admit: (() => Promise<void>) | undefined;
  let admitted: Promise<void> | undefined;

  return {
    async price(run) {
      const read = new Map<string, unknown>();
      const dry = (assumptions: Assumptions) => runDry(run, assumptions, read);
      const least = await dry(CHEAPEST);
      const expected = await dry(USUAL);
      const most = [await dry(worstCase(0))];
      const isCertain = [expected, most[0]!].every(({ requests }) => requests.count === least.requests.count);
      const isFew = most[0]!.ambiguousIds > 0 && most[0]!.ambiguousIds < WORST_CASES;
      // It matters which family an id is of where few ids are wanted; many ids are of all families.
      for (let nth = 1; nth < WORST_CASES && !isCertain && (nth < ALWAYS_TRIED || isFew); nth++)
        most.push(await dry(worstCase(nth)));
      const domains = new Set(most.flatMap(({ requests }) => requests.steps.map(({ domain }) => domain)));
      const uncounted = [...domains].filter(domain => domain && budgets.of(domain).state().mobileWorkers === null);
      return priceOf({ least, expected, most }, { now: clock.now(), sendTime, limit, uncounted: uncounted.length });
    },
    setDryRun(run, bound) {
      admit = async () => {
        if (isSurelyAffordable(bound())) return;
        const least = await runDry(run, CHEAPEST);
        refuseUnaffordable(least, { limit, deadline: requester.deadline, sendTime });
        const metered = new Map<string, number>();
        for (const step of least.requests.steps)
          if (step.metered) metered.set(step.domain, (metered.get(step.domain) ?? 0) + step.count);
        needs = metered;
      };
    },
    admitted: () => (admitted ??= admit?.() ?? Promise.resolve()),
    needs: domain => needs.get(domain) ?? 1,
  };

  /** So many requests are within the operation's limit, and could all go now. */
  function isSurelyAffordable(requests: number): boolean {
    if (requests > limit) return false;
    return opened().every(domain => !domain || sendTime(domain, requests) <= clock.now());
  }

  async function runDry(run: RunSimulated, assumptions: Assumptions, read?: Map<string, unknown>): Promise<DryRun> {
    const ids = createSimulatedIds();
    const ledger = createLedger();
    const end = limit * OVERRUN;
    const requests = createRequestCounter(end, () => {
      throw new TooCostly(`The operation needs more than ${end} HQ requests.`, end + 1, limit);
    });
    const spaces = new Map<string, HqSpace>();
    const simulations: Simulation[] = [];
    const simulated: Context = {
      ...context,
      executionState: undefined,
      get hq() {
        const { field } = this;
        return (domain: string) => hqOf(domain, field);
      },
      get account() {
        return hqOf('', this.field);
      },
      get openFile(): Context['openFile'] {
        const { field } = this;
        return async (domain, call) => {
          requests.record(call, domain, field ? [field.name] : []);
          return { contentType: '', length: 0, body: Readable.from([]) };
        };
      },
      get openStream(): Context['openStream'] {
        const { field } = this;
        return async (domain, call) => {
          requests.record(call, domain, field ? [field.name] : []);
          return Readable.from([]);
        };
      },
      reportPartial: () => undefined,
    };
    await run(simulated);
    const ambiguousIds = simulations.reduce((sum, one) => sum + one.ambiguousIds, 0);
    return { requests, saved: ledger.saved, ambiguousIds };

    function hqOf(domain: string, field: ResolvedField | undefined): Hq {
      const space = spaces.get(domain) ?? simulate(domain);
      return new Hq(space, { name: field?.name ?? '', selection: () => selectionOf(field?.info) });
    }

    function simulate(domain: string): HqSpace {
      const simulation = createSimulation(domain, assumptions, ids);
      const line = { inFlight: new Map<string, InFlight>(), partition: '', requester, clock, wait: never };
      simulations.push(simulation);
      const cached = memoryOf(domain, store => layered(store, read));
      const memory = createSimulatedMemory(cached, simulation);
      const source: WriteSource = {
        domain,
        operation,
        memory,
        families,
        read: createSimulatedReader(simulation, createSimulatedRows(simulation, memory), families),
        now: () => clock.now(),
        recordSaved: (what, saved, most) => ledger.recordSaved(`${domain} ${what}`, saved, most),
        freshness: { recordAge: () => undefined, recordUnindexed: () => undefined },
        send: fields =>
          coalesced(
            line,
            sendNothing(call => requests.record(call, domain, fields)),
          ),
        learnSize: (...size) => memory.learnSize(...size),
        change: () => noChange,
        idempotentWrites: () => undefined,
        progress: { report: noChange, of: async () => undefined },
        workersDeactivated: () => undefined,
      };
      const pace = () => simulated.executionState;
      const space = createHqSpace({ source, maxRows, pace, simulation });
      spaces.set(domain, space);
      return space;
    }
  }
}
