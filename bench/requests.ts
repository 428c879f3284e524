import { createSchema } from '../src/graphql/schema.js';
import { baseline } from './requests/baseline.js';
import { ours } from './requests/gateway.js';
import { startHq } from './requests/hq.js';
import { benchJobs } from './requests/jobs.js';
import { benchRandom } from './requests/random.js';
import type { Bench } from './requests/measure.js';

/** HQ requests: the jobs of JOBS.md and random queries, beside what gateways without a planner ask. */
const { hq, world } = await startHq();
const schema = createSchema();
const bench: Bench = {
  hq,
  world,
  schema,
  ours: ours(hq.url, schema),
  dataloader: baseline(hq.url, schema, 'dataloader'),
  naive: baseline(hq.url, schema, 'naive'),
};

try {
  const failures = [...(await benchJobs(bench)), ...(await benchRandom(bench))];
  if (failures.length > 0) throw new Error(`Missed:\n${failures.join('\n')}`);
} finally {
  await hq.close();
}
