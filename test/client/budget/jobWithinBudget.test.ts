import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import type { World } from '../../../src/sandbox/world/model.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway } from '../../support/gateway.js';
import { modelHq } from '../../support/budget/modelHq.js';

const JOB = readFileSync('examples/job-01.graphql', 'utf8');
const PATIENT = { 'hq-deadline': '3600000' };

/** The demo project with so many active workers; cases of the removed ones have an unknown owner. */
function worldOf(workers: number): World {
  const world = createWorld({ now: NOW, cases: 3000 });
  const demo = world.domains.get('demo')!;
  const active = [...demo.workers].filter(worker => worker.active).slice(0, workers);
  const fewer = { ...demo, workers: storeOf([...active, ...[...demo.workers].filter(worker => !worker.active)]) };
  return { ...world, domains: new Map([...world.domains, ['demo', fewer]]) };
}

/** ms in which HQ's arithmetic lets so many requests through at the best. */
function least(workers: number, requests: number): number {
  const hq = modelHq(workers);
  let now = NOW;
  for (let i = 0; i < requests; i++) {
    while (hq.exceeded(now).length > 0) now += 1;
    hq.record('ours', now);
  }
  return now - NOW;
}

/** ms to find out how many workers there are: until then a project counts as one without any, of 1 request a second. */
const FINDING_OUT = 1_200;

test.each([
  [0, 'told'],
  [25, 'told'],
  [25, 'to be counted'],
])(
  "job 1 in a project of %s workers, %s: HQ refuses no request, and the time is what HQ's limits require",
  async (workers, known) => {
    const gateway = await startGateway({
      world: worldOf(workers),
      workers: known === 'told' ? workers : null,
      throttled: true,
    });
    const began = gateway.clock.now();
    const { bill, errors, data } = await gateway.ask<{ domain: { cases: { nodes: unknown[] } } }>(JOB, {
      variables: { since: '2020-01-01T00:00:00Z' },
      headers: PATIENT,
    });
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes.length).toBeGreaterThan(500);
    expect(gateway.hq.bill.entries.filter(({ status }) => status === 429)).toEqual([]);
    // Workers, deactivated ones, groups, locations, web users and the cases.
    expect(bill).toHaveLength(6);
    const took = gateway.clock.now() - began;
    expect(took).toBeLessThanOrEqual(1.1 * least(workers, bill.length) + (known === 'told' ? 0 : FINDING_OUT));
    await gateway.close();
  },
);
