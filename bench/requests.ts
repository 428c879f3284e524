import { createSchema } from '../src/families/schema.js';
import { baseline } from './requests/baseline.js';
import { ours } from './requests/gateway.js';
import { LATENCY, startHq } from './requests/hq.js';
import { benchJobs } from './requests/jobs.js';
import { benchEntities } from './requests/entities.js';
import { benchRandom } from './requests/random.js';
import type { Bench } from './requests/measure.js';

/** HQ requests of the jobs of the README and of random queries, compared with gateways without a planner. */
const schema = createSchema();

async function start(latency: number): Promise<Bench> {
  const { hq, world } = await startHq(latency);
  return {
    hq,
    world,
    schema,
    ours: ours(hq.url, schema),
    dataloader: baseline(hq.url, schema, 'dataloader'),
    naive: baseline(hq.url, schema, 'naive'),
  };
}

// Mutations change the project, so they use another one than the queries. No times are measured there, so HQ has no
// latency.
const [reading, writing] = [await start(LATENCY), await start(0)];
try {
  await benchEntities(reading);
  const failures = [...(await benchJobs(reading, writing)), ...(await benchRandom(reading))];
  if (failures.length > 0) throw new Error(`Missed:\n${failures.join('\n')}`);
} finally {
  await Promise.all([reading, writing].map(({ hq }) => hq.close()));
}
