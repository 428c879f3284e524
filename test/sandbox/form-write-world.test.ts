import { afterAll, beforeAll, expect, describe, it } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import type { CaseRecord, DomainRecord, FormRecord } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { recordsOf } from '../../src/sandbox/xform/records.js';
import { rebuildCase, saveOriginalCases } from '../../src/sandbox/xform/rebuild.js';

/** Writes to the generated programme, whose rows are built when they are read. */
const clock = { now: Date.UTC(2026, 4, 15, 12) };
const minute = 60_000;
let hq: Sandbox;
let demo: DomainRecord;
beforeAll(async () => {
  const world = createWorld({ now: clock.now, cases: 300 });
  hq = await startSandbox({ world, now: () => clock.now, lag: 3000, throttled: false });
  demo = world.domains.get('demo')!;
});
afterAll(() => hq.close());

const call = async (method: string, path: string, body?: unknown) => {
  const { username, key } = CREDENTIALS.admin;
  const reply = await fetch(new URL(path, `${hq.url}/a/demo/api/`), {
    method,
    headers: { authorization: `ApiKey ${username}:${key}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: (await reply.json().catch(() => '')) as Record<string, unknown> };
};

/** Of a case, what a rebuild is to bring back. */
const kept = ({ serverModified: _, indexedOn: __, indexedOnV1: ___, ...row }: CaseRecord) => row;

const cases = (): readonly CaseRecord[] => [...demo.cases];

describe('the generated programme', () => {
  it('can be written to: the case is updated in its place, in every read', async () => {
    const row = cases().find(one => one.type === 'mother' && one.closed === null)!;
    const total = demo.cases.size;
    const { status, body } = await call('PUT', `case/v2/${row.id}/`, { properties: { seen_by: 'test' } });
    expect([status, body]).toMatchObject([200, { case: { case_id: row.id, case_name: row.name } }]);
    expect((await call('GET', `case/v2/?properties.seen_by=test`)).body).toMatchObject({ matching_records: 0 });
    expect((await call('GET', `case/v2/?limit=0`)).body).toMatchObject({ matching_records: total });
    clock.now += 3000;
    const found = (await call('GET', `case/v2/?properties.seen_by=test`)).body;
    expect(found).toMatchObject({ matching_records: 1, cases: [{ case_id: row.id }] });
    expect((await call('GET', `case/v2/?limit=0`)).body).toMatchObject({ matching_records: total });
    const { body: v1 } = await call('GET', `case/v1/${row.id}/`);
    expect(v1['xform_ids']).toEqual([...row.formIds, body['form_id']]);
  });

  it('cases follow from their forms: a rebuild gives the same cases', () => {
    const wrong = cases().filter(row => {
      saveOriginalCases(demo, [row.id]);
      rebuildCase(demo, row.id, clock.now);
      const rebuilt = demo.cases.get(row.id);
      return rebuilt === undefined || JSON.stringify(sorted(kept(rebuilt))) !== JSON.stringify(sorted(kept(row)));
    });
    expect(wrong.map(row => row.id)).toEqual([]);
  });

  it('loses what an archived form said, and finds it again', async () => {
    const changes = (form: FormRecord | undefined): boolean => JSON.stringify(form?.form ?? {}).includes('"update":{');
    const row = cases().find(one => one.formIds.length > 2 && changes(demo.forms.get(one.formIds.at(-1)!)))!;
    const last = row.formIds.at(-1)!;
    const act = async (action: string) => {
      expect((await call('POST', 'form/v1/bulk-action/', { action, form_ids: [last] })).status).toBe(202);
      clock.now += minute;
      return (await call('GET', `case/v1/${row.id}/`)).body;
    };
    const without = await act('archive');
    expect(without['xform_ids']).toEqual(row.formIds.slice(0, -1));
    expect((await call('GET', `form/v1/?case_id=${row.id}&limit=0`)).body).toMatchObject({
      meta: { total_count: row.formIds.length - 1 },
    });
    await act('unarchive');
    expect(kept(demo.cases.get(row.id)!)).toEqual(kept(row));
  });

  it('takes its own forms again as edits: a changed answer of a phone', async () => {
    const row = [...demo.forms].find(form => form.phoneSubmission && form.caseIds.length === 1 && !form.archived)!;
    const xml = Buffer.from(row.attachments.get('form.xml')!.bytes()).toString();
    const send = async (body: string) => {
      const reply = await fetch(`${hq.url}/a/demo/receiver/${row.appId}/`, { method: 'POST', body });
      return [reply.status, await reply.text()];
    };
    expect(await send(xml)).toEqual([201, expect.stringContaining('Form is a duplicate of another!')]);
    expect(await send(xml.replace('</data>', '<added>yes</added></data>'))).toEqual([
      201,
      expect.stringContaining('√'),
    ]);
    clock.now += minute;
    expect((await call('GET', `form/v1/${row.id}/`)).body).toMatchObject({ form: { added: 'yes' }, app_id: row.appId });
    const findings = recordsOf(demo).checked.flatMap(one => one.findings);
    expect(findings.filter(({ rule }) => rule !== 'created-twice' && rule !== 'unused-file')).toEqual([]);
  });
});

/** With keys in one order, so that two can be compared as text. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
