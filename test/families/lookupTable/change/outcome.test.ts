import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mutate, startLookupTableMutations } from '../../../support/mutations/lookupTableMutations.js';

let world: Awaited<ReturnType<typeof startLookupTableMutations>>;
let tableId: string;
let rowId: string;
beforeEach(async () => {
  world = await startLookupTableMutations();
  tableId = world.table('products').id;
  rowId = world.rows('products')[0]!.id;
});
afterEach(() => world.gateway.close());

interface Way {
  readonly name: Parameters<typeof mutate>[1];
  readonly variables: () => Record<string, unknown>;
  /** HQ's request. */
  readonly line: RegExp;
  /** Sent again as it is, it is made once. */
  readonly safe: boolean;
}

const input = { values: { id: 'again', name: 'Again' } };
const WAYS: readonly Way[] = [
  {
    name: 'lookupTableCreate',
    variables: () => ({ input: { tag: 'clinics', fields: [{ name: 'id' }] } }),
    line: /^POST lookup_table\//,
    safe: true,
  },
  {
    name: 'lookupTableUpdate',
    variables: () => ({ tableId, input: { isGlobal: true } }),
    line: /^PUT lookup_table\//,
    safe: true,
  },
  { name: 'lookupTableDelete', variables: () => ({ tableId }), line: /^DELETE lookup_table\//, safe: true },
  {
    name: 'lookupTableRowCreate',
    variables: () => ({ tableId, input }),
    line: /^POST lookup_table_item\//,
    safe: false,
  },
  { name: 'lookupTableRowUpdate', variables: () => ({ rowId, input }), line: /^PUT lookup_table_item\//, safe: true },
  { name: 'lookupTableRowDelete', variables: () => ({ rowId }), line: /^DELETE lookup_table_item\//, safe: true },
];

/** What HQ has, but for the ids of what is new. */
const state = () => {
  const known = new Set([tableId, rowId]);
  const anonymous = <Row extends { readonly id: string }>(rows: Iterable<Row>) =>
    [...rows].map(row => (known.has(row.id) ? row : { ...row, id: '' }));
  return JSON.stringify([anonymous(world.demo.lookupTables), anonymous(world.demo.lookupRows)]);
};

describe.each(WAYS)('$name', ({ name, variables, line, safe }) => {
  const change = (headers = {}, as?: 'admin' | 'north') =>
    mutate(world.gateway, name, variables(), { headers, ...(as && { as }) });
  const changes = (bill: readonly string[]) => bill.filter(one => line.test(one));

  test('a cut connection: the outcome is unknown, and the error says whether it is safe to send again', async () => {
    const before = state();
    world.gateway.hq.failures.add(line, { kind: 'cut', when: 'after' });
    const { data, errors, bill } = await change();
    expect(data.it).toBeNull();
    expect(errors).toMatchObject([{ path: ['it'], extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: safe } }]);
    expect(changes(bill)).toHaveLength(1);
    expect(state()).not.toBe(before);
  });

  test('a repeat with its key after a cut: made once, or still unknown', async () => {
    const headers = { 'idempotency-key': 'k' };
    world.gateway.hq.failures.add(line, { kind: 'cut', when: 'after' });
    await change(headers);
    const once = state();
    const { it, errors, bill } = await change(headers);
    if (safe) expect([it?.userErrors, errors]).toEqual([[], undefined]);
    else {
      expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
      expect(bill).toEqual([]);
    }
    expect(state()).toBe(once);
  });

  test('cut before HQ received it: a repeat with its key makes it', async () => {
    const headers = { 'idempotency-key': 'k' };
    const before = state();
    world.gateway.hq.failures.add(line, { kind: 'cut', when: 'before' });
    const first = await change(headers);
    expect(first.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(state()).toBe(before);
    await change(headers);
    expect(state() !== before).toBe(safe);
  });

  test('a repeat with its key after a success: the same answer without a request', async () => {
    const headers = { 'idempotency-key': 'k' };
    const first = await change(headers);
    const once = state();
    const { data, bill } = await change(headers);
    expect(data).toEqual(first.data);
    expect(bill).toEqual([]);
    expect(state()).toBe(once);
  });

  test("HQ's quota is exhausted: it waits and is made once", async () => {
    world.gateway.hq.failures.add(line, { kind: 'throttled' });
    const { it, errors, bill, extensions } = await change();
    expect(errors).toBeUndefined();
    expect(it?.userErrors).toEqual([]);
    expect(changes(bill)).toHaveLength(2);
    expect(extensions.cost.waitedMs).toBeGreaterThan(0);
  });

  test('without permission, or from another project space: FORBIDDEN, and nothing is changed', async () => {
    const before = state();
    world.gateway.hq.failures.add(line, { kind: 'forbidden' });
    for (const { data, errors } of [await change(), await change({}, 'north')]) {
      expect(data.it).toBeNull();
      expect(errors).toMatchObject([{ path: ['it'], extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(state()).toBe(before);
  });
});

test('a tag that another table has taken while the outcome was unknown is reported as taken', async () => {
  const headers = { 'idempotency-key': 'k' };
  const variables = { input: { tag: 'clinics' } };
  world.gateway.hq.failures.add(/^POST/, { kind: 'cut', when: 'before' });
  await mutate(world.gateway, 'lookupTableCreate', variables, { headers });
  world.demo.lookupTables.put({ ...world.table('products'), id: 'b'.repeat(32), tag: 'clinics' });
  const { it } = await mutate(world.gateway, 'lookupTableCreate', variables, { headers });
  expect(it?.userErrors).toMatchObject([{ field: ['input', 'tag'], code: 'TAKEN' }]);
});
