import fc from 'fast-check';
import { poolOf, randomQuery } from '../../test/support/random/query.js';
import { operation } from './gateway.js';
import { type Bench, COLD, measured, pricedIn, table } from './measure.js';

const QUERIES = 30;
const SEED = 2026;

/** Prints the costs of random queries. Returns the missed targets. */
export async function benchRandom(bench: Bench): Promise<readonly string[]> {
  const { ours, dataloader } = bench;
  const pool = { ...poolOf(bench.world, ['demo']), first: [20, 50, 100] };
  const without = ['RequestBudget', 'AttachmentContent'];
  const queries = fc.sample(randomQuery(bench.schema, pool, 4, without), { numRuns: 400, seed: SEED });
  const missed: string[] = [];
  const sum = { ours: 0, dataloader: 0, exact: 0, inside: 0, dry: 0, real: 0 };
  let asked = 0;
  for (const text of queries) {
    if (asked === QUERIES) break;
    const query = operation(text);
    const loaders = await measured(bench, dataloader, query);
    // A query without links needs no planning.
    if (loaders.requests < 5) continue;
    asked += 1;
    await ours.ask(query);
    ours.pass(COLD);
    const dry = await pricedIn(bench, query);
    const cold = await measured(bench, ours, query);
    ours.pass(26 * COLD);
    const { least, expected, most } = dry.price.requests;
    sum.ours += cold.requests;
    sum.dataloader += loaders.requests;
    sum.dry += dry.ms;
    sum.real += cold.ms;
    if (expected === cold.requests) sum.exact += 1;
    if (least <= cold.requests && cold.requests <= most) sum.inside += 1;
    else missed.push(`outside its price: ${cold.requests} not in ${least} to ${most}: ${text}`);
    if (cold.requests > loaders.requests)
      missed.push(`${cold.requests} requests, ${loaders.requests} with DataLoaders: ${text}`);
  }
  if (3 * sum.ours > sum.dataloader) missed.push('random queries: more than a third of what DataLoaders cost');
  if (sum.exact < 0.9 * asked) missed.push('random queries: fewer than nine of ten prices as expected');
  console.log(
    `\n${table(
      [`${asked} random queries`, 'here', 'DataLoaders', 'inside the price', 'as expected', 'time of the price'],
      [['requests', sum.ours, sum.dataloader, sum.inside, sum.exact, `${((100 * sum.dry) / sum.real).toFixed(1)} %`]],
    )}`,
  );
  return missed;
}
