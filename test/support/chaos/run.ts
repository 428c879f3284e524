import fc from 'fast-check';
import { createSchema } from '../../../src/families/schema.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { fraction, pick, randomStream } from '../../../src/sandbox/world/programme/basics/random.js';
import { startGateway, type Asked, type TestGateway } from '../gateway.js';
import { poolOf, randomQuery } from '../random/query.js';
import { seededWorld } from '../worlds/seededWorld.js';
import { FAULTS, type Fault } from './faults.js';
import { readUnderFault } from './reads.js';
import { writeUnderFault } from './writes.js';

/** How many operations came to which outcome, by fault. */
export type ChaosTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a run of operations under faults came to. */
export interface ChaosResult {
  readonly table: ChaosTable;
  /** Outcomes that must not be: a wrong answer, a lost or doubled change, an error without a code. */
  readonly wrong: readonly string[];
}

/** What one operation came to. `wrong`: why it must not have. */
export interface Outcome {
  readonly name: string;
  readonly wrong?: string;
}

const HOUR = 3_600_000;

/** Each fifth operation is a change. */
const WRITES = 5;

/** Which requests fail: all, or those of one family, so that the others' answers arrive. */
const READS = [/./, /./, /^GET case\//, /^GET form\//, /^GET user\//, /^GET (group|location)/, /^GET application\//];
const CHANGES = [/./, /^(?!GET )/, /^(?!GET )/];

/** Nothing is cached: each answer is HQ's own. */
const NO_STORE: MemoryStore = {
  read: (keys, rows) => ({ values: keys.map(() => undefined), rows: (rows?.ids ?? []).map(() => undefined) }),
  write: () => undefined,
  keep: () => undefined,
  update: async (keys, change) => change(keys.map(() => undefined)),
};

/**
 * Sends random operations while HQ fails at random, and compares each with the same operation without faults. The same
 * seed gives the same operations and faults. Clocks jump by up to an hour, forwards and back.
 */
export async function runChaos(operations: number, seed: number): Promise<ChaosResult> {
  const { world } = seededWorld(60);
  const gateway = await startGateway({ world, maxRequests: 1000 });
  const faultless = await startGateway({ world, maxRequests: 1000, store: NO_STORE, answersMb: 0 });
  const random = randomStream(seed, 'chaos');
  const queries = fc.sample(
    randomQuery(createSchema(), { ...poolOf(world, ['demo']), first: [50] }, 4, ['RequestBudget']),
    {
      numRuns: operations,
      seed,
    },
  );
  const table = new Map<string, Map<string, number>>();
  const wrong: string[] = [];
  try {
    for (const [i, query] of queries.entries()) {
      const roll = (place: number) => random(4 * i + place);
      const isWrite = i % WRITES === 0;
      const [fault, times] = [pick(FAULTS, roll(0)), pick([1, 2, Infinity], roll(1))];
      const met = { fault, times, requests: pick(isWrite ? CHANGES : READS, roll(2)) };
      const outcome = isWrite
        ? await writeUnderFault(gateway, world, `${seed}-${i}`, met)
        : await readUnderFault(gateway, faultless, query, met);
      const row = table.get(fault.name) ?? new Map<string, number>();
      table.set(fault.name, row.set(outcome.name, (row.get(outcome.name) ?? 0) + 1));
      if (outcome.wrong !== undefined)
        wrong.push(`operation ${i} of seed ${seed}, ${fault.name} x ${times}: ${outcome.wrong}`);
      // A refusal of HQ closes its quota for up to 6 hours (throttling.md 4).
      const reopened = fault.failure.kind === 'throttled' ? 12 * HOUR : 0;
      gateway.clock.pass(reopened + Math.round((fraction(roll(3)) * 2 - 1) * HOUR));
    }
  } finally {
    await Promise.all([gateway.close(), faultless.close()]);
  }
  return { table, wrong };
}

/** A fault that the next requests meet. */
export interface Met {
  readonly fault: Fault;
  /** Those whose line of the bill matches. */
  readonly requests: RegExp;
  /** So many requests; all where Infinity. */
  readonly times: number;
}

/** Sends an operation while HQ fails. */
export async function askUnder<Data>(
  gateway: TestGateway,
  { fault, requests, times }: Met,
  ...asked: Parameters<TestGateway['ask']>
): Promise<Asked<Data>> {
  gateway.hq.failures.add(requests, fault.failure, times);
  try {
    return await gateway.ask<Data>(...asked);
  } finally {
    gateway.hq.failures.clear();
  }
}
