import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import type { World } from '../../src/sandbox/world/model.js';
import type { Price } from '../../src/operation/price.js';
import type { Contender, Operation, Ours } from './gateway.js';

/** What the benchmarks of requests share. */
export interface Bench {
  readonly hq: Sandbox;
  readonly world: World;
  readonly schema: GraphQLSchema;
  readonly ours: Ours;
  readonly dataloader: Contender;
  readonly naive: Contender;
}

/** The cost, duration and result of an operation. */
export interface Measured extends Spent {
  readonly ms: number;
  readonly result: ExecutionResult;
}

/** The HQ requests of an operation, and how many of them HQ meters (throttling.md 4). */
export interface Spent {
  readonly requests: number;
  readonly metered: number;
}

/** The requests that HQ received since its bill was cleared. */
export function spent({ hq }: Pick<Bench, 'hq'>): Spent {
  const { entries } = hq.bill;
  return { requests: entries.length, metered: entries.filter(({ metered }) => metered).length };
}

/** The requests, with the metered ones in brackets where they are fewer; multiplied by `times`. */
export function shown({ requests, metered }: Spent, times = 1): string {
  return requests === metered ? String(requests * times) : `${requests * times} (${metered * times})`;
}

/** Runs an operation and counts its HQ requests. */
export async function measured({ hq }: Bench, contender: Contender, operation: Operation): Promise<Measured> {
  hq.bill.clear();
  const began = performance.now();
  const result = await contender.ask(operation);
  return { ...spent({ hq }), ms: performance.now() - began, result };
}

/**
 * The same for an operation that must succeed, because a failed one costs too little. Throws if the answer has errors.
 */
export async function measuredWithoutErrors(
  bench: Bench,
  contender: Contender,
  operation: Operation,
): Promise<Measured> {
  const measurement = await measured(bench, contender, operation);
  const { errors } = measurement.result;
  if (errors) throw new Error(JSON.stringify(errors.slice(0, 3)));
  return measurement;
}

/** Repetitions of a price, whose median duration is used: it is short compared with variations of the machine. */
const RUNS = 5;

/** A price, its HQ requests (there must be none) and its duration in ms. */
export async function pricedIn(
  { hq, ours }: Bench,
  operation: Operation,
): Promise<{ readonly price: Price; readonly requests: number; readonly ms: number }> {
  hq.bill.clear();
  const times: number[] = [];
  let price = await ours.price(operation);
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    price = await ours.price(operation);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { price, requests: hq.bill.lines().length, ms: times[Math.floor(RUNS / 2)]! };
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const HOUR = 3_600_000;

/** ms. Afterwards the cache has only the sizes of lists. */
export const COLD = 3 * HOUR;

/** ms. Afterwards the cache has no cases and forms, but users, groups, locations and applications. */
export const WARM = 61_000;
