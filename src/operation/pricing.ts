import { Readable } from 'node:stream';
import type { Context } from './context.js';
import { TooCostly } from '../errors.js';
import { selectionOf } from './selection.js';
import type { Families } from '../engine/resource/resource.js';
import type { Requester, Budget } from '../client/budget/budget.js';
import type { Clock } from '../client/clock.js';
import { createSimulatedReader, sendNothing } from '../engine/dryRun/simulatedReader.js';
import { createSimulatedMemory } from '../engine/dryRun/simulatedMemory.js';
import { createSimulatedRows } from '../engine/dryRun/simulatedRows.js';
import { Hq } from '../engine/hq.js';
import { createSimulation, type Simulation } from '../engine/dryRun/simulation.js';
import { createSimulatedIds } from '../engine/dryRun/simulatedIds.js';
import { createLedger } from '../client/ledger.js';
import type { OperationMemory } from '../engine/memory/operationMemory.js';
import {
  ALWAYS_TRIED,
  USUAL,
  CHEAPEST,
  worstCase,
  WORST_CASES,
  type Assumptions,
} from '../engine/dryRun/assumptions.js';
import { coalesced, type InFlight } from '../client/send.js';
import type { WriteSource } from '../engine/write/source.js';
import { layered, type CacheStore } from '../engine/memory/store.js';
import { createRequestCounter } from '../engine/dryRun/requestCounter.js';
import { priceOf, refuseUnaffordable, type DryRun, type Price } from './price.js';

/** Runs the operation's own resolvers with another context; what they answer does not matter. */
export type RunSimulated = (context: Context) => Promise<unknown>;

/** Prices one operation. Its resolvers run over imagined rows, and HQ is not asked: so planning and price are one. */
export interface Pricing {
  readonly price: (run: RunSimulated) => Promise<Price>;
  /**
   * The requests that HQ meters of the cheapest way, by project space. Throws TooCostly or Throttled where even that is too
   * expensive, or would come too late.
   */
  readonly admit: (run: RunSimulated) => Promise<ReadonlyMap<string, number>>;
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

/** Only queries are run dry. */
const noChange = async (): Promise<never> => {
  throw new Error('a change in a dry run');
};

/** A dry run goes on beyond what the operation may cost, to tell by how much; but not for ever. */
const OVERRUN = 2;

/** Prices an operation that has this context and remembers this. */
export function createPricing(
  { operation, budgets, clock, limit, maxRows: rows, families, ...requester }: PricingOptions,
  context: Context,
  memoryOf: (domain: string, layer: (store: CacheStore) => CacheStore) => OperationMemory,
): Pricing {
  const turn = (domain: string, requests: number) => budgets.of(domain).sendTime(requests, requester);

  return {
    async price(run) {
      const read = new Map<string, unknown>();
      const dry = (odds: Assumptions) => runDry(run, odds, read);
      const least = await dry(CHEAPEST);
      const expected = await dry(USUAL);
      const dear = [await dry(worstCase(0))];
      const certain = [expected, dear[0]!].every(({ requests }) => requests.count === least.requests.count);
      const few = dear[0]!.ambiguousIds > 0 && dear[0]!.ambiguousIds < WORST_CASES;
      // Which family an id is of matters where few are asked for; many are of all.
      for (let nth = 1; nth < WORST_CASES && !certain && (nth < ALWAYS_TRIED || few); nth++)
        dear.push(await dry(worstCase(nth)));
      const domains = new Set(dear.flatMap(({ requests }) => requests.steps.map(({ domain }) => domain)));
      const uncounted = [...domains].filter(domain => domain && budgets.of(domain).state().mobileWorkers === null);
      return priceOf({ least, expected, most: dear }, { now: clock.now(), turn, limit, uncounted: uncounted.length });
    },
    async admit(run) {
      const least = await runDry(run, CHEAPEST);
      refuseUnaffordable(least, { limit, deadline: requester.deadline, turn });
      const needs = new Map<string, number>();
      for (const { domain, metered, count } of least.requests.steps)
        if (metered) needs.set(domain, (needs.get(domain) ?? 0) + count);
      return needs;
    },
  };

  async function runDry(run: RunSimulated, odds: Assumptions, read?: Map<string, unknown>): Promise<DryRun> {
    const ids = createSimulatedIds();
    const ledger = createLedger();
    const end = limit * OVERRUN;
    const tally = createRequestCounter(end, () => {
      throw new TooCostly(`The operation needs more than ${end} HQ requests.`, end + 1, limit);
    });
    const spaces = new Map<string, Hq>();
    const imaginations: Simulation[] = [];
    const imagined: Context = {
      ...context,
      executionState: undefined,
      at: '',
      hq: domain => spaces.get(domain) ?? imagine(domain),
      get account() {
        return imagined.hq('');
      },
      async openFile(domain, call) {
        tally.record(call, domain, [imagined.at]);
        return { contentType: '', length: 0, body: Readable.from([]) };
      },
      async openStream(domain, call) {
        tally.record(call, domain, [imagined.at]);
        return Readable.from([]);
      },
    };
    await run(imagined);
    const ambiguousIds = imaginations.reduce((sum, one) => sum + one.ambiguousIds, 0);
    return { requests: tally, saved: ledger.saved, ambiguousIds };

    function imagine(domain: string): Hq {
      const simulation = createSimulation(domain, odds, ids);
      const line = { inFlight: new Map<string, InFlight>(), partition: '', requester, clock, wait: never };
      imaginations.push(simulation);
      const memory = createSimulatedMemory(
        memoryOf(domain, store => layered(store, read)),
        simulation,
      );
      const source: WriteSource = {
        domain,
        operation,
        memory,
        families,
        read: createSimulatedReader(simulation, createSimulatedRows(simulation, memory), families),
        now: () => clock.now(),
        recordSaved: (what, requests) => ledger.recordSaved(`${domain} ${what}`, requests),
        freshness: { recordAge: () => undefined, recordUnindexed: () => undefined },
        send: fields =>
          coalesced(
            line,
            sendNothing(call => tally.record(call, domain, fields)),
          ),
        learnSize: (...said) => memory.learnSize(...said),
        change: () => noChange,
        progress: { report: noChange, of: async () => undefined },
        workersDeactivated: () => undefined,
      };
      const selection = () => selectionOf(imagined.field);
      const pace = () => imagined.executionState;
      const made = new Hq({ source, maxRows: rows, field: () => imagined.at, selection, pace, simulation });
      spaces.set(domain, made);
      return made;
    }
  }
}
