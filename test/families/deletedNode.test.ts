import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startLookupTableMutations } from '../support/mutations/lookupTableMutations.js';

let world: Awaited<ReturnType<typeof startLookupTableMutations>>;
beforeEach(async () => void (world = await startLookupTableMutations()));
afterEach(() => world.gateway.close());

test('a deletion returns the global id that the object had, and null where nothing was deleted', async () => {
  const { demo, gateway } = world;
  const [group] = [...demo.groups];
  const [row] = world.rows('products');
  const worker = [...demo.workers].find(({ username }) => username.startsWith('amina@'))!;
  const deletions: readonly (readonly [read: string, deleted: string])[] = [
    [`group(groupId: "${group!.id}")`, `groupDelete(domain: "demo", groupId: "${group!.id}")`],
    [`mobileWorker(userId: "${worker.id}")`, `mobileWorkerDelete(domain: "demo", userId: "${worker.id}")`],
    [
      'lookupTableByTag(tag: "products")',
      `lookupTableDelete(domain: "demo", tableId: "${world.table('products').id}")`,
    ],
  ];
  const { data: rows } = await gateway.ask<{ domain: { it: { rows: { nodes: readonly { id: string }[] } } } }>(
    '{ domain(name: "demo") { it: lookupTableByTag(tag: "products") { rows(first: 1) { nodes { id rowId } } } } }',
  );
  const { data: gone } = await gateway.ask<{ it: { id: string } }>(
    `mutation { it: lookupTableRowDelete(domain: "demo", rowId: "${row!.id}") { id: deletedId } }`,
  );
  expect(gone.it.id).toBe(rows.domain.it.rows.nodes[0]!.id);
  for (const [read, deleted] of deletions) {
    const before = await gateway.ask<{ domain: { it: { id: string } } }>(
      `{ domain(name: "demo") { it: ${read} { id } } }`,
    );
    const mutation = `mutation { it: ${deleted} { id: deletedId userErrors { code } } }`;
    const first = await gateway.ask<{ it: object }>(mutation);
    expect(first.data.it).toEqual({ id: before.data.domain.it.id, userErrors: [] });
    const again = await gateway.ask<{ it: object }>(mutation);
    expect(again.data.it).toEqual({ id: null, userErrors: [{ code: 'NOT_FOUND' }] });
  }
});
