import { describe, expect, test } from '@jest/globals';
import type { LocationRecord } from '../../../src/sandbox/world/model.js';
import { archived, demo, LOCATIONS, oldestFirst, shown, world } from '../../support/expected/expectedLocations.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

interface Answer {
  readonly domain: { readonly locations: Part<{ readonly locationId: string }> };
}

const gateway = gatewayPerTest({ world });

const ids = (places: readonly LocationRecord[]) => places.map(({ id }) => ({ locationId: id }));

describe('filters and orders return the rows that a scan of the world finds (locations.md 2.2)', () => {
  const [some, top] = [oldestFirst[40]!, shown[0]!];
  const facility = shown.find(({ typeCode }) => typeCode === 'facility')!;
  const at = new Date(some.lastModified).toISOString();
  const naive = at.replace('Z', '000').replaceAll(':', '%3A');
  const later = (ms: number) => (place: LocationRecord) => place.lastModified > ms;

  const filters: readonly [string, string, (place: LocationRecord) => boolean][] = [
    [`{}`, '', () => true],
    [`{ siteCode: "${some.siteCode}" }`, `&site_code=${some.siteCode}`, place => place === some],
    [`{ siteCode: "${archived.siteCode}" }`, `&site_code=${archived.siteCode}`, () => false],
    [`{ name: "${some.name}" }`, `&name=${some.name.replaceAll(' ', '+')}`, place => place.name === some.name],
    [`{ name: "nobody" }`, '&name=nobody', () => false],
    [`{ typeCode: "village" }`, '&location_type_code=village', place => place.typeCode === 'village'],
    [`{ typeCode: "nobody" }`, '&location_type_code=nobody', () => false],
    [`{ parentId: "${facility.id}" }`, `&parent_location_id=${facility.id}`, place => place.parent === facility.id],
    [`{ parentId: "nobody" }`, '&parent_location_id=nobody', () => false],
    [
      `{ parentId: "${top.id}", typeCode: "province" }`,
      `&location_type_code=province&parent_location_id=${top.id}`,
      place => place.parent === top.id,
    ],
    [
      `{ parentId: "${top.id}", typeCode: "village" }`,
      `&location_type_code=village&parent_location_id=${top.id}`,
      () => false,
    ],
    [`{ lastModified: { gt: "${at}" } }`, `&last_modified.gt=${naive}`, later(some.lastModified)],
    [`{ lastModified: { gte: "${at}" } }`, `&last_modified.gte=${naive}`, later(some.lastModified - 1)],
    [`{ lastModified: { lt: "${at}" } }`, `&last_modified.lt=${naive}`, place => !later(some.lastModified - 1)(place)],
    [`{ lastModified: { lte: "${at}" } }`, `&last_modified.lte=${naive}`, place => !later(some.lastModified)(place)],
    [
      `{ lastModified: { gte: "${at}", lte: "${at}" } }`,
      `&last_modified.gte=${naive}&last_modified.lte=${naive}`,
      place => place.lastModified === some.lastModified,
    ],
    [
      `{ lastModified: { gt: "${at}", lt: "${at}" } }`,
      `&last_modified.gt=${naive}&last_modified.lt=${naive}`,
      () => false,
    ],
    [
      `{ lastModified: { gte: "${at}" }, typeCode: "village" }`,
      `&last_modified.gte=${naive}&location_type_code=village`,
      place => later(some.lastModified - 1)(place) && place.typeCode === 'village',
    ],
  ];

  test.each(filters)('%s', async (filter, query, fits) => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(`locations(filter: ${filter}, first: 1000) { totalCount nodes { locationId } }`),
    );
    expect(errors).toBeUndefined();
    const expected = oldestFirst.filter(fits);
    expect(data.domain.locations).toEqual({ totalCount: expected.length, nodes: ids(expected) });
    expect(bill.map(parameters)).toEqual([parameters(`${LOCATIONS}${query}`)]);
  });

  const several: readonly [string, (place: LocationRecord) => boolean][] = [
    [`{ siteCode: ["${some.siteCode}", "${top.siteCode}", "nobody"] }`, place => place === some || place === top],
    [`{ name: ["${some.name}", "${top.name}"] }`, place => [some.name, top.name].includes(place.name)],
    [`{ typeCode: ["village", "facility"] }`, place => ['village', 'facility'].includes(place.typeCode)],
    [`{ parentId: ["${facility.id}", "${top.id}"] }`, ({ parent }) => parent === facility.id || parent === top.id],
    [
      `{ typeCode: ["village", "facility"], parentId: "${facility.id}", lastModified: { gte: "${at}" } }`,
      place => place.typeCode === 'village' && place.parent === facility.id && later(some.lastModified - 1)(place),
    ],
  ];

  test.each(several)('several values, which HQ does not accept, from the list of all: %s', async (filter, fits) => {
    const newest = 'orderBy: { field: LAST_MODIFIED, direction: DESC }';
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Part<unknown>> }>(
      inDemo(
        `all: locations(filter: ${filter}, first: 1000) { totalCount nodes { locationId } }
          newest: locations(filter: ${filter}, ${newest}, first: 1000) { nodes { locationId } }`,
      ),
    );
    expect(errors).toBeUndefined();
    const expected = oldestFirst.filter(fits);
    expect(data.domain.all).toEqual({ totalCount: expected.length, nodes: ids(expected) });
    expect(data.domain.newest!.nodes).toEqual(ids(expected.toReversed()));
    expect(bill).toEqual([LOCATIONS]);
  });

  test('a walk through several types; a cursor of a location that was saved since then is refused', async () => {
    const query = `query ($after: String) { domain(name: "demo") { locations(first: 7, after: $after, filter: { typeCode: ["village", "facility"] }) { ${part('locationId')} } } }`;
    const { nodes, cursors, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.locations);
    expect(nodes).toEqual(ids(oldestFirst.filter(({ typeCode }) => ['village', 'facility'].includes(typeCode))));
    expect(billPerPage.flat()).toEqual([LOCATIONS]);
    const place = demo.locations.get(nodes[6]!.locationId)!;
    demo.locations.put({ ...place, lastModified: place.lastModified + 86_400_000 * 3650 });
    try {
      const { data, errors } = await gateway.ask<Answer>(`${query.replace(' {', ' @fresh(maxAge: 0) {')}`, {
        variables: { after: cursors[6]! },
      });
      expect(data.domain.locations).toBeNull();
      expect(errors).toMatchObject([{ path: ['domain', 'locations'], extensions: { code: 'BAD_USER_INPUT' } }]);
    } finally {
      demo.locations.put(place);
    }
  });

  /** A request with its parameters in alphabetical order. */
  const parameters = (line: string) => {
    const [path, query = ''] = line.split('?');
    return `${path}?${query.split('&').toSorted().join('&')}`;
  };

  test('an instant in another time zone and without a fraction is the same instant', async () => {
    const range = `{ gt: "2024-01-10T02:00:00+02:00", lte: "2024-02-10T00:00:00Z" }`;
    const { data, bill } = await gateway.ask<Answer>(
      inDemo(`locations(filter: { lastModified: ${range} }, first: 1000) { nodes { locationId } }`),
    );
    const expected = oldestFirst.filter(
      ({ lastModified }) => lastModified > Date.UTC(2024, 0, 10) && lastModified <= Date.UTC(2024, 1, 10),
    );
    expect(data.domain.locations.nodes).toEqual(ids(expected));
    expect(expected.length).toBeGreaterThan(5);
    expect(bill).toEqual([
      'GET location/v2/?last_modified.gt=2024-01-10T00%3A00%3A00.000000&last_modified.lte=2024-02-10T00%3A00%3A00.000000&limit=5000&order_by=last_modified',
    ]);
  });

  test('newest first, and with a filter', async () => {
    const order = 'orderBy: { field: LAST_MODIFIED, direction: DESC }';
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Part<unknown>> }>(
      inDemo(
        `all: locations(first: 1000, ${order}) { nodes { locationId } } villages: locations(first: 1000, filter: { typeCode: "village" }, ${order}) { nodes { locationId } }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.all!.nodes).toEqual(ids(oldestFirst.toReversed()));
    expect(data.domain.villages!.nodes).toEqual(
      ids(oldestFirst.toReversed().filter(({ typeCode }) => typeCode === 'village')),
    );
    expect(bill.toSorted()).toEqual([
      'GET location/v2/?limit=5000&location_type_code=village&order_by=-last_modified',
      'GET location/v2/?limit=5000&order_by=-last_modified',
    ]);
  });

  test('oldest first is the default order', async () => {
    await gateway.ask(inDemo('locations(first: 1) { totalCount }'));
    const { data, bill } = await gateway.ask<Answer>(
      inDemo('locations(first: 1000, orderBy: { field: LAST_MODIFIED, direction: ASC }) { nodes { locationId } }'),
    );
    expect(data.domain.locations.nodes).toEqual(ids(oldestFirst));
    expect(bill).toEqual([]);
  });
});

describe('reading in pages', () => {
  test('every location once, in small pages, for one request; every cursor continues after its row', async () => {
    const query = `query ($after: String) { domain(name: "demo") { locations(first: 10, after: $after) { ${part('locationId')} } } }`;
    const { nodes, cursors, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.locations);
    expect(nodes).toEqual(ids(oldestFirst));
    expect(billPerPage.flat()).toEqual([LOCATIONS]);
    for (const [i, after] of cursors.entries()) {
      const { data, bill } = await gateway.ask<Answer>(query, { variables: { after } });
      expect(data.domain.locations.nodes).toEqual(ids(oldestFirst.slice(i + 1, i + 11)));
      expect(bill).toEqual([]);
    }
  });

  test('children, descendants and workers of a location, in small pages, for one request each', async () => {
    interface Nested {
      readonly domain: {
        readonly location: Readonly<Record<'children' | 'descendants' | 'mobileWorkers', Part<Record<string, string>>>>;
      };
    }
    const root = shown[0]!;
    const home = shown.find(
      place => [...demo.workers].filter(({ active, locations }) => active && locations.includes(place.id)).length > 1,
    )!;
    const query = (field: string, id: string, of: string, args = '') =>
      `query ($after: String) { domain(name: "demo") { location(locationId: "${id}") { ${field}(first: 1, after: $after ${args}) { ${part(of)} } } } }`;
    const children = await readAllPages(
      gateway,
      query('children', root.id, 'locationId'),
      (data: Nested) => data.domain.location.children,
    );
    expect(new Set(children.nodes.map(({ locationId }) => locationId))).toEqual(
      new Set(shown.filter(({ parent }) => parent === root.id).map(({ id }) => id)),
    );
    const villages = await readAllPages(
      gateway,
      query('descendants', root.id, 'locationId', 'filter: { typeCode: "facility" }'),
      (data: Nested) => data.domain.location.descendants,
    );
    expect(new Set(villages.nodes.map(({ locationId }) => locationId))).toEqual(
      new Set(shown.filter(({ typeCode }) => typeCode === 'facility').map(({ id }) => id)),
    );
    const workers = await readAllPages(
      gateway,
      query('mobileWorkers', home.id, 'userId'),
      (data: Nested) => data.domain.location.mobileWorkers,
    );
    expect(new Set(workers.nodes.map(({ userId }) => userId))).toEqual(
      new Set(
        [...demo.workers].filter(({ active, locations }) => active && locations.includes(home.id)).map(({ id }) => id),
      ),
    );
    expect([children, villages, workers].flatMap(({ billPerPage }) => billPerPage.flat())).toEqual([
      LOCATIONS,
      'GET user/v1/?limit=1000',
    ]);
  });
});
