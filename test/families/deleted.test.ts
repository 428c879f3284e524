import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startChanging } from './tablesChanged.js';

let world: Awaited<ReturnType<typeof startChanging>>;
beforeEach(async () => void (world = await startChanging()));
afterEach(() => world.gateway.close());

test('a deletion answers the global id that the object had, and none where nothing was deleted', async () => {
  const { demo, gateway } = world;
  const [group] = [...demo.groups];
  const [row] = world.rows('products');
  const worker = [...demo.workers].find(({ username }) => username.startsWith('amina@'))!;
  const deletions: readonly (readonly [read: string, deleted: string, id?: string])[] = [
    [`group(groupId: "${group!.id}")`, `groupDelete(domain: "demo", groupId: "${group!.id}")`],
    [`mobileWorker(userId: "${worker.id}")`, `mobileWorkerDelete(domain: "demo", userId: "${worker.id}")`],
    [
      'lookupTableByTag(tag: "products")',
      `lookupTableDelete(domain: "demo", tableId: "${world.table('products').id}")`,
      'id: deletedId',
    ],
  ];
  const { data: rows } = await gateway.ask<{ domain: { it: { rows: { nodes: readonly { id: string }[] } } } }>(
    '{ domain(name: "demo") { it: lookupTableByTag(tag: "products") { rows(first: 1) { nodes { id rowId } } } } }',
  );
  const { data: gone } = await gateway.ask<{ it: { id: string } }>(
    `mutation { it: lookupTableRowDelete(domain: "demo", rowId: "${row!.id}") { id: deletedId } }`,
  );
  expect(gone.it.id).toBe(rows.domain.it.rows.nodes[0]!.id);
  for (const [read, deleted, id = 'id'] of deletions) {
    const before = await gateway.ask<{ domain: { it: { id: string } } }>(
      `{ domain(name: "demo") { it: ${read} { id } } }`,
    );
    const mutation = `mutation { it: ${deleted} { ${id} userErrors { code } } }`;
    const first = await gateway.ask<{ it: object }>(mutation);
    expect(first.data.it).toEqual({ id: before.data.domain.it.id, userErrors: [] });
    const again = await gateway.ask<{ it: object }>(mutation);
    expect(again.data.it).toEqual({ id: null, userErrors: [{ code: 'NOT_FOUND' }] });
  }
});
