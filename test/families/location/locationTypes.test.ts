import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LocationRecord } from '../../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import {
  ancestors,
  demo,
  LOCATIONS,
  oldestFirst,
  shown,
  TYPES,
  world,
} from '../../support/expected/expectedLocations.js';
import { globalId, inDemo } from '../../support/expected/expectedFormat.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

const ids = (places: readonly LocationRecord[]) => places.map(({ id }) => ({ locationId: id }));

describe('location types (locations.md 4)', () => {
  test('one by its code', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      inDemo('a: locationType(code: "village") { code name } b: locationType(code: "Village") { code }'),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: { code: 'village', name: types[4]!.name }, b: null });
    expect(bill).toEqual([TYPES]);
  });

  const types = demo.locationTypes;
  const ref = (place: { code: string } | undefined) => (place ? { code: place.code } : null);

  test('every field and link of all types, for two requests', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { locationTypes: unknown } }>(
      inDemo(
        'locationTypes { id domain locationTypeId code name administrative sharesCases viewDescendants parent { code } children { code } locations(first: 1000) { totalCount nodes { locationId } } }',
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.locationTypes).toEqual(
      types.map((type, i) => {
        const { id, parent: _, ...fields } = type;
        const places = oldestFirst.filter(({ typeCode }) => typeCode === type.code);
        return {
          ...fields,
          id: globalId('LocationType', String(id)),
          domain: 'demo',
          locationTypeId: String(id),
          parent: ref(types[i - 1]),
          children: [ref(types[i + 1])].filter(Boolean),
          locations: { totalCount: places.length, nodes: ids(places) },
        };
      }),
    );
    expect(bill).toEqual([TYPES, LOCATIONS]);
  });

  test('as nodes, with the way up', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on LocationType { code parent { parent { code } } } } }',
      {
        variables: { ids: [String(types[4]!.id), '99', 'nobody'].map(id => globalId('LocationType', id)) },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      { id: globalId('LocationType', String(types[4]!.id)), code: 'village', parent: { parent: { code: 'district' } } },
      null,
      null,
    ]);
    expect(bill).toEqual([TYPES]);
  });

  test('a project space without locations has none', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      '{ domain(name: "empty") { locationTypes { code } locations { totalCount nodes { name } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ locationTypes: [], locations: { totalCount: 0, nodes: [] } });
    expect(bill.toSorted()).toEqual([LOCATIONS, TYPES].toSorted());
  });

  test('the way up is one request wherever it starts', async () => {
    const village = shown.find(({ typeCode }) => typeCode === 'village')!;
    const { data, bill } = await gateway.ask<{ domain: { location: unknown } }>(
      inDemo(
        `location(locationId: "${village.id}") { parent { parent { parent { parent { name parent { name } } } } } }`,
      ),
    );
    const top = ancestors(village).at(-1)!;
    expect(data.domain.location).toEqual({
      parent: { parent: { parent: { parent: { name: top.name, parent: null } } } },
    });
    expect(bill).toEqual([LOCATIONS]);
  });
});
