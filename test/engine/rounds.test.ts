import { expect, test } from '@jest/globals';
import { createRounds, type Pace } from '../../src/engine/rounds.js';

const turn = () => new Promise(resolve => setImmediate(resolve));

test('a round waits for rows that wait for their turn: their wants go with the same request', async () => {
  const idle: (() => void)[] = [];
  const pace: { busy: boolean } & Pace = { busy: true, idle: callback => void idle.push(callback) };
  const rounds = createRounds(() => pace);
  const begun: string[] = [];
  rounds.next(() => begun.push('first'));
  for (const _ of [1, 2, 3]) await turn();
  rounds.next(() => begun.push('second'));
  await turn();
  expect([begun, idle.length]).toEqual([[], 1]);

  pace.busy = false;
  idle.forEach(callback => callback());
  expect(begun).toEqual([]);
  await turn();
  expect(begun).toEqual(['first', 'second']);
});

test('without anything waiting, a round starts in the next turn', async () => {
  const rounds = createRounds(() => undefined);
  const begun: string[] = [];
  rounds.next(() => begun.push('first'));
  await turn();
  expect(begun).toEqual(['first']);
});
