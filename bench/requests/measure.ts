import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import type { World } from '../../src/sandbox/world/model.js';
import type { Price } from '../../src/operation/price.js';
import type { Contender, Operation, Ours } from './gateway.js';

/** All that a bench of requests needs. */
export interface Bench {
  readonly hq: Sandbox;
  readonly world: World;
  readonly schema: GraphQLSchema;
  readonly ours: Ours;
  readonly dataloader: Contender;
  readonly naive: Contender;
}

/** What an operation cost and how long it took, and its price before. */
export interface Measured extends Spent {
  readonly ms: number;
  readonly result: ExecutionResult;
}

/** HQ requests, and how many of them HQ meters (throttling.md 4). */
export interface Spent {
  readonly requests: number;
  readonly metered: number;
}

/** What HQ has got since its bill was cleared. */
export function spent({ hq }: Pick<Bench, 'hq'>): Spent {
  const { entries } = hq.bill;
  return { requests: entries.length, metered: entries.filter(({ metered }) => metered).length };
}

/** The requests, and in brackets the metered ones where they are fewer; `times` as many. */
export function shown({ requests, metered }: Spent, times = 1): string {
  return requests === metered ? String(requests * times) : `${requests * times} (${metered * times})`;
}

/** Counts the requests that HQ got from one operation. */
export async function measured({ hq }: Bench, contender: Contender, operation: Operation): Promise<Measured> {
  hq.bill.clear();
  const began = performance.now();
  const result = await contender.ask(operation);
  return { ...spent({ hq }), ms: performance.now() - began, result };
}

/** The same of an operation that has to succeed: one that failed costs too little. Throws where the answer has errors. */
export async function measuredWhole(bench: Bench, contender: Contender, operation: Operation): Promise<Measured> {
  const measurement = await measured(bench, contender, operation);
  const { errors } = measurement.result;
  if (errors) throw new Error(JSON.stringify(errors.slice(0, 3)));
  return measurement;
}

/** A price is quick beside the machine's own moods: the median of so many. */
const RUNS = 5;

/** A price, the requests it cost (none), and the ms it took. */
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

/** Nothing in memory but the sizes of lists. */
export const COLD = 3 * HOUR;

/** Cases and forms are no longer in memory; users, groups, locations and applications are. */
export const WARM = 61_000;
