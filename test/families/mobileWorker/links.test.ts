import { describe, expect, test } from '@jest/globals';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { ACTIVE, active, amina, DEACTIVATED, demo, world } from '../../support/expected/expectedWorkers.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { unorderedParameters } from '../../support/expected/unorderedParameters.js';

const GROUPS = 'GET group/v1/?limit=1000';
const LOCATIONS = 'GET location/v2/?limit=5000&order_by=last_modified';

const gateway = gatewayPerTest({ world });

describe('links', () => {
  interface Linked {
    readonly userId: string;
    readonly groups: readonly { readonly groupId: string }[];
    readonly locations: readonly { readonly locationId: string }[];
    readonly primaryLocation: { readonly locationId: string } | null;
    readonly usercase: { readonly caseType: string; readonly externalId: string } | null;
    readonly cases: Part<{ readonly caseId: string }>;
    readonly forms: Part<{ readonly formId: string }>;
  }

  test('groups and locations of all workers: one request each; archived locations are omitted', async () => {
    const archived = [...demo.locations].find(place => place.archived)!;
    demo.workers.put({ ...amina, locations: [archived.id, ...amina.locations] });
    try {
      const { data, errors, bill } = await gateway.ask<{ domain: { mobileWorkers: Part<Linked> } }>(
        inDemo(
          'mobileWorkers(first: 100) { nodes { userId groups { groupId } locations { locationId } primaryLocation { locationId } } }',
        ),
      );
      expect(errors).toBeUndefined();
      expect(data.domain.mobileWorkers.nodes).toEqual(
        active.map(({ id, groups, locations, primaryLocation }) => ({
          userId: id,
          groups: groups.map(groupId => ({ groupId })),
          locations: locations.map(locationId => ({ locationId })),
          primaryLocation: primaryLocation && { locationId: primaryLocation },
        })),
      );
      // The last two side by side: locations wait for no budget.
      expect([bill[0], bill.slice(1).toSorted()]).toEqual([ACTIVE, [GROUPS, LOCATIONS]]);
    } finally {
      demo.workers.put(amina);
    }
  });

  test('the usercases of active and deactivated workers: one request', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Part<Linked>> }>(
      inDemo(
        'a: mobileWorkers(first: 100) { nodes { userId usercase { caseType externalId } } } b: mobileWorkers(filter: { activity: DEACTIVATED }) { nodes { userId usercase { caseType externalId } } }',
      ),
    );
    expect(errors).toBeUndefined();
    for (const { userId, usercase } of [...data.domain.a!.nodes, ...data.domain.b!.nodes])
      expect(usercase).toEqual({ caseType: 'commcare-user', externalId: userId });
    expect(bill.toSorted()).toEqual([ACTIVE, DEACTIVATED, 'POST case/v2/bulk-fetch/'].toSorted());
  });

  test('the cases of all workers: one request, each list equal to the world', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { mobileWorkers: Part<Linked> } }>(
      inDemo('mobileWorkers(first: 100) { nodes { userId cases(first: 1000) { totalCount nodes { caseId } } } }'),
    );
    expect(errors).toBeUndefined();
    for (const { userId, cases } of data.domain.mobileWorkers.nodes) {
      const { rows } = demo.cases.find({ owners: [userId] });
      expect(cases.totalCount).toBe(rows.length);
      expect(cases.nodes).toEqual(rows.map(({ id }) => ({ caseId: id })));
    }
    const owners = active.map(({ id }) => `owner_id=${id}`).join('&');
    expect(unorderedParameters(bill)).toEqual(unorderedParameters([ACTIVE, `GET case/v2/?limit=5000&${owners}`]));
  });

  test('some of the cases: open ones of a type, in pages', async () => {
    const owner = active.find(
      ({ id }) => demo.cases.find({ owners: [id], types: ['mother'], closed: false }).total > 3,
    )!;
    const { rows } = demo.cases.find({ owners: [owner.id], types: ['mother'], closed: false });
    const query = `query ($id: ID!, $after: String) { domain(name: "demo") { mobileWorker(userId: $id) { cases(filter: { caseType: ["mother"], closed: false }, first: 3, after: $after) { ${part('caseId')} } } } }`;
    const first = await gateway.ask<{ domain: { mobileWorker: Linked } }>(query, { variables: { id: owner.id } });
    expect(first.data.domain.mobileWorker.cases.nodes).toEqual(rows.slice(0, 3).map(({ id }) => ({ caseId: id })));
    expect(first.bill).toEqual([ACTIVE, `GET case/v2/?case_type=mother&closed=false&limit=100&owner_id=${owner.id}`]);
    const second = await gateway.ask<{ domain: { mobileWorker: Linked } }>(query, {
      variables: { id: owner.id, after: first.data.domain.mobileWorker.cases.pageInfo.endCursor },
    });
    expect(second.data.domain.mobileWorker.cases.nodes).toEqual(rows.slice(3, 6).map(({ id }) => ({ caseId: id })));
    expect(second.bill).toEqual([]);
  });

  test('the forms of all workers: the size of the list, then the list, newest first', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { mobileWorkers: Part<Linked> } }>(
      inDemo('mobileWorkers(first: 100) { nodes { userId forms(first: 1000) { totalCount nodes { formId } } } }'),
    );
    expect(errors).toBeUndefined();
    for (const { userId, forms } of data.domain.mobileWorkers.nodes) {
      const { rows } = demo.forms.find({ userId });
      expect(forms).toEqual({ totalCount: rows.length, nodes: rows.map(({ id }) => ({ formId: id })) });
    }
    expect(bill).toEqual([ACTIVE, 'GET form/v1/?limit=1', 'GET form/v1/?limit=1000']);
  });
});
