import { readFileSync } from 'node:fs';
import { createSchema } from '../src/graphql/schema.js';
import { jobVariables } from '../test/price/jobVariables.js';
import { ours, operation } from './requests/gateway.js';
import { startHq, NOW } from './requests/hq.js';
const { hq, world } = await startHq();
hq.failures.clear();
const g = ours(hq.url, createSchema());
for (const job of (process.env.JOBS ?? '03,11,10').split(',')) {
  const op = operation(readFileSync(`examples/job-${job}.graphql`, 'utf8'), jobVariables(world, NOW).get(job));
  await g.ask(op);
  g.pass(3 * 3600000);
  await g.price(op);
  const t = performance.now();
  for (let i = 0; i < 20; i++) await g.price(op);
  console.log(job, ((performance.now() - t) / 20).toFixed(1));
}
await hq.close();
