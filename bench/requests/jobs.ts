import { readFileSync } from 'node:fs';
import { jobVariables } from '../../test/support/jobVariables.js';
import { operation } from './gateway.js';
import { NOW } from './hq.js';
import { type Bench, COLD, measuredWithoutErrors, pricedIn, shown, table, WARM } from './measure.js';
import { benchWriting } from './writing.js';

/** The jobs that read: a description, and the requests allowed with a cold and a warm cache. */
const TARGETS: Readonly<Record<string, readonly [what: string, cold: number, warm: number]>> = {
  '01': ['10,000 changed cases with owner, location, district', 7, 2],
  '02': ["a worker's forms of a week", 1, 1],
  '03': ['the location tree', 2, 0],
  '05': ["a report's 5,000 rows", 101, 0],
  '06': ['all cases and forms changed since a bookmark', 22, 22],
  '08': ['the usercase of each worker', 2, 1],
  '10': ['a dashboard of five kinds of forms', 8, 6],
  '11': ["one client's record", 3, 2],
  '12': ['all applications, forms, questions', 1, 0],
  '13': ['job 1 over 3 project spaces', 21, 6],
  '14': ['a forwarded form, enriched', 3, 2],
  '15': ['lookup tables with their rows', 4, 0],
};

/** Jobs without a naive measurement: it would take too many requests to wait for. */
const NOT_NAIVE = new Set(['01', '13', '10', '06']);

const HEAD = [
  'job',
  'cold',
  'warm',
  'allowed: cold / warm',
  'DataLoaders',
  'naive',
  'price: least / expected / most',
  'time of the price',
];

/**
 * Prints the table of the jobs, with the metered requests in brackets where they are fewer. Writing jobs have no price
 * and use their own project. Returns the missed targets.
 */
export async function benchJobs(bench: Bench, writing: Bench): Promise<readonly string[]> {
  const { ours, dataloader, naive } = bench;
  const rows: (string | number)[][] = [];
  const missed: string[] = [];
  const sum = { dry: 0, real: 0 };
  for (const [job, variables] of jobVariables(bench.world, NOW)) {
    const [what, most, mostWarm] = TARGETS[job]!;
    const asked = operation(readFileSync(`examples/job-${job}.graphql`, 'utf8'), variables);
    await ours.ask(asked);
    ours.pass(COLD);
    const dry = await pricedIn(bench, asked);
    const cold = await measuredWithoutErrors(bench, ours, asked);
    ours.pass(WARM);
    const dryWarm = await pricedIn(bench, asked);
    const warm = await measuredWithoutErrors(bench, ours, asked);
    const loaders = await measuredWithoutErrors(bench, dataloader, asked);
    const single = NOT_NAIVE.has(job) ? undefined : await measuredWithoutErrors(bench, naive, asked);
    const { least, expected, most: highest } = dry.price.requests;
    rows.push([
      `${job} ${what}`,
      shown(cold),
      shown(warm),
      `${most} / ${mostWarm}`,
      shown(loaders),
      single ? shown(single) : '…',
      `${least} / ${expected} / ${highest}`,
      `${((100 * dry.ms) / cold.ms).toFixed(1)} %`,
    ]);
    if (cold.requests > most || warm.requests > mostWarm) missed.push(`job ${job}: ${cold.requests}, ${warm.requests}`);
    if (cold.requests > loaders.requests) missed.push(`job ${job}: more than with DataLoaders`);
    if (dry.requests + dryWarm.requests > 0) missed.push(`job ${job}: its price cost requests`);
    if (cold.requests < least || cold.requests > highest) missed.push(`job ${job}: outside its price`);
    sum.dry += dry.ms;
    sum.real += cold.ms;
  }
  const written = await benchWriting(writing);
  console.log(
    table(
      HEAD,
      [...rows, ...written.rows].toSorted(([a], [b]) => (a! < b! ? -1 : 1)),
    ),
  );
  const share = (100 * sum.dry) / sum.real;
  console.log(`\nThe prices of the jobs that read took ${share.toFixed(1)} % of the time of the jobs themselves.`);
  if (share > 5) missed.push('jobs: the time of their prices');
  return [...missed, ...written.missed];
}
