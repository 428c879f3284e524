import { describe, expect, test } from '@jest/globals';
import type { LocationRecord } from '../../../src/sandbox/world/model.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import {
  ancestors,
  archived,
  below,
  demo,
  LOCATIONS,
  oldestFirst,
  RECORDS,
  expectedLocation,
  FIELDS,
  type ExpectedLocation,
  shown,
  TYPES,
  world,
} from '../../support/expected/expectedLocations.js';
import { globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { expectWholeList } from '../../support/expectWholeList.js';

interface Answer {
  readonly domain: {
    readonly locations: Part<ExpectedLocation>;
    readonly location: ExpectedLocation | null;
    readonly locationBySiteCode: ExpectedLocation | null;
  };
}

const gateway = gatewayPerTest({ world });

const ask = <Data = Answer>(selection: string) => gateway.ask<Data>(inDemo(selection));

describe('fields', () => {
  test('every field of all locations, for one request (locations.md 2.1)', async () => {
    const { data, errors, bill } = await ask(`locations(first: 1000) { ${part(FIELDS)} }`);
    expect(errors).toBeUndefined();
    expectWholeList(data.domain.locations, oldestFirst.map(expectedLocation));
    expect(bill).toEqual([LOCATIONS]);
  });

  test('external id and creation date, which only v1 returns (locations.md 3): one more request for all', async () => {
    const { data, errors, bill } = await ask('locations(first: 1000) { nodes { locationId externalId createdAt } }');
    expect(errors).toBeUndefined();
    const expected = oldestFirst.map(place => ({
      locationId: place.id,
      externalId: place.externalId,
      createdAt: `${new Date(place.createdAt).toISOString().slice(0, -1)}000Z`,
    }));
    expect(data.domain.locations.nodes).toEqual(expected);
    expect(expected.some(({ externalId }) => externalId !== null)).toBe(true);
    expect(bill).toEqual([LOCATIONS, RECORDS]);
  });
});

describe('one location', () => {
  test('by id: one, an archived one, one of another project space, an unknown one', async () => {
    const [foreign] = domainIn(world, 'demo-north').locations;
    const { data, errors, bill } = await ask<{ domain: Record<string, ExpectedLocation | null> }>(
      [shown[7]!, archived, foreign!, { id: 'nobody' }]
        .map(({ id }, i) => `l${i}: location(locationId: "${id}") { ${FIELDS} }`)
        .join('\n'),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ l0: expectedLocation(shown[7]!), l1: null, l2: null, l3: null });
    expect(bill).toEqual([LOCATIONS]);
  });

  test('by a list of ids: in their order, null where HQ has none, one request for all', async () => {
    const query = 'query ($ids: [ID!]!) { domain(name: "demo") { locationsById(locationIds: $ids) { locationId } } }';
    const ids = [shown[7]!.id, archived.id, shown[2]!.id, shown[7]!.id];
    const { data, errors, bill } = await gateway.ask(query, { variables: { ids } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      domain: { locationsById: ids.map(locationId => (locationId === archived.id ? null : { locationId })) },
    });
    expect(bill).toEqual([LOCATIONS]);
    const over = await gateway.ask(query, { variables: { ids: Array.from({ length: 1001 }, (_, i) => `none-${i}`) } });
    expect([over.status, over.bill]).toEqual([400, []]);
  });

  test.each([
    ['one', shown[3]!.siteCode, shown[3]!],
    ['upper case: HQ compares exactly', shown[3]!.siteCode.toUpperCase(), undefined],
    ['an archived one', archived.siteCode, undefined],
    ['nobody', 'nobody', undefined],
    ['an empty code', '', undefined],
  ])('by site code: %s', async (_, siteCode, place) => {
    const { data, errors, bill } = await ask(`locationBySiteCode(siteCode: "${siteCode}") { ${FIELDS} }`);
    expect(errors).toBeUndefined();
    expect(data.domain.locationBySiteCode).toEqual(place ? expectedLocation(place) : null);
    expect(bill).toEqual([LOCATIONS]);
  });

  test('as nodes', async () => {
    const ids = [archived, shown[9]!, { id: 'nobody' }].map(({ id }) => globalId('Location', id));
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Location { name } } }',
      { variables: { ids } },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([null, { id: ids[1], name: shown[9]!.name }, null]);
    expect(bill).toEqual([LOCATIONS]);
  });
});

describe('the tree', () => {
  interface Climbed {
    readonly locationId: string;
    readonly path: string;
    readonly parent: unknown;
    readonly ancestors: unknown;
    readonly [alias: string]: unknown;
  }
  const TYPE_CODES = demo.locationTypes.map(({ code }) => code);
  const ref = (place: LocationRecord | undefined) => (place ? { locationId: place.id } : null);

  test('parent, ancestors, path and the ancestor of every type, at every level, for one request', async () => {
    const { data, errors, bill } = await ask<{ domain: { locations: Part<Climbed> } }>(
      `locations(first: 1000) { nodes { locationId path parent { locationId } ancestors { locationId }
        ${TYPE_CODES.map(code => `${code}: ancestor(typeCode: "${code}") { locationId }`).join('\n')} nobody: ancestor(typeCode: "nobody") { locationId } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.locations.nodes).toEqual(
      oldestFirst.map(place => ({
        locationId: place.id,
        path: [...ancestors(place).toReversed(), place].map(({ name }) => name).join('/'),
        parent: ref(ancestors(place)[0]),
        ancestors: ancestors(place).map(ref),
        ...Object.fromEntries(
          TYPE_CODES.map(code => [code, ref([place, ...ancestors(place)].find(({ typeCode }) => typeCode === code))]),
        ),
        nobody: null,
      })),
    );
    expect(new Set(data.domain.locations.nodes.map(({ path }) => path.split('/').length))).toEqual(
      new Set([1, 2, 3, 4, 5]),
    );
    expect(bill).toEqual([LOCATIONS]);
  });

  test('children and descendants of every location, with and without a type, for one request', async () => {
    const list = 'totalCount nodes { locationId }';
    const { data, errors, bill } = await ask<{
      domain: { locations: Part<Record<string, unknown> & { locationId: string; all: Part<{ locationId: string }> }> };
    }>(
      `locations(first: 1000) { nodes { locationId children(first: 1000) { ${list} } all: descendants(first: 1000) { ${list} } villages: descendants(first: 1000, filter: { typeCode: "village" }) { ${list} } none: descendants(filter: { typeCode: ["nobody"] }) { ${list} } } }`,
    );
    expect(errors).toBeUndefined();
    const set = (places: readonly LocationRecord[]) => ({
      totalCount: places.length,
      nodes: new Set(places.map(({ id }) => id)),
    });
    const told = (value: unknown) => {
      const { totalCount, nodes } = value as Part<{ locationId: string }>;
      return { totalCount, nodes: new Set(nodes.map(({ locationId }) => locationId)) };
    };
    for (const [i, place] of oldestFirst.entries()) {
      const { children, all, villages, none } = data.domain.locations.nodes[i]!;
      expect([told(children), told(all), told(villages), told(none)]).toEqual([
        set(shown.filter(({ parent }) => parent === place.id)),
        set(below(place)),
        set(below(place).filter(({ typeCode }) => typeCode === 'village')),
        set([]),
      ]);
      // Level by level: no location comes before its parent.
      const order = all.nodes.map(({ locationId }) => ancestors(demo.locations.get(locationId)!).length);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
    expect(bill).toEqual([LOCATIONS]);
  });

  test('the ancestors of a location below an archived one end there, without an error or a wrong path', async () => {
    const orphan: LocationRecord = {
      ...shown.at(-1)!,
      id: 'orphan',
      siteCode: 'orphan',
      name: 'Orphan',
      parent: archived.id,
    };
    demo.locations.put(orphan);
    try {
      const { data, errors, bill } = await ask(
        'location(locationId: "orphan") { parentId parent { name } ancestors { name } path }',
      );
      expect(errors).toBeUndefined();
      expect(data.domain.location).toEqual({ parentId: archived.id, parent: null, ancestors: [], path: 'Orphan' });
      expect(bill).toEqual([LOCATIONS]);
    } finally {
      demo.locations.delete('orphan');
    }
  });

  test('a loop of parents, which only a fault of HQ can cause, ends', async () => {
    const [a, b] = ['loop-a', 'loop-b'].map(id => ({ ...shown.at(-1)!, id, siteCode: id, name: id }));
    demo.locations.put({ ...a!, parent: 'loop-b' });
    demo.locations.put({ ...b!, parent: 'loop-a' });
    try {
      const { data, errors } = await ask(
        'location(locationId: "loop-a") { ancestors { name } path descendants { nodes { name } } }',
      );
      expect(errors).toBeUndefined();
      expect(data.domain.location).toEqual({
        ancestors: [{ name: 'loop-b' }],
        path: 'loop-b/loop-a',
        descendants: { nodes: [{ name: 'loop-b' }] },
      });
    } finally {
      demo.locations.delete('loop-a');
      demo.locations.delete('loop-b');
    }
  });
});

describe('links of 72 locations', () => {
  test('types, workers and cases: one request each', async () => {
    interface Linked {
      readonly locationId: string;
      readonly type: unknown;
      readonly mobileWorkers: Part<{ userId: string }>;
      readonly cases: Part<unknown>;
    }
    const { data, errors, bill } = await ask<{ domain: { locations: Part<Linked> } }>(
      'locations(first: 1000) { nodes { locationId type { code name } mobileWorkers(first: 1000) { totalCount nodes { userId } } cases(first: 1000) { totalCount nodes { caseId } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { locationId, type, mobileWorkers, cases } of data.domain.locations.nodes) {
      const place = demo.locations.get(locationId)!;
      const { code, name } = demo.locationTypes.find(one => one.code === place.typeCode)!;
      const workers = [...demo.workers].filter(worker => worker.active && worker.locations.includes(locationId));
      const { total, rows } = demo.cases.find({ owners: [locationId] });
      expect(type).toEqual({ code, name });
      expect([mobileWorkers.totalCount, new Set(mobileWorkers.nodes.map(({ userId }) => userId))]).toEqual([
        workers.length,
        new Set(workers.map(({ id }) => id)),
      ]);
      expect(cases).toEqual({ totalCount: total, nodes: rows.map(({ id }) => ({ caseId: id })) });
    }
    expect(data.domain.locations.nodes.some(({ cases }) => cases.nodes.length > 0)).toBe(true);
    const cases = bill.filter(line => line.startsWith('GET case/v2/'));
    // 60 owners a request (cases.md 1.1).
    expect(cases.map(line => line.match(/owner_id=/g)?.length)).toEqual([60, 12]);
    expect(bill.filter(line => !cases.includes(line)).toSorted()).toEqual(
      [LOCATIONS, TYPES, 'GET user/v1/?limit=1000'].toSorted(),
    );
  });
});
