import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../../src/sandbox/failures.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { alteredHq, type Alter, type Json } from '../../support/sandbox/alteredHq.js';
import { NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

const { endpoints, state } = alteredHq();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ world: createWorld({ now: NOW, cases: 60 }), endpoints });
});
afterAll(() => gateway.close());
beforeEach(() => {
  state.path = 'api/action_times/v1/';
  // What was read in another test is too old.
  gateway.clock.pass(3_600_000);
});
afterEach(() => {
  delete state.alter;
});

interface Body {
  readonly meta: Json;
  readonly objects: Json[];
}
const QUERY = inDemo(
  'actionTimes(first: 3) { nodes { username userId user { __typename } localDate startTime endTime timeZone } }',
);
interface Answer {
  readonly domain: { readonly actionTimes: { readonly nodes: readonly Json[] } | null };
}

async function ask(alter?: (body: Body) => void) {
  if (alter) state.alter = alter as unknown as Alter;
  const { data, errors = [] } = await gateway.ask<Answer>(QUERY);
  return { nodes: data.domain.actionTimes?.nodes, errors };
}
const change = (rows: readonly Json[], fields: (row: Json) => Json) =>
  rows.forEach(row => Object.assign(row, fields(row)));

describe('answers that the contract leaves open give the same result', () => {
  test.each<[string, (body: Body) => void]>([
    [
      'times without an offset',
      ({ objects }) =>
        change(objects, row => ({
          UTC_start_time: String(row['UTC_start_time']).replace('+00:00', ''),
          UTC_end_time: String(row['UTC_end_time']).replace('+00:00', 'Z'),
        })),
    ],
    [
      'days with a time',
      ({ objects }) => change(objects, row => ({ local_date: `${String(row['local_date'])}T00:00:00` })),
    ],
    ['no count', ({ meta }) => Object.assign(meta, { total_count: null })],
  ])('%s', async (_, alter) => {
    const { nodes } = await ask();
    expect(nodes).toHaveLength(3);
    gateway.clock.pass(3_600_000);
    const altered = await ask(alter);
    expect(altered.errors).toEqual([]);
    expect(altered.nodes).toEqual(nodes);
  });

  test('an HQ that reports neither the ids of users nor the time zone', async () => {
    const { nodes } = await ask();
    gateway.clock.pass(3_600_000);
    const altered = await ask(({ meta, objects }) => {
      delete meta['local_date_timezone'];
      for (const row of objects) delete row['user_id'];
    });
    expect(altered.errors).toEqual([]);
    expect(altered.nodes).toEqual(nodes!.map(node => ({ ...node, userId: null, user: null, timeZone: null })));
  });
});

describe('an answer outside of the contract is an error, never a wrong value', () => {
  test('a time in an unknown format fails its own field alone', async () => {
    const { nodes, errors } = await ask(({ objects }) => change(objects.slice(0, 1), () => ({ UTC_end_time: 'noon' })));
    expect(nodes).toHaveLength(3);
    expect(nodes![0]).toMatchObject({ endTime: null, startTime: expect.any(String) });
    expect(errors).toMatchObject([
      { path: ['domain', 'actionTimes', 'nodes', 0, 'endTime'], extensions: { code: 'HQ_UNEXPECTED' } },
    ]);
  });

  test.each<[string, (body: Body) => void, RegExp]>([
    ['no rows', body => Object.assign(body, { objects: null }), /no "meta" and "objects"/],
    [
      'a count of more rows without a link to them',
      ({ meta }) => Object.assign(meta, { total_count: 10_000 }),
      /no "next"/,
    ],
    ['a cursor of another kind', ({ meta }) => Object.assign(meta, { next: '?cursor=eD0x' }), /of an unknown kind/],
  ])('%s', async (_, alter, message) => {
    const { nodes, errors } = await ask(alter);
    expect(nodes).toBeUndefined();
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: 'HQ_UNEXPECTED' } }]);
  });

  test('a link that leads back ends the list', async () => {
    const place = new URLSearchParams({ cursor_local_date: '2000-01-01', cursor_user: 'a' }).toString();
    const next = `?cursor=${Buffer.from(place).toString('base64')}`;
    state.alter = (({ meta }: Body) => Object.assign(meta, { next, total_count: 5_000 })) as unknown as Alter;
    const { errors, bill } = await gateway.ask(inDemo('actionTimes(first: 3000) { nodes { username } }'));
    expect(errors).toMatchObject([
      { message: expect.stringContaining('leads back'), extensions: { code: 'HQ_UNEXPECTED' } },
    ]);
    expect(bill.length).toBeLessThan(4);
  });
});

test.each<[string, Failure, string]>([
  ['fails', { kind: 'broken' }, 'HQ_UNEXPECTED'],
  ['sends something else', { kind: 'garbage', as: 'shape' }, 'HQ_UNEXPECTED'],
  ['cuts the connection', { kind: 'cut', when: 'middle' }, 'HQ_UNAVAILABLE'],
])('an HQ that %s repeatedly gives an error in place of the list', async (_, failure, code) => {
  gateway.hq.failures.add('action_times/', failure, 20);
  const { nodes, errors } = await ask();
  gateway.hq.failures.clear();
  expect(nodes).toBeUndefined();
  expect(errors).toMatchObject([{ path: ['domain', 'actionTimes'], extensions: { code } }]);
});
