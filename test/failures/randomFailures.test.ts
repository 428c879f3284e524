import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/sandbox/failures.js';
import { startGateway, type AskOptions, type TestGateway } from '../support/gateway.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const { world } = seededWorld(60);
const HOUR = 3_600_000;
const QUERY =
  '{ domain(name: "demo") { cases(first: 30) { totalCount nodes { caseId owner { __typename } } } groups { totalCount } } }';

let gateway: TestGateway;
let whole: unknown;
beforeAll(async () => {
  gateway = await startGateway({ world });
  whole = (await gateway.ask(QUERY)).data;
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.hq.failures.clear();
  gateway.clock.pass(3 * HOUR);
});

/** The answer while HQ fails, and what the next operation gets when it does not any more. */
async function during(match: string | RegExp, failure: Failure, times = Infinity, options: AskOptions = {}) {
  gateway.hq.failures.add(match, failure, times);
  const answer = await gateway.ask<{ domain: Record<string, unknown> | null }>(QUERY, options);
  gateway.hq.failures.clear();
  const after = await gateway.ask(QUERY);
  expect([after.errors, after.data]).toEqual([undefined, whole]);
  const codes = (answer.errors ?? []).map(({ extensions, path }) => `${String(extensions['code'])} ${path?.join('.')}`);
  return { ...answer, codes };
}

describe('while HQ fails, an answer is complete or names at its path what is missing, and nothing wrong is cached', () => {
  test.each<[string, Failure, string]>([
    ['a canned 500', { kind: 'broken' }, 'HQ_UNEXPECTED'],
    ['a 500 as a page', { kind: 'broken', html: true }, 'HQ_UNEXPECTED'],
    ['a 403', { kind: 'forbidden' }, 'FORBIDDEN'],
    ['JSON that is none', { kind: 'garbage', as: 'noise' }, 'HQ_UNEXPECTED'],
    ['half of an answer', { kind: 'garbage', as: 'truncated' }, 'HQ_UNEXPECTED'],
    [
      'a page with 200, as for a plan without API access (authentication.md 7)',
      { kind: 'garbage', as: 'html' },
      'FORBIDDEN',
    ],
    ['an answer under another type', { kind: 'mislabelled', contentType: 'text/plain' }, 'HQ_UNEXPECTED'],
    ['a cut connection', { kind: 'cut', when: 'before' }, 'HQ_UNAVAILABLE'],
    ['a connection cut after the work', { kind: 'cut', when: 'after' }, 'HQ_UNAVAILABLE'],
  ])('%s on one family', async (_, failure, code) => {
    const { data, codes, errors } = await during('group/v1/', failure);
    expect(codes.filter(one => one.endsWith('domain.groups'))).toEqual([`${code} domain.groups`]);
    // Owners may be groups: owners that no other family has cannot be identified.
    expect(codes.every(one => one.startsWith(code) && /domain\.(groups|cases\.nodes\.\d+\.owner)$/.test(one))).toBe(
      true,
    );
    expect(data.domain).toMatchObject({ groups: null, cases: { totalCount: expect.any(Number) } });
    expect(JSON.stringify(errors)).not.toMatch(/0000ad1|<html|Traceback|stack/i);
  });

  test.each<[string, Failure]>([
    ['a cut connection', { kind: 'cut', when: 'before' }],
    ['a connection cut after the work', { kind: 'cut', when: 'after' }],
    ['a 429 with Retry-After', { kind: 'throttled', retryAfter: 3.5 }],
    ['a 429 without (throttling.md 4)', { kind: 'throttled' }],
  ])('%s that passes is retried without a visible error', async (_, failure) => {
    const { data, codes, bill } = await during('case/v2/', failure, 1);
    expect([codes, data]).toEqual([[], whole]);
    expect(bill.filter(line => line.startsWith('GET case/v2/'))).toHaveLength(2);
  });

  test('a 429 that lasts ends before the deadline, with the time to retry', async () => {
    const began = gateway.clock.now();
    const { codes, errors, data } = await during('case/v2/', { kind: 'throttled' }, Infinity, {
      headers: { 'hq-deadline': '20000' },
    });
    expect(codes).toContain('THROTTLED domain.cases');
    expect(gateway.clock.now() - began).toBeLessThanOrEqual(3 * HOUR + 20_000);
    expect(errors?.[0]?.extensions['retryAfter']).toEqual(expect.any(Number));
    expect(data.domain).toMatchObject({ cases: null });
  });

  test('simultaneous equal requests share one exchange and its failure', async () => {
    let open = () => undefined as void;
    const held = new Promise<void>(resolve => (open = resolve));
    gateway.hq.failures.add('group/v1/', { kind: 'wait', until: () => held }, 1);
    const both = Promise.all(
      ['a', 'b'].map(alias =>
        gateway.ask<Record<string, unknown>>(`{ ${alias}: domain(name: "demo") { groups { totalCount } } }`),
      ),
    );
    while (gateway.hq.bill.entries.length === 0) await new Promise(setImmediate);
    open();
    const [a, b] = await both;
    expect([a?.errors, b?.errors]).toEqual([undefined, undefined]);
    expect(gateway.hq.bill.lines().filter(line => line.startsWith('GET group/v1/'))).toHaveLength(1);
  });

  test('an operation makes no more HQ requests than it may', async () => {
    const few = await startGateway({ world, maxRequests: 3 });
    const { data, errors, bill } = await few.ask<{ domain: { cases: unknown } }>(QUERY);
    await few.close();
    expect(bill).toHaveLength(3);
    expect(data.domain.cases).not.toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(expect.arrayContaining(['MAX_COST_EXCEEDED']));
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['MAX_COST_EXCEEDED']));
  });
});

describe('the budget under random failures', () => {
  test.each(['empty', 'demo'])('HQ refuses none of our requests over many operations in "%s"', async name => {
    const careful = await startGateway({ world, workers: null, throttled: true });
    const statuses = new Set<number>();
    let asked = 0;
    for (let i = 0; i < 40; i++) {
      const { errors, bill } = await careful.ask(
        `{ domain(name: "${name}") { cases(first: ${i + 1}) { totalCount } forms(first: ${i + 1}) { totalCount } } }`,
        { headers: { 'hq-deadline': '3600000' } },
      );
      expect(errors).toBeUndefined();
      asked += bill.length;
      careful.hq.bill.entries.forEach(({ status }) => statuses.add(status));
    }
    await careful.close();
    expect(statuses).toEqual(new Set([200]));
    expect(asked).toBeGreaterThanOrEqual(name === 'empty' ? 3 : 80);
    // The workers are counted once at most in an hour.
    expect(asked).toBeLessThanOrEqual(80 + 24);
  });
});
