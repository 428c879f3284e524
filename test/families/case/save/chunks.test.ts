import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';
import { describeEachKeyStore } from '../../../support/redis/eachKeyStore.js';

let hq: CaseMutations;
const WRITE = 'POST case/v2/';
const upserts = (n: number, name = 'x') =>
  Array.from({ length: n }, (_, i) => ({ action: 'UPSERT', ...NEW_CASE, case: { externalId: `${name}${i}` } }));
const link = (target: object) => [{ identifier: 'parent', caseType: 'mother', case: target }];
const slim = { fields: 'caseId' };

/** The next so many writes pass, and the one after them fails. */
function failAfter(n: number, failure: Parameters<CaseMutations['gateway']['hq']['failures']['add']>[1]) {
  hq.gateway.hq.failures.add(/^POST case\/v2\/$/, { kind: 'wait', until: async () => undefined }, n);
  hq.gateway.hq.failures.add(/^POST case\/v2\/$/, failure);
}

const outcomes = ({ saved }: Awaited<ReturnType<CaseMutations['save']>>) => saved.chunks.map(({ outcome }) => outcome);

describeEachKeyStore('with idempotency keys', open => {
  beforeEach(async () => {
    const keys = await open();
    hq = await startCaseMutations({ ...(keys && { keys }) });
  });
  afterEach(() => hq.gateway.close());

  describe('casesSave in chunks of 100 (cases.md 1.1)', () => {
    test('after a failure in the middle the other chunks are reported, and a repeat with the same key continues there', async () => {
      const items = upserts(350);
      const headers = { 'idempotency-key': 'k' };
      failAfter(2, { kind: 'cut', when: 'after' });
      const first = await hq.save(items, { headers, ...slim });
      expect(outcomes(first)).toEqual(['SAVED', 'SAVED', 'UNKNOWN', 'NOT_SENT']);
      expect(first.saved.results.map(({ case: row }) => row !== null)).toEqual(items.map((_, i) => i < 200));
      expect(first.saved.unsavedIndexes).toEqual(Array.from({ length: 150 }, (_, i) => 200 + i));
      expect(first.saved.chunks[2]!.error).toMatchObject({ code: 'OUTCOME_UNKNOWN', safeToRepeat: true });
      expect(first.bill).toEqual([WRITE, WRITE, WRITE]);

      const again = await hq.save(items, { headers, ...slim });
      expect(outcomes(again)).toEqual(['SAVED', 'SAVED', 'SAVED', 'SAVED']);
      expect(again.saved.results.slice(0, 200)).toEqual(first.saved.results.slice(0, 200));
      expect(again.bill).toEqual([WRITE, WRITE]);
      expect(items.map(({ case: { externalId } }) => hq.storedCases(externalId).length)).toEqual(items.map(() => 1));
      expect((await hq.save(items, { headers, ...slim })).bill).toEqual([]);
    });

    test('a chunk that HQ rejects stops the list, unless it is to continue', async () => {
      const items = upserts(250);
      items[120] = { action: 'UPDATE', ...NEW_CASE, case: { externalId: 'gone' } };
      const stopped = await hq.save(items, slim);
      expect(outcomes(stopped)).toEqual(['SAVED', 'REFUSED', 'NOT_SENT']);
      expect(stopped.saved.results[120]!.userErrors).toMatchObject([
        { field: ['inputs', '120', 'case', 'externalId'], code: 'NOT_FOUND' },
      ]);
      expect(stopped.bill).toEqual([WRITE, WRITE]);
      const gone = await hq.save(items, { stopAtFailure: false, ...slim });
      expect(outcomes(gone)).toEqual(['SAVED', 'REFUSED', 'SAVED']);
      expect(gone.saved.unsavedIndexes).toEqual(Array.from({ length: 100 }, (_, i) => 100 + i));
      expect(gone.bill).toEqual([WRITE, WRITE, WRITE]);
    });

    test('an exhausted quota: the rest is NOT_SENT with the time to continue, and a repeat continues', async () => {
      failAfter(1, { kind: 'throttled', retryAfter: 600 });
      const headers = { 'idempotency-key': 'k' };
      const first = await hq.save(upserts(300), { headers, stopAtFailure: false, ...slim });
      expect(outcomes(first)).toEqual(['SAVED', 'NOT_SENT', 'NOT_SENT']);
      expect(first.saved.chunks[1]!.error).toMatchObject({
        code: 'THROTTLED',
        retryAfter: expect.any(Number),
        message: expect.stringMatching(/hq-deadline.*Idempotency-Key/),
      });
      hq.gateway.clock.pass(1000 * first.saved.chunks[1]!.error!.retryAfter!);
      const again = await hq.save(upserts(300), { headers, stopAtFailure: false, ...slim });
      expect(outcomes(again)).toEqual(['SAVED', 'SAVED', 'SAVED']);
      expect(again.bill).toEqual([WRITE, WRITE]);
    });

    test('the credential that sent it can read its progress while it runs', async () => {
      const ask = async (as: 'admin' | 'reader') => {
        const query = `{ domain(name: "demo") { writeProgress(idempotencyKey: "k") {
        mutation total done refused unknown waiting ended } } }`;
        return (await hq.gateway.ask<{ domain: { writeProgress: object | null } }>(query, { as })).data.domain
          .writeProgress;
      };
      const seen: unknown[] = [];
      const look = async () => void seen.push(await ask('admin'), await ask('reader'));
      hq.gateway.hq.failures.add(/^POST case\/v2\/$/, { kind: 'wait', until: async () => undefined }, 2);
      hq.gateway.hq.failures.add(/^POST case\/v2\/$/, { kind: 'wait', until: look });
      expect(await ask('admin')).toBeNull();
      await hq.save(upserts(350), { headers: { 'idempotency-key': 'k' }, ...slim });
      const middle = {
        mutation: 'casesSave',
        total: 350,
        done: 200,
        refused: 0,
        unknown: 0,
        waiting: 150,
        ended: false,
      };
      expect(seen).toEqual([middle, null]);
      expect(await ask('admin')).toEqual({ ...middle, done: 350, waiting: 0, ended: true });
    });

    test('cases linked by temporary ids go together, those that link by external id follow', async () => {
      const items = upserts(101).map(item => ({ ...item, indices: link({ externalId: 'root' }) }));
      const family = [
        ...items,
        { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'root' } },
        { action: 'CREATE', ...NEW_CASE, caseName: 'M', temporaryId: 'm' },
        ...Array.from({ length: 99 }, () => ({ action: 'CREATE', ...NEW_CASE, indices: link({ temporaryId: 'm' }) })),
      ];
      const { saved, bill } = await hq.save(family, { fields: 'parent { caseName externalId }' });
      expect(saved.userErrors).toEqual([]);
      expect(saved.chunks.map(({ indexes }) => indexes.length)).toEqual([1, 100, 1, 100]);
      expect(saved.chunks[0]!.indexes).toEqual([101]);
      expect(bill.filter(line => line === WRITE)).toHaveLength(4);
      expect(saved.results[100]!.case).toEqual({ parent: { caseName: 'Ada', externalId: 'root' } });
      expect(saved.results.at(-1)!.case).toEqual({ parent: { caseName: 'M', externalId: null } });
    });

    test('a case and one that links to it by external id go in one request: both are created or neither (cases.md 3.1)', async () => {
      const family = (owner: string | null) => [
        { action: 'CREATE', ...NEW_CASE, externalId: 'c', indices: link({ externalId: 'm' }) },
        { action: 'CREATE', ...NEW_CASE, externalId: 'm', caseName: 'M' },
        { action: 'UPDATE', case: { caseId: owner ?? 'gone' }, caseName: 'Third' },
      ];
      const refused = await hq.save(family(null), slim);
      expect([outcomes(refused), refused.bill]).toEqual([['REFUSED'], [WRITE]]);
      expect([...hq.storedCases('m'), ...hq.storedCases('c')]).toEqual([]);
      const [third] = [...hq.demo.cases.find({ take: 1 }).rows];
      const { saved, bill } = await hq.save(family(third!.id), { fields: 'indices { caseId } parent { caseName }' });
      expect(saved.chunks).toMatchObject([{ outcome: 'SAVED', indexes: [0, 1, 2] }]);
      expect(saved.results[0]!.case).toEqual({
        indices: [{ caseId: hq.storedCases('m')[0]!.id }],
        parent: { caseName: 'M' },
      });
      expect(bill).toEqual([WRITE]);
    });

    test('more than 100 cases linked by temporary ids are refused', async () => {
      const items = Array.from({ length: 101 }, (_, i) => ({
        action: 'CREATE',
        ...NEW_CASE,
        ...(i === 0 ? { temporaryId: 'm' } : { indices: link({ temporaryId: 'm' }) }),
      }));
      const { saved, bill } = await hq.save(items);
      expect(saved).toMatchObject({ results: [], userErrors: [{ field: ['inputs', '0'], code: 'TOO_LARGE' }] });
      expect(bill).toEqual([]);
    });
  });
});
