import { expect, test } from '@jest/globals';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW } from '../support/gateway.js';
import { gatewayPerFile } from '../support/gatewayPerTest.js';

const gateway = gatewayPerFile({ world: createWorld({ now: NOW, cases: 10 }) });

interface Named {
  readonly id: string;
  readonly own: string;
}

/** The mutation, the argument with HQ's own id, and the list that has such objects. */
const DELETIONS = [
  ['groupDelete', 'groupId', 'groups(first: 1) { nodes { id own: groupId } }'],
  ['lookupTableDelete', 'tableId', 'lookupTables(first: 1) { nodes { id own: tableId } }'],
  ['lookupTableRowDelete', 'rowId', 'lookupTableByTag(tag: "products") { rows(first: 1) { nodes { id own: rowId } } }'],
  ['mobileWorkerDelete', 'userId', 'mobileWorkers(first: 1) { nodes { id own: userId } }'],
] as const;

test.each(DELETIONS)(
  '%s returns the global id of the deleted object, for client caches, and costs no more',
  async (name, argument, list) => {
    const { data: listed } = await gateway.ask(`{ domain(name: "demo") { ${list} } }`);
    const { id, own } = JSON.parse(/\{"id":[^}]*\}/.exec(JSON.stringify(listed))![0]) as Named;
    const remove = (value: string) =>
      gateway.ask<{ gone: unknown }>(
        `mutation ($own: ID!) { gone: ${name}(domain: "demo", ${argument}: $own) { deletedId own: ${argument} userErrors { code } } }`,
        { variables: { own: value } },
      );
    const { data, bill } = await remove(own);
    expect(data.gone).toEqual({ deletedId: id, own, userErrors: [] });
    expect(bill).toEqual([expect.stringMatching(/^DELETE /)]);
    const none = await remove('0'.repeat(32));
    expect(none.data.gone).toEqual({ deletedId: null, own: null, userErrors: [{ code: 'NOT_FOUND' }] });
  },
);
