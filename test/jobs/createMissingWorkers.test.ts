import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createWorld } from '../../src/sandbox/world/world.js';
import { ACTIVE, DEACTIVATED } from '../support/expected/expectedWorkers.js';
import { NOW } from '../support/gateway.js';
import { domainIn } from '../support/worlds/demoWorld.js';
import { gatewayPerTest } from '../support/gatewayPerTest.js';

const HOUR = 3_600_000;
const JOB = readFileSync('examples/job-07.graphql', 'utf8');
const LISTS = `{ domain(name: "demo") { mobileWorkers { totalCount } a: mobileWorkerByUsername(username: "nobody") { userId } } }`;

interface Answer {
  readonly mobileWorkersCreate: {
    readonly results: readonly {
      readonly outcome: string;
      readonly userId: string;
      readonly mobileWorker: { readonly username: string; readonly firstName: string | null };
    }[];
    readonly userErrors: readonly unknown[];
  };
}

const world = createWorld({ now: NOW, reference: true });
const demo = domainIn(world);
const known = [...demo.workers].toSorted((a, b) => (a.id < b.id ? -1 : 1));
const gateway = gatewayPerTest({ world, throttled: true });

test('job 7: 200 workers by username, the missing 20 created: 1 + 1 + 20 + 1 requests cold, 21 warm', async () => {
  const found = [
    ...known.filter(({ active }) => active).slice(0, 150),
    ...known.filter(({ active }) => !active).slice(0, 30),
  ];
  const creates = Array.from({ length: 20 }, () => 'POST user/v1/');
  await gateway.ask(LISTS);
  for (const [round, reads] of [
    ['cold', [ACTIVE, DEACTIVATED]],
    ['warm', []],
  ] as const) {
    // Cold: only list sizes are cached. Warm: the workers are cached too.
    if (round === 'cold') gateway.clock.pass(3 * HOUR);
    else await gateway.ask(LISTS);
    const names = Array.from({ length: 20 }, (_, i) => `${round}.nurse.${i}`);
    const usernames = [...found.map(({ username }) => username.split('@')[0]!), ...names].toSorted();
    const inputs = usernames.map(username => ({ username, password: 'pass-word-1', firstName: username }));
    const { data, errors, bill, extensions } = await gateway.ask<Answer>(JOB, { variables: { inputs } });
    const { results, userErrors } = data.mobileWorkersCreate;
    expect([errors, userErrors, bill]).toEqual([undefined, [], [...reads, ...creates, ACTIVE]]);
    expect(extensions.cost.actualQueryCost).toBe(reads.length + 21);
    expect(results.map(({ mobileWorker }) => mobileWorker.username)).toEqual(
      usernames.map(name => `${name}@demo.commcarehq.org`),
    );
    for (const { outcome, userId, mobileWorker } of results) {
      const { firstName, username } = demo.workers.get(userId)!;
      expect(mobileWorker).toMatchObject({ username, firstName: firstName || null });
      expect(outcome).toBe(names.includes(username.split('@')[0]!) ? 'CREATED' : 'FOUND');
    }
  }
});
