import { afterEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { startGateway, type GatewayOptions, type TestGateway } from '../../support/gateway.js';
import { at, caseRow, formRow } from '../../support/worlds/sampleRows.js';
import { worker } from '../../support/worlds/tinyWorld.js';
import {
  codes,
  CUT,
  idsOf,
  LIST,
  only,
  page,
  rows,
  workersWithManyForms,
  type Answer,
} from './workersWithManyForms.js';

let gateway: TestGateway;
afterEach(() => gateway.close());
const start = async (options: GatewayOptions = {}) =>
  void (gateway = await startGateway({ world: workersWithManyForms(), ...options }));
const fail = (match: RegExp, times = 3) => gateway.hq.failures.add(match, CUT, times);

const queryOf = (fresh = '') =>
  `query ($after: String) ${fresh} ${inDemo(`of: mobileWorker(userId: "worker-a") { ${LIST} }`)}`;
const ask = (after: string | null = null, query = queryOf(), headers: Record<string, string> = {}) =>
  gateway.ask<Answer>(query, { variables: { after }, headers });
const ids = (count: number) => Array.from({ length: count }, (_, i) => `r${String(i).padStart(5, '0')}`);

describe('lists that cannot be continued are null with the error', () => {
  test('a list without any rows', async () => {
    await start();
    fail(only(page('a', 1)));
    const asked = await ask();
    expect([asked.data.domain.of.list, codes(asked)]).toEqual([null, [['domain.of.list', 'HQ_UNAVAILABLE']]]);
  });

  test('an error of the list itself', async () => {
    await start();
    gateway.hq.failures.add(only(page('a', 2)), { kind: 'forbidden' });
    const asked = await ask();
    expect([asked.data.domain.of.list, codes(asked)]).toEqual([null, [['domain.of.list', 'FORBIDDEN']]]);
  });

  test('a list that is needed whole, beside one that the same read serves in part', async () => {
    const forms = ids(2500).map((id, i) =>
      formRow({
        id,
        when: at('12-01T00:00') - i * 1000,
        caseIds: ['one'],
        form: { '#type': 'data', '@xmlns': 'x', case: { '@case_id': 'one' } },
      }),
    );
    await start({ world: buildWorld({ cases: [caseRow({ id: 'one' })], forms }) });
    fail(/received_on_end/, 9);
    fail(/^GET case\/v1/, 9);
    const asked = await gateway.ask<{ domain: { cases: { nodes: { attachments: unknown; forms: { nodes: [] } }[] } } }>(
      inDemo('cases(first: 1) { nodes { attachments { name } forms(first: 3000) { nodes { formId } } } }'),
    );
    const [one] = asked.data.domain.cases.nodes;
    expect(codes(asked).toSorted()).toEqual([
      ['domain.cases.nodes.0.attachments', 'HQ_UNAVAILABLE'],
      ['domain.cases.nodes.0.forms', 'HQ_UNAVAILABLE'],
    ]);
    expect([one!.attachments, one!.forms.nodes.length]).toEqual([null, 1000]);
  });

  test('lists that one read returns together', async () => {
    const cases = ids(12_000).map((id, i) => caseRow({ id, ownerId: `worker-${'ab'[i % 2]}` }));
    await start({ world: buildWorld({ workers: storeOf([worker('a'), worker('b')]), cases }) });
    fail(/^GET case\/v2\/\?cursor/, 9);
    const asked = await gateway.ask<Answer>(
      inDemo(`workers: mobileWorkers { nodes { list: cases(first: 7000) { ${part('caseId')} } } }`),
    );
    expect(asked.data.domain.workers.nodes).toEqual([{ list: null }, { list: null }]);
    expect(codes(asked)).toEqual([0, 1].map(n => [`domain.workers.nodes.${n}.list`, 'HQ_UNAVAILABLE']));
    expect(asked.bill[1]).toContain('owner_id=worker-a&owner_id=worker-b');
  });

  test('a list whose rows shift between pages (lookup-tables.md 4)', async () => {
    const [tableId, ...rowIds] = Array.from({ length: 2501 }, (_, n) => n.toString(16).padStart(32, '0'));
    const table = { id: tableId!, tag: 'things', isGlobal: true, fields: [], itemAttributes: [] };
    const held = rowIds.map((id, sortKey) => ({ id, tableId: tableId!, sortKey, fields: {}, itemAttributes: {} }));
    await start({ world: buildWorld({ lookupTables: storeOf([table]), lookupRows: storeOf(held) }) });
    fail(/^GET fixture.*offset=999/, 9);
    fail(/^GET lookup_table_item.*offset=999/, 9);
    const asked = await gateway.ask<Answer>(
      inDemo(`of: lookupTableByTag(tag: "things") { list: rows(first: 2500) { ${part('rowId')} } }`),
    );
    expect([asked.data.domain.of.list, codes(asked)]).toEqual([null, [['domain.of.list', 'HQ_UNAVAILABLE']]]);
  });
});

describe('the rows of an interrupted list', () => {
  test('serve a shorter list from the cache and are never taken for the whole', async () => {
    await start();
    fail(only(page('a', 3)));
    const stopped = await ask();
    const short = await ask(null, queryOf().replace('5000', '100'));
    expect(short).toMatchObject({ bill: [], data: { domain: { of: { list: { pageInfo: { hasNextPage: true } } } } } });
    expect(rows(short.data.domain.of)).toEqual(rows(stopped.data.domain.of).slice(0, 100));
    const whole = await ask();
    expect(whole.errors).toBeUndefined();
    expect(rows(whole.data.domain.of).toSorted()).toEqual(idsOf('a'));
    expect(whole.bill).toEqual([1, 2, 3, 4].map(n => page('a', n)));
  });

  test('are fewer than the cache has, where the operation accepts cached rows', async () => {
    await start();
    const old = await ask();
    gateway.clock.pass(1_800_000);
    const hurry = { 'hq-deadline': '2000' };
    for (let i = 0; i < 2; i++) {
      gateway.hq.failures.clear();
      gateway.hq.failures.add(only(page('a', 3)), { kind: 'throttled' }, 99);
      const stale = await ask(null, queryOf('@fresh(staleIfThrottled: 7200)'), hurry);
      expect(stale.errors).toBeUndefined();
      expect(rows(stale.data.domain.of)).toEqual(rows(old.data.domain.of));
      gateway.clock.pass(60_000);
    }
    const young = await ask(null, queryOf(), hurry);
    expect([rows(young.data.domain.of).length, codes(young)]).toEqual([1998, [['domain.of.list', 'THROTTLED']]]);
  });

  test("continue without rows that this credential has deleted meanwhile, though HQ's index lags (cases.md 2.5)", async () => {
    const all = ids(6000);
    const cases = all.map(id => caseRow({ id, ownerId: 'worker-a' }));
    await start({ world: buildWorld({ workers: storeOf([worker('a')]), cases }), lag: 30_000 });
    fail(/^GET case\/v2\/\?cursor/);
    const query = queryOf().replace(LIST, `list: cases(first: 7000, after: $after) { ${part('caseId')} }`);
    const stopped = await ask(null, query);
    const came = rows(stopped.data.domain.of);
    expect(came).toHaveLength(5000);
    const [gone, ...left] = all.filter(id => !came.includes(id));
    const change = `mutation { caseUpdate(domain: "demo", case: { caseId: "${gone}" }, input: { ownerId: "worker-b" }) { userErrors { code } } }`;
    const { data } = await gateway.ask<{ caseUpdate: { userErrors: [] } }>(change);
    expect(data.caseUpdate.userErrors).toEqual([]);
    const rest = await ask(stopped.data.domain.of.list!.pageInfo.endCursor, query);
    expect(rest.errors).toBeUndefined();
    expect(rows(rest.data.domain.of).toSorted()).toEqual(left);
    expect(rest.bill).toHaveLength(1);
  });
});
