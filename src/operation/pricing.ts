import { Readable } from 'node:stream';
import type { Context } from './context.js';
import { TooCostly } from '../errors.js';
import { selectionOf } from './selection.js';
import type { Families } from '../engine/resource/resource.js';
import type { Asker, Budget } from '../client/budget/budget.js';
import type { Clock } from '../client/clock.js';
import { dryReader, silent } from '../engine/dryRun/simulatedReader.js';
import { dryMemory } from '../engine/dryRun/simulatedMemory.js';
import { dryRows } from '../engine/dryRun/simulatedRows.js';
import { Hq } from '../engine/hq.js';
import { createImagination, type Imagination } from '../engine/dryRun/simulation.js';
import { imaginedIds } from '../engine/dryRun/simulatedIds.js';
import { createLedger } from '../client/ledger.js';
import type { Carrying } from '../engine/memory/operationMemory.js';
import { ALWAYS, EXPECTED, LEAST, most, TURNS, type Odds } from '../engine/dryRun/assumptions.js';
import { shared, type Flight } from '../client/send.js';
import type { ChangeSource } from '../engine/write/source.js';
import { layered, type Store } from '../engine/memory/store.js';
import { createTally } from '../engine/dryRun/requestCounter.js';
import { priceOf, refuseHopeless, type DryRun, type Price } from './price.js';

/** Runs the operation's own resolvers with another context; what they answer does not matter. */
export type RunDry = (context: Context) => Promise<unknown>;

/** Prices one operation. Its resolvers run over imagined rows, and HQ is not asked: so planning and price are one. */
export interface Pricing {
  readonly price: (run: RunDry) => Promise<Price>;
  /**
   * The requests that HQ meters of the cheapest way, by project space. Throws TooCostly or Throttled where even that is too
   * expensive, or would come too late.
   */
  readonly admit: (run: RunDry) => Promise<ReadonlyMap<string, number>>;
}

/** What the operation may spend, and when. */
interface Means extends Asker {
  readonly operation: string;
  readonly budgets: { of(domain: string): Budget };
  readonly clock: Clock;
  /** HQ requests. */
  readonly limit: number;
  /** Most rows that a connection may ask for. */
  readonly most: number;
  readonly families: Families;
}

/** A dry run never waits. */
const never: Clock['wait'] = () => ({ done: new Promise(() => undefined), cancel: () => undefined });

/** Only queries are run dry. */
const noChange = async (): Promise<never> => {
  throw new Error('a change in a dry run');
};

/** A dry run goes on beyond what the operation may cost, to tell by how much; but not for ever. */
const BEYOND = 2;

/** Prices an operation that has this context and remembers this. */
export function createPricing(
  { operation, budgets, clock, limit, most: rows, families, ...asker }: Means,
  context: Context,
  memoryOf: (domain: string, layer: (store: Store) => Store) => Carrying,
): Pricing {
  const turn = (domain: string, requests: number) => budgets.of(domain).turn(requests, asker);

  return {
    async price(run) {
      const read = new Map<string, unknown>();
      const dry = (odds: Odds) => runDry(run, odds, read);
      const least = await dry(LEAST);
      const expected = await dry(EXPECTED);
      const dear = [await dry(most(0))];
      const certain = [expected, dear[0]!].every(({ tally }) => tally.count === least.tally.count);
      const few = dear[0]!.settled > 0 && dear[0]!.settled < TURNS;
      // Which family an id is of matters where few are asked for; many are of all.
      for (let nth = 1; nth < TURNS && !certain && (nth < ALWAYS || few); nth++) dear.push(await dry(most(nth)));
      const domains = new Set(dear.flatMap(({ tally }) => tally.steps.map(({ domain }) => domain)));
      const uncounted = [...domains].filter(domain => domain && budgets.of(domain).state().mobileWorkers === null);
      return priceOf({ least, expected, most: dear }, { now: clock.now(), turn, limit, uncounted: uncounted.length });
    },
    async admit(run) {
      const least = await runDry(run, LEAST);
      refuseHopeless(least, { limit, deadline: asker.deadline, turn });
      const needs = new Map<string, number>();
      for (const { domain, metered, count } of least.tally.steps)
        if (metered) needs.set(domain, (needs.get(domain) ?? 0) + count);
      return needs;
    },
  };

  async function runDry(run: RunDry, odds: Odds, read?: Map<string, unknown>): Promise<DryRun> {
    const ids = imaginedIds();
    const ledger = createLedger();
    const end = limit * BEYOND;
    const tally = createTally(end, () => {
      throw new TooCostly(`The operation needs more than ${end} HQ requests.`, end + 1, limit);
    });
    const spaces = new Map<string, Hq>();
    const imaginations: Imagination[] = [];
    const imagined: Context = {
      ...context,
      effort: undefined,
      at: '',
      hq: domain => spaces.get(domain) ?? imagine(domain),
      get account() {
        return imagined.hq('');
      },
      async open(domain, call) {
        tally.note(call, domain, [imagined.at]);
        return { contentType: '', length: 0, body: Readable.from([]) };
      },
      async stream(domain, call) {
        tally.note(call, domain, [imagined.at]);
        return Readable.from([]);
      },
    };
    await run(imagined);
    const settled = imaginations.reduce((sum, one) => sum + one.settled, 0);
    return { tally, saved: ledger.saved, settled };

    function imagine(domain: string): Hq {
      const imagination = createImagination(domain, odds, ids);
      const line = { flights: new Map<string, Flight>(), partition: '', asker, clock, patience: never };
      imaginations.push(imagination);
      const memory = dryMemory(
        memoryOf(domain, store => layered(store, read)),
        imagination,
      );
      const source: ChangeSource = {
        domain,
        operation,
        memory,
        families,
        read: dryReader(imagination, dryRows(imagination, memory), families),
        now: () => clock.now(),
        saved: (what, requests) => ledger.save(`${domain} ${what}`, requests),
        aging: { note: () => undefined, noteUnindexed: () => undefined },
        send: fields =>
          shared(
            line,
            silent(call => tally.note(call, domain, fields)),
          ),
        learn: (...said) => memory.learn(...said),
        change: () => noChange,
        progress: { tell: noChange, of: async () => undefined },
        workersLeft: () => undefined,
      };
      const selection = () => selectionOf(imagined.field);
      const pace = () => imagined.effort;
      const made = new Hq({ source, most: rows, field: () => imagined.at, selection, pace, imagination });
      spaces.set(domain, made);
      return made;
    }
  }
}
