import { readFileSync } from 'node:fs';
import type { World } from '../../src/sandbox/world/model.js';
import { operation } from './gateway.js';
import type { WritingJob } from './writingJob.js';

const LISTS = `{ domain(name: "demo") {
  mobileWorkers { totalCount }
  mobileWorkerByUsername(username: "nobody") { userId }
} }`;

/** Job 7: active workers, deactivated ones and missing ones by user name. */
export function findOrCreate(world: World): WritingJob {
  const workers = [...world.domains.get('demo')!.workers];
  const known = [true, false].flatMap((active, i) =>
    workers.filter(worker => worker.active === active).slice(0, [150, 30][i]),
  );
  const usernames = known.map(({ username }) => username.split('@')[0]!);
  const asked = operation(readFileSync('examples/job-07.graphql', 'utf8'));
  const inputs = (run: number) =>
    [...usernames, ...Array.from({ length: 20 }, (_, i) => `new.nurse.${run}.${i}`)].map(username => ({
      username,
      password: 'pass-word-1',
      firstName: username,
    }));
  return {
    job: '07',
    what: '200 workers found by user name, the missing 20 made',
    allowed: [23, 21],
    together: run => [() => [{ ...asked, variables: { inputs: inputs(run) } }]],
    single: run => [() => inputs(run).map(input => ({ ...asked, variables: { inputs: [input] } }))],
    warmUp: operation(LISTS),
  };
}
