import { afterEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import type { World } from '../../../src/sandbox/world/model.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { caseRow } from '../../support/worlds/sampleRows.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';

/**
 * The everyday loop: read some rows, change some of them, go on with `endCursor`. A changed case moves to the end of HQ's list
 * (cases.md 2.4), and no other row may be lost, whatever is cached.
 */
interface Part {
  readonly totalCount: number;
  readonly nodes: readonly { readonly caseId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Answer {
  readonly domain: { readonly cases: Part | null };
}

let gateway: TestGateway;
afterEach(() => gateway.close());

const DIRECTIVE = '@fresh(maxAge: 0)';

const read = (first: number, after: string | null, directive = '') =>
  gateway.ask<Answer>(
    `query ($after: String) ${directive} { domain(name: "demo") { cases(first: ${first}, after: $after) { totalCount nodes { caseId } pageInfo { hasNextPage endCursor } } } }`,
    { variables: { after } },
  );

async function update(ids: readonly string[]) {
  const updates = ids.map(
    (id, i) =>
      `u${i}: caseUpdate(domain: "demo", case: { caseId: "${id}" }, input: { properties: { seen: "yes" } }) { userErrors { message } }`,
  );
  const { errors } = await gateway.ask(`mutation { ${updates.join('\n')} }`);
  expect(errors).toBeUndefined();
}

/** Reads to the end while rows change after each page. Returns the rows, and the requests of each page. */
async function loop(first: number, change: (part: Part) => Promise<void> | void, directive = '') {
  const came: string[] = [];
  const bills: number[] = [];
  for (let after: string | null = null, more = true, turns = 0; more; turns += 1) {
    if (turns > 300) throw new Error('the loop has no end');
    const { data, errors, bill } = await read(first, after, directive);
    expect(errors).toBeUndefined();
    const part: Part = data.domain.cases!;
    came.push(...part.nodes.map(({ caseId }) => caseId));
    bills.push(bill.length);
    ({ hasNextPage: more } = part.pageInfo);
    after = part.pageInfo.endCursor ?? after;
    gateway.clock.pass(1000);
    if (more) await change(part);
  }
  return { came: new Set(came), bills };
}

const idsOf = (world: World) => [...world.domains.get('demo')!.cases].map(({ id }) => id);
const start = async (world: World, endpoints: readonly Endpoint[] = []) =>
  void (gateway = await startGateway({ world, endpoints, lag: 2000 }));

describe('reading on while rows change', () => {
  test.each(['', DIRECTIVE])(
    'the last row of each page of 20 is changed %s: all 403 cases are returned',
    async directive => {
      const world = createWorld({ now: NOW, cases: 403 });
      const before = idsOf(world);
      await start(world);
      const { came, bills } = await loop(20, ({ nodes }) => update([nodes.at(-1)!.caseId]), directive);
      expect(before.filter(id => !came.has(id))).toEqual([]);
      // A part costs a request: the change before it has made what was read ahead stale. The rows that moved come again.
      expect(Math.max(...bills)).toBe(1);
      expect(bills.length).toBeLessThanOrEqual(Math.ceil((before.length + 21) / 20) + 1);
    },
  );

  test('each row of each page is changed: the loop still ends, and all are returned', async () => {
    const cases = Array.from({ length: 60 }, (_, n) =>
      caseRow({ id: `c${String(n).padStart(2, '0')}`, when: NOW - 1e9 + Math.floor(n / 4) * 1000 }),
    );
    const world = buildWorld({ cases });
    await start(world);
    const changed = new Set<string>();
    const { came } = await loop(20, async ({ nodes }) => {
      // As a worker does: what has been done is not done again.
      const open = nodes.map(({ caseId }) => caseId).filter(id => !changed.has(id));
      open.forEach(id => changed.add(id));
      if (open.length > 0) await update(open);
    });
    expect([...came].sort()).toEqual(cases.map(({ id }) => id));
  });

  test.each([
    ['a row that came', 1],
    ['a row that is still to come', 7],
  ])('another client changes %s between pages of 3 of 9', async (_, n) => {
    const cases = Array.from({ length: 9 }, (__, i) => caseRow({ id: `c${i}`, when: NOW - 1e9 + i * 1000 }));
    const world = buildWorld({ cases });
    await start(world);
    const store = world.domains.get('demo')!.cases;
    const { came, bills } = await loop(3, () => {
      const now = gateway.clock.now();
      store.put({ ...store.get(`c${n}`)!, modified: now, serverModified: now, indexedOn: now });
      gateway.clock.pass(120_000);
    });
    expect([...came].sort()).toEqual(cases.map(({ id }) => id));
    expect(Math.max(...bills)).toBe(1);
  });
});

describe('the end of a list is what HQ says, and the count only where it proves it', () => {
  const cases = (count: number, when: (n: number) => number) =>
    Array.from({ length: count }, (_, n) => caseRow({ id: `c${String(n).padStart(5, '0')}`, when: when(n) }));

  test('two full pages of cases older than the read: no request for an empty third one', async () => {
    await start(buildWorld({ cases: cases(10_000, n => NOW - 1e9 + n) }));
    const { data, bill } = await read(10_000, null);
    expect([data.domain.cases!.nodes.length, data.domain.cases!.pageInfo.hasNextPage]).toEqual([10_000, false]);
    expect(bill).toHaveLength(2);
  });

  test('one of them has just changed: HQ is followed to the empty page', async () => {
    await start(buildWorld({ cases: cases(10_000, n => (n === 9_999 ? NOW - 10_000 : NOW - 1e9 + n)) }));
    const { data, bill } = await read(20_000, null);
    expect([data.domain.cases!.nodes.length, data.domain.cases!.pageInfo.hasNextPage]).toEqual([10_000, false]);
    expect(bill).toHaveLength(3);
  });

  test('fewer rows than HQ counted, and no next page: an error beside the rows', async () => {
    const { caseV2Answer, endpoint } = instead();
    await start(buildWorld({ cases: cases(3, n => NOW - 1e9 + n) }), [endpoint]);
    caseV2Answer.change = body => ({ ...body, matching_records: 17 });
    const { data, errors } = await read(20, null);
    expect(data.domain.cases!.nodes).toHaveLength(3);
    expect(errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'HQ_UNEXPECTED' } }]);
  });

  test.each([[50], [20_000]])('a link that leads back to its own page, first: %i', async first => {
    const { caseV2Answer, endpoint } = instead();
    await start(buildWorld({ cases: cases(120, n => NOW - 1e9 + n * 1000) }), [endpoint]);
    const place = 'limit=40&indexed_on.gte=2026-01-01T00:00:00.000000Z&last_case_id=x';
    const next = `http://hq/?cursor=${encodeURIComponent(Buffer.from(place).toString('base64'))}`;
    caseV2Answer.change = body => ({ ...body, cases: (body['cases'] as unknown[]).slice(0, 40), next });
    const { errors, bill } = await read(first, null);
    expect(errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    expect(bill.length).toBeLessThanOrEqual(3);
    const other = await gateway.ask('{ __typename }');
    expect(other.errors).toBeUndefined();
  });
});

/** An endpoint before HQ's own that answers lists of cases as a test wants it. */
function instead() {
  const caseV2Answer: { change: (body: Record<string, unknown>) => unknown } = { change: body => body };
  const endpoint: Endpoint = {
    kind: 'view',
    methods: ['GET'],
    permission: 'edit_data',
    metered: true,
    paths: ['api/case/v2/'],
    handle: ask => {
      const rows = [...ask.domain!.cases].slice(0, 50).map(row => ({
        domain: 'demo',
        case_id: row.id,
        case_type: row.type,
        case_name: row.name,
        indexed_on: `${new Date(row.indexedOn).toISOString().slice(0, -1)}000Z`,
        properties: {},
        indices: {},
        closed: false,
      }));
      return { status: 200, body: caseV2Answer.change({ matching_records: rows.length, cases: rows }) };
    },
  };
  return { caseV2Answer, endpoint };
}
