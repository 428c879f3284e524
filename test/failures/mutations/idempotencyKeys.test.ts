import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { apiKey, type AskOptions } from '../../support/gateway.js';
import { startCaseMutations, type CaseMutations, NEW_CASE } from '../../support/mutations/caseMutations.js';

let hq: CaseMutations;
beforeEach(async () => {
  // Room for about a dozen keys with their answers.
  hq = await startCaseMutations({ keysMb: 0.02 });
});
afterEach(() => hq.gateway.close());

const create = (key: string, options: Omit<AskOptions, 'variables'> = {}) =>
  hq.change(
    'caseCreate',
    { input: { ...NEW_CASE, externalId: `x-${key}` } },
    { ...options, headers: { 'idempotency-key': key } },
  );
const ADMIN = {};
const OTHER = { authorization: apiKey('scoped') };
const WRONG = { authorization: 'ApiKey nobody@example.org:0123' };

/** One after the other, as many as push out all keys of a room that is not apart by login. */
async function flood(options: Omit<AskOptions, 'variables'>, prefix = 'flood') {
  for (let i = 0; i < 60; i++) await create(`${prefix}-${i}`, options);
}

describe('each login has its own room for idempotency keys', () => {
  test('keys of a rejected login evict nothing: a repeat is answered without a request, and one case is created', async () => {
    const first = await create('k', ADMIN);
    await flood(WRONG);
    const again = await create('k', ADMIN);
    expect([again.data, again.bill]).toEqual([first.data, []]);
    expect(hq.storedCases('x-k')).toHaveLength(1);
  });

  test('many rejected logins or another accepted login evict nothing either; the latter loses its own oldest keys', async () => {
    await create('k', ADMIN);
    for (let i = 0; i < 60; i++) await create('k', { authorization: `ApiKey nobody${i}@example.org:0123` });
    await flood(OTHER);
    expect((await create('k', ADMIN)).bill).toEqual([]);
    expect((await create('flood-59', OTHER)).bill).toEqual([]);
    expect((await create('flood-0', OTHER)).bill).toEqual(['POST case/v2/']);
  });

  test('a key with an unknown outcome is kept: its repeat reports that and sends nothing', async () => {
    hq.gateway.hq.failures.add('case/v2/', { kind: 'garbage', as: 'html' });
    const plain = { input: NEW_CASE };
    const headers = { 'idempotency-key': 'k' };
    await hq.change('caseCreate', plain, { headers });
    await flood(WRONG);
    await flood(OTHER);
    const again = await hq.change('caseCreate', plain, { headers });
    expect(again.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    expect(again.bill).toEqual([]);
  });

  test('a key in use is never evicted, whatever its own login sends meanwhile', async () => {
    let open = () => undefined as void;
    const held = new Promise<void>(resolve => (open = resolve));
    hq.gateway.hq.failures.add('case/v2/', { kind: 'wait', until: () => held });
    const first = create('k', ADMIN);
    while (hq.gateway.hq.bill.entries.length === 0) await new Promise(setImmediate);
    await flood(ADMIN);
    const again = create('k', ADMIN);
    open();
    expect((await again).data).toEqual((await first).data);
    expect(hq.storedCases('x-k')).toHaveLength(1);
  });

  test('a key under which nothing was created is free again', async () => {
    const headers = { 'idempotency-key': 'k' };
    hq.gateway.hq.failures.add('case/v2/', { kind: 'forbidden' });
    await hq.change('caseCreate', { input: NEW_CASE }, { headers });
    const other = await hq.change('caseCreate', { input: { ...NEW_CASE, caseName: 'Eve' } }, { headers });
    expect(other.changed).toMatchObject({ case: { caseName: 'Eve' }, userErrors: [] });
  });
});
