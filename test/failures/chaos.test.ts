import { expect, test } from '@jest/globals';
import { runChaos } from '../support/chaos/run.js';

const OPERATIONS = Number(process.env['RUNS'] ?? 1000);
const SEED = Number(process.env['SEED'] ?? 1);

test(`${OPERATIONS} operations while HQ fails at random: each complete, or an error at its path; no change lost or doubled (seed ${SEED})`, async () => {
  const { wrong, table } = await runChaos(OPERATIONS, SEED);
  expect(wrong).toEqual([]);
  expect([...table.values()].flatMap(row => [...row.keys()])).toContain('complete');
}, 300_000);
