import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DomainRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { download } from '../support/download.js';
import type { CasesSavePayload } from '../support/mutations/caseMutations.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';
import type { In, List, CaseNode } from './jobAnswers.js';
import { withoutIds } from '../support/expected/withoutIds.js';

const query = (job: string) => readFileSync(`examples/job-${job}.graphql`, 'utf8');
const WRITE = 'POST case/v2/';
const writes = (n: number) => Array.from({ length: n }, () => WRITE);

/** Households and their members, linked by external ids, the members of each after it. */
const households = (n: number, members: number) =>
  Array.from({ length: n }, (_, h) => {
    const home = {
      action: 'UPSERT',
      case: { externalId: `h${h}` },
      caseType: 'household',
      caseName: `Household ${h}`,
      ownerId: 'old',
      properties: { village: `Village ${h % 40}`, gps: `-13.${h} 33.${h} 0 0`, visited: '2026-06-01', roof: 'thatch' },
    };
    const indices = [{ identifier: 'parent', case: { externalId: `h${h}` }, caseType: 'household' }];
    const member = (_: unknown, m: number) => ({
      ...home,
      case: { externalId: `h${h}m${m}` },
      caseType: 'member',
      caseName: `Member ${m} of ${h}`,
      indices,
    });
    return [home, ...Array.from({ length: members }, member)];
  }).flat();

describe('the README’s jobs that change cases', () => {
  let demo: DomainRecord;
  let gateway: TestGateway;
  beforeEach(async () => {
    const world = createWorld({ now: NOW, cases: 100 });
    demo = world.domains.get('demo')!;
    gateway = await startGateway({ world });
  });
  afterEach(() => gateway.close());

  const save = (job: string, operationName: string, inputs: readonly object[], headers = {}) =>
    gateway.ask<{ casesSave: CasesSavePayload }>(query(job), { operationName, variables: { inputs }, headers });

  test('job 4: 10,000 upserts with parents take 100 requests; interrupted at the 37th, a repeat continues there', async () => {
    const cases = households(2000, 4);
    // What a client sends fits into MAX_BODY_KB, and one operation into MAX_REQUESTS.
    expect(JSON.stringify(cases).length).toBeLessThan(10_240 * 1024 * 0.5);
    const headers = { 'idempotency-key': 'survey', 'hq-deadline': '3600000' };
    gateway.hq.failures.add(WRITE_LINE, { kind: 'wait', until: async () => undefined }, 36);
    gateway.hq.failures.add(WRITE_LINE, { kind: 'cut', when: 'before' });
    const broken = await save('04', 'UpsertCases', cases, headers);
    const { chunks, unsavedIndexes } = broken.data.casesSave;
    expect(chunks.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 36 }, () => 'SAVED'),
      'UNKNOWN',
      ...Array.from({ length: 63 }, () => 'NOT_SENT'),
    ]);
    expect([unsavedIndexes.length, broken.bill]).toEqual([6400, writes(37)]);

    const { data, errors, bill, extensions } = await save('04', 'UpsertCases', cases, headers);
    expect([errors, data.casesSave.unsavedIndexes, data.casesSave.userErrors]).toEqual([undefined, [], []]);
    expect(bill).toEqual(writes(64));
    expect(extensions.cost.actualQueryCost).toBe(64);
    const held = data.casesSave.results.map(({ case: row }) => demo.cases.get(row!.caseId)!);
    expect(held.map(row => row.externalId)).toEqual(cases.map(one => one.case.externalId));
    expect(new Set(held.map(row => row.id)).size).toBe(10_000);
    expect(held.slice(0, 5).map(row => row.indices.map(index => index.caseId))).toEqual([
      [],
      ...Array.from({ length: 4 }, () => [held[0]!.id]),
    ]);
    const progress = await gateway.ask<In<{ writeProgress: object }>>(query('04'), {
      operationName: 'SaveProgress',
      variables: { idempotencyKey: 'survey' },
    });
    expect(progress.data.domain.writeProgress).toMatchObject({ total: 10_000, done: 10_000, ended: true });
  });

  test('job 9: 50 households with 200 members get another owner for 1 + 1 reads and 3 writes', async () => {
    await save('04', 'UpsertCases', households(50, 4));
    const caseload = await gateway.ask<In<{ cases: List<CaseNode & { children: List<CaseNode> }> }>>(query('09'), {
      operationName: 'Caseload',
      variables: { owner: 'old' },
    });
    expect(caseload.bill.map(line => line.replace(/=[^&]*/g, ''))).toEqual([
      'GET case/v2/?case_type&closed&limit&owner_id',
      expect.stringMatching(/^GET case\/v2\/\?indices.parent/),
    ]);
    const homes = caseload.data.domain.cases.nodes;
    const ids = homes.flatMap(({ caseId, children }) => [caseId, ...children.nodes.map(node => node.caseId)]);
    expect(ids).toHaveLength(250);
    const { data, bill } = await save(
      '09',
      'Reassign',
      ids.map(caseId => ({ action: 'UPDATE', case: { caseId }, ownerId: 'new' })),
    );
    expect(bill).toEqual(writes(3));
    expect(withoutIds(data.casesSave.results)).toEqual(
      ids.map((caseId, index) => ({ index, outcome: 'UPDATED', case: { caseId, ownerId: 'new' }, userErrors: [] })),
    );
    expect(ids.map(id => demo.cases.get(id)!.ownerId)).toEqual(ids.map(() => 'new'));
  });

  test('job 15, writing: the example contains a workbook, and HQ accepts it', async () => {
    const { data, bill } = await gateway.ask<{ lookupTablesUpload: { job: { jobId: string }; userErrors: unknown } }>(
      query('15-upload'),
      { operationName: 'UploadTables' },
    );
    expect(data.lookupTablesUpload.userErrors).toEqual([]);
    expect(bill).toEqual(['POST /a/demo/fixtures/fixapi/']);
    gateway.clock.pass(60_000);
    const { data: progress } = await gateway.ask<In<{ job: object }>>(query('15-upload'), {
      operationName: 'UploadProgress',
      variables: { jobId: data.lookupTablesUpload.job.jobId },
    });
    expect(progress.domain.job).toMatchObject({ status: 'COMPLETE' });
    const { data: table } = await gateway.ask<In<{ lookupTableByTag: unknown }>>(
      '{ domain(name: "demo") { lookupTableByTag(tag: "ward_stock") { isGlobal rows(first: 9) { nodes { values } } } } }',
    );
    const rows = [{ values: { item: 'Gloves', units: '120' } }, { values: { item: 'Soap', units: '36' } }];
    expect(table.domain.lookupTableByTag).toEqual({ isGlobal: true, rows: { nodes: rows } });
  });

  test('job 15, writing: a downloaded table is uploaded again, 1 request however many rows', async () => {
    const before = JSON.stringify([...demo.lookupRows]);
    const [table] = demo.lookupTables;
    const { data: link } = await gateway.ask<In<{ lookupTableByTag: { file: { downloadUrl: string } } }>>(
      `{ domain(name: "demo") { lookupTableByTag(tag: "${table!.tag}") { file(format: XLSX) { downloadUrl } } } }`,
    );
    const sent = await download(gateway, link.domain.lookupTableByTag.file.downloadUrl);
    const { data, bill } = await gateway.ask<{ lookupTablesUpload: { job: { jobId: string } } }>(query('15-upload'), {
      operationName: 'UploadTables',
      variables: {
        file: { content: { base64: Buffer.from(sent.bytes).toString('base64') }, name: 'table.xlsx' },
        replace: true,
      },
    });
    expect(bill).toEqual(['POST /a/demo/fixtures/fixapi/']);
    gateway.clock.pass(60_000);
    const { jobId } = data.lookupTablesUpload.job;
    const progress = await gateway.ask<In<{ job: object }>>(query('15-upload'), {
      operationName: 'UploadProgress',
      variables: { jobId },
    });
    expect(progress.data.domain.job).toMatchObject({ status: 'COMPLETE' });
    expect(progress.bill).toHaveLength(1);
    expect(progress.extensions.cost.unmetered).toBe(1);
    expect(JSON.stringify([...demo.lookupRows])).toBe(before);
  });
});

const WRITE_LINE = /^POST case\/v2\/$/;
