import { describe, expect, test } from '@jest/globals';
import { expectedOwner } from '../../support/expected/expectedOwners.js';
import { demo, ofType, rows, target, world } from '../../support/expected/expectedCases.js';
import { byText, inDemo, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const BULK = 'POST case/v2/bulk-fetch/';
const LIST = 'GET case/v2/?exclude=properties&limit=5000';
const USERS = ['GET user/v1/?limit=1000', 'GET user/v1/?archived=true&limit=1000', 'GET web-user/v1/?limit=1000'];

const gateway = gatewayPerTest({ world });

interface Linked {
  readonly caseId: string;
  readonly owner: Record<string, unknown> | null;
  readonly parent: { readonly caseId: string } | null;
  readonly host: { readonly caseId: string } | null;
  readonly indices: readonly { readonly case: { readonly caseId: string } | null }[];
  readonly formIds: readonly string[] | null;
  readonly openedBy: Record<string, unknown> | null;
  readonly closedBy: Record<string, unknown> | null;
  readonly modifiedBy: Record<string, unknown> | null;
}
interface Answer {
  readonly domain: { readonly cases: Part<Linked>; readonly case: Linked };
}

const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));

/** A user as the selection below should show it. */
const userSeen = (id: string | null) => {
  if (!id) return null;
  const [worker, web] = [demo.workers.get(id), demo.webUsers.get(id)];
  if (worker) return { __typename: 'MobileWorker', username: worker.username };
  return web ? { __typename: 'WebUser', username: web.username } : { __typename: 'UnknownUser', userId: id };
};
const USER = '{ __typename ... on ProjectMember { username } ... on UnknownUser { userId } }';

describe('single links', () => {
  test('owners of every kind for all cases: one request per kind (cases.md 1.3)', async () => {
    const { data, errors, bill } = await ask(`cases(first: 5000) { nodes { caseId owner { __typename displayName
      ... on ProjectMember { username } } } }`);
    expect(errors).toBeUndefined();
    const kinds = new Set<unknown>();
    for (const { caseId, owner } of data.domain.cases.nodes) {
      const row = demo.cases.get(caseId)!;
      const expected = expectedOwner(demo, row.ownerId) as Linked['owner'];
      expect(owner?.['__typename']).toBe(expected?.['__typename']);
      if (owner && expected) expect(expected).toMatchObject(owner);
      kinds.add(owner?.['__typename']);
    }
    expect(kinds).toEqual(new Set(['MobileWorker', 'WebUser', 'Group', 'Location', 'UnknownOwner', undefined]));
    const kindsAsked = ['GET group/v1/?limit=1000', 'GET location/v2/?limit=5000&order_by=last_modified'];
    expect(bill.toSorted()).toEqual([LIST, ...USERS, ...kindsAsked].toSorted());
  });

  test('parents and hosts of all cases: one request', async () => {
    const { data, errors, bill } = await ask(
      'cases(first: 5000) { nodes { caseId parent { caseId } host { caseId } indices { case { caseId } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      rows.map(row => {
        const [parent, host] = [target(row, 'parent'), target(row, 'host')];
        return {
          caseId: row.id,
          parent: parent ? { caseId: parent } : null,
          host: host ? { caseId: host } : null,
          indices: row.indices.map(({ caseId }) => ({ case: { caseId } })),
        };
      }),
    );
    // All of them stood in the list that was read.
    expect(bill).toEqual([LIST]);
  });

  test('parents that are not in the list: one request for all of them', async () => {
    const children = ofType('child').slice(0, 50);
    const { data, errors, bill } = await ask(
      'cases(first: 50, filter: { caseType: ["child"] }) { nodes { caseId parent { caseId parent { caseId } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      children.map(row => {
        const parent = demo.cases.get(target(row, 'parent')!)!;
        const grand = target(parent, 'parent');
        return { caseId: row.id, parent: { caseId: parent.id, parent: grand ? { caseId: grand } : null } };
      }),
    );
    expect(bill).toEqual(['GET case/v2/?case_type=child&limit=50', BULK, BULK]);
  });

  test('who opened, closed and changed all cases: one list of the older API, then the users (cases.md 4.3)', async () => {
    const { data, errors, bill } = await ask(
      `cases(first: 5000) { nodes { caseId openedBy ${USER} closedBy ${USER} modifiedBy ${USER} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      rows.map(row => ({
        caseId: row.id,
        openedBy: userSeen(row.openedBy),
        closedBy: userSeen(row.closedBy),
        modifiedBy: userSeen(row.modifiedBy),
      })),
    );
    const kinds = data.domain.cases.nodes.flatMap(node => [node.openedBy, node.closedBy, node.modifiedBy]);
    expect(new Set(kinds.map(user => user?.['__typename']))).toEqual(
      new Set(['MobileWorker', 'WebUser', 'UnknownUser', undefined]),
    );
    expect(bill[0]).toBe(LIST);
    expect(bill.slice(1).toSorted()).toEqual(['GET case/v1/?limit=5000', ...USERS].toSorted());
  });

  test('the ids of the forms of all cases: one list of the older API, shared with the users (cases.md 7)', async () => {
    const { data, errors, bill } = await ask(`cases(first: 5000) { nodes { caseId formIds openedBy ${USER} } }`);
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      rows.map(row => ({ caseId: row.id, formIds: row.formIds, openedBy: userSeen(row.openedBy) })),
    );
    expect(rows.some(({ formIds }) => formIds.length > 1)).toBe(true);
    expect(bill[0]).toBe(LIST);
    expect(bill.slice(1).toSorted()).toEqual(['GET case/v1/?limit=5000', ...USERS].toSorted());
    const [row] = rows;
    const one = await ask(`case(caseId: "${row!.id}") { formIds }`);
    expect(one.data.domain.case).toEqual({ formIds: row!.formIds });
    expect(one.bill).toEqual([]);
  });

  test('the same in a sorted list costs no further list; closedBy of open cases costs nothing', async () => {
    const sorted = await ask(
      `cases(first: 30, orderBy: { field: LAST_MODIFIED, direction: DESC }) { nodes { caseId modifiedBy ${USER} } }`,
    );
    const last = rows.toSorted((a, b) => b.modified - a.modified || byText(a.id, b.id)).slice(0, 30);
    expect(sorted.data.domain.cases.nodes).toEqual(
      last.map(row => ({ caseId: row.id, modifiedBy: userSeen(row.modifiedBy) })),
    );
    expect(sorted.bill[0]).toBe('GET case/v1/?limit=30&order_by=-date_modified');
    expect(sorted.bill.slice(1).filter(line => !USERS.includes(line))).toEqual([]);
    const open = await ask(`cases(first: 30, filter: { closed: false }) { nodes { closedBy ${USER} } }`);
    expect(open.data.domain.cases.nodes).toEqual(Array.from({ length: 30 }, () => ({ closedBy: null })));
    expect(open.bill).toEqual(['GET case/v2/?closed=false&limit=30']);
  });

  test('of one case and of a sorted list: the ids of the forms come with the case', async () => {
    const row = rows.find(({ formIds }) => formIds.length > 1)!;
    const one = await ask(`case(caseId: "${row.id}") { caseName formIds }`);
    expect(one.data.domain.case).toEqual({ caseName: row.name, formIds: row.formIds });
    expect(one.bill).toEqual([`GET case/v1/${row.id}/`]);
    const sorted = await ask(
      'cases(first: 5, orderBy: { field: LAST_MODIFIED, direction: DESC }) { nodes { caseId formIds } }',
    );
    expect(sorted.data.domain.cases.nodes.map(({ caseId, formIds }) => [caseId, formIds])).toEqual(
      sorted.data.domain.cases.nodes.map(({ caseId }) => [caseId, demo.cases.get(caseId)!.formIds]),
    );
    expect(sorted.bill).toEqual(['GET case/v1/?limit=5&order_by=-date_modified']);
  });

  test('of one case: the opener is read together with the case', async () => {
    const row = rows.find(one => demo.workers.get(one.openedBy ?? '')?.active)!;
    const { data, bill } = await ask(`case(caseId: "${row.id}") { openedBy ${USER} }`);
    expect(data.domain.case.openedBy).toEqual(userSeen(row.openedBy));
    expect(bill).toEqual([`GET case/v1/${row.id}/`, USERS[0]]);
  });
});
