import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../src/sandbox/world/world.js';

type Json = Readonly<Record<string, unknown>>;
interface CasePage {
  readonly matching_records: number;
  readonly cases: readonly Json[];
  readonly next?: string;
}

const now = Date.parse('2026-01-01T00:00:00Z');
let hq: Sandbox;
beforeAll(async () => {
  hq = await startSandbox({ world: createWorld({ now, cases: 400 }), now: () => now, lag: 0, throttled: false });
});
afterAll(() => hq.close());

async function ask(path: string, caller: keyof typeof CREDENTIALS = 'admin', body?: unknown): Promise<Response> {
  const { username, key } = CREDENTIALS[caller];
  const headers = { authorization: `ApiKey ${username}:${key}`, 'content-type': 'application/json' };
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return fetch(new URL(path, `${hq.url}/a/demo/api/`), { headers, ...post });
}

async function walk(query: string, caller: keyof typeof CREDENTIALS = 'admin'): Promise<Json[]> {
  const rows: Json[] = [];
  for (let next: string | undefined = `case/v2/?${query}`; next !== undefined;) {
    const page = (await (await ask(next, caller)).json()) as CasePage;
    rows.push(...page.cases);
    next = page.next;
  }
  return rows;
}

const caseOrder = (row: Json): string => `${String(row['indexed_on'])} ${String(row['case_id'])}`;

describe('the seeded world', () => {
  it('is walked whole, in order, each case once (cases.md 2.4)', async () => {
    const rows = await walk('limit=37');
    expect(rows).toHaveLength(hq.world.domains.get('demo')?.cases.size ?? -1);
    expect(rows.map(caseOrder)).toEqual(rows.map(caseOrder).sort());
    expect(new Set(rows.map(row => row['case_id'])).size).toBe(rows.length);
  });

  it('answers the same cases to a list, to bulk fetch and to comma ids (cases.md 2.7)', async () => {
    const { cases } = (await (await ask('case/v2/?limit=20')).json()) as CasePage;
    const case_ids = cases.map(row => row['case_id']);
    const bulk = (await (await ask('case/v2/bulk-fetch/', 'admin', { case_ids })).json()) as CasePage;
    const comma = (await (await ask(`case/v2/${case_ids.join(',')}/`)).json()) as CasePage;
    expect(bulk.cases).toEqual(cases);
    expect(comma.cases).toEqual(cases);
  });

  it('shows a restricted caller a part of it, the same in lists and by id (cases.md 2.3, 2.7)', async () => {
    const [all, seen] = [await walk('limit=5000'), await walk('limit=5000', 'restricted')];
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(all.length);
    const visible = new Set(seen.map(row => row['case_id']));
    const asked = all.slice(0, 60).map(row => row['case_id']);
    const { cases } = (await (await ask(`case/v2/${asked.join(',')}/`, 'restricted')).json()) as CasePage;
    expect(cases.filter(row => !('error' in row)).map(row => row['case_id'])).toEqual(
      asked.filter(id => visible.has(id)),
    );
  });

  it('links cases and forms both ways, and files to both (cases.md 1.3, forms.md 9)', async () => {
    const v1 = (await (await ask('case/v1/?limit=0')).json()) as { objects: (Json & { xform_ids: string[] })[] };
    const touched = v1.objects.find(row => row.xform_ids.length > 1);
    const id = String(touched?.['case_id']);
    const forms = (await (await ask(`form/v1/?case_id=${id}&include_archived&limit=0`)).json()) as { objects: Json[] };
    expect(forms.objects.map(form => form['id']).sort()).toEqual([...(touched?.xform_ids ?? [])].sort());
    const files = forms.objects[0]?.['attachments'] as Record<string, { url: string; length: number }>;
    for (const { url, length } of Object.values(files)) {
      expect((await (await ask(url)).arrayBuffer()).byteLength).toBe(length);
    }
  });
});
