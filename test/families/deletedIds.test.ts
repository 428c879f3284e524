import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../gateway.js';

let gateway: TestGateway;
beforeAll(async () => void (gateway = await startGateway({ world: createWorld({ now: NOW, cases: 10 }) })));
afterAll(() => gateway.close());

interface Named {
  readonly id: string;
  readonly own: string;
}

/** The mutation, the argument with HQ's own id, the payload's global id, and the list that has such objects. */
const DELETIONS = [
  ['groupDelete', 'groupId', 'id', 'groups(first: 1) { nodes { id own: groupId } }'],
  ['lookupTableDelete', 'tableId', 'deletedId', 'lookupTables(first: 1) { nodes { id own: tableId } }'],
  [
    'lookupTableRowDelete',
    'rowId',
    'deletedId',
    'lookupTableByTag(tag: "products") { rows(first: 1) { nodes { id own: rowId } } }',
  ],
  ['mobileWorkerDelete', 'userId', 'id', 'mobileWorkers(first: 1) { nodes { id own: userId } }'],
] as const;

test.each(DELETIONS)(
  '%s tells the global id of what is gone, for caches, and costs no more',
  async (name, argument, field, list) => {
    const { data: listed } = await gateway.ask(`{ domain(name: "demo") { ${list} } }`);
    const { id, own } = JSON.parse(/\{"id":[^}]*\}/.exec(JSON.stringify(listed))![0]) as Named;
    const remove = (value: string) =>
      gateway.ask<{ gone: unknown }>(
        `mutation ($own: ID!) { gone: ${name}(domain: "demo", ${argument}: $own) { id: ${field} own: ${argument} userErrors { code } } }`,
        { variables: { own: value } },
      );
    const { data, bill } = await remove(own);
    expect(data.gone).toEqual({ id, own, userErrors: [] });
    expect(bill).toEqual([expect.stringMatching(/^DELETE /)]);
    const none = await remove('0'.repeat(32));
    expect(none.data.gone).toEqual({ id: null, own: null, userErrors: [{ code: 'NOT_FOUND' }] });
  },
);
