import { afterEach, describe, expect, it } from '@jest/globals';
import { REMAINING_RECORDS } from '../../src/sandbox/endpoints/case/caseV2List.js';
import { startCaseFormWorld, idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import { at, caseRow } from '../support/worlds/sampleRows.js';

const cases = Array.from({ length: 6 }, (_, n) =>
  caseRow({ id: `c${n}`, type: n === 5 ? 'other' : 'patient', when: at('02-01T00:00') + Math.floor(n / 2) * 1000 }),
);

let hq: CaseFormWorld;
afterEach(() => hq.stop());

interface Page {
  readonly matching_records: number;
  readonly next?: string;
}

/** Follows `next` to the end: the ids and the total of every page. */
async function walk(query: string) {
  const pages: { ids: readonly unknown[]; total: number }[] = [];
  let next: string | undefined = `${hq.base}case/v2/?${query}`;
  while (next !== undefined && pages.length < 10) {
    const { body } = await hq.get(next);
    const page = body as Page;
    pages.push({ ids: idsOf(body, 'case_id'), total: page.matching_records });
    next = page.next;
  }
  return pages;
}

describe('walking a v2 list (cases.md 2.4)', () => {
  it('goes on from an absolute link that carries the query, and ends with an empty page', async () => {
    hq = await startCaseFormWorld({ cases });
    const { body } = await hq.get('case/v2/?limit=5&case_type=patient&fields=case_id');
    const { next } = body as Page;
    expect(next).toMatch(new RegExp(`^${hq.base}case/v2/\\?cursor=[^&]+$`));
    const cursor = new URL(next ?? '').searchParams.get('cursor') ?? '';
    expect(Object.fromEntries(new URLSearchParams(Buffer.from(cursor, 'base64').toString()))).toMatchObject({
      limit: '5',
      case_type: 'patient',
      fields: 'case_id',
      last_case_id: 'c4',
    });
    expect(await walk('limit=5&case_type=patient')).toEqual([
      { ids: ['c0', 'c1', 'c2', 'c3', 'c4'], total: 5 },
      { ids: [], total: 5 },
    ]);
  });

  it('ignores what stands beside a cursor, and leads old URLs to the new one', async () => {
    hq = await startCaseFormWorld({ cases });
    const { body } = await hq.get('v0.6/case/?limit=4');
    const { next } = body as Page;
    expect(next).toMatch(/\/api\/case\/v2\/\?cursor=/);
    expect(idsOf((await hq.get(`${next}&limit=1&nonsense=1`)).body, 'case_id')).toEqual(['c4', 'c5']);
  });

  it('shows no row twice and leaves none out, ties by id included', async () => {
    hq = await startCaseFormWorld({ cases });
    const pages = await walk('limit=1');
    expect(pages.flatMap(page => page.ids)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
    expect(pages.map(page => page.total)).toEqual([6, 6, 6, 6, 6, 6, 6]);
  });

  it('repeats the first page once when the query has an indexed_on.gte of its own (inferred)', async () => {
    hq = await startCaseFormWorld({ cases });
    const pages = await walk('limit=3&indexed_on.gte=2021-01-01');
    expect(pages.map(page => page.ids)).toEqual([['c0', 'c1', 'c2'], ['c0', 'c1', 'c2'], ['c3', 'c4', 'c5'], []]);
  });

  it('keeps an indexed_on.gt as a filter of every page', async () => {
    hq = await startCaseFormWorld({ cases });
    const pages = await walk(`limit=2&indexed_on.gt=${encodeURIComponent('2021-02-01T00:00:00Z')}`);
    expect(pages.map(page => page.ids)).toEqual([['c2', 'c3'], ['c4', 'c5'], []]);
  });

  it('counts what remains on later pages where HQ is of the older kind', async () => {
    hq = await startCaseFormWorld({ cases, toggles: [REMAINING_RECORDS] });
    expect((await walk('limit=3')).map(page => page.total)).toEqual([6, 3, 0]);
  });

  it('breaks on a malformed cursor (inferred)', async () => {
    hq = await startCaseFormWorld({ cases });
    expect((await hq.get('case/v2/?cursor=!!')).status).toBe(500);
  });
});
