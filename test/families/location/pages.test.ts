import { afterEach, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import type { LocationRecord } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { account, admin, tinyDomain, tinyWorld } from '../../support/worlds/tinyWorld.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

const COUNT = 12_345;
/** Each page starts at the time of the last row of the page before it. */
const PAGES: readonly unknown[] = ['', 'last_modified\\.gte=[\\w%-]+&', 'last_modified\\.gte=[\\w%-]+&'].map(from =>
  expect.stringMatching(`^GET location/v2/\\?${from}limit=500\\d&order_by=last_modified$`),
);

interface Answer {
  readonly domain: { readonly locations: Part<{ readonly locationId: string }> };
}

/** So many locations, each saved at its own time or all at one; pages that no sort holds in place are shuffled (locations.md 2.2). */
function worldOf(savedAt: (n: number) => number) {
  const { username, key } = CREDENTIALS.admin;
  const locations = Array.from({ length: COUNT }, (_, n): LocationRecord => ({
    number: n,
    id: `place-${n}`,
    name: `Place ${n}`,
    siteCode: `p${n}`,
    externalId: null,
    typeCode: n === 0 ? 'root' : 'leaf',
    parent: n === 0 ? null : 'place-0',
    data: {},
    latitude: null,
    longitude: null,
    createdAt: NOW,
    lastModified: savedAt(n),
    archived: false,
  }));
  const type = { administrative: true, sharesCases: false, viewDescendants: true };
  const locationTypes = [
    { ...type, id: 1, code: 'root', name: 'Root', parent: null },
    { ...type, id: 2, code: 'leaf', name: 'Leaf', parent: 1 },
  ];
  const domain = tinyDomain('demo', {
    locations: storeOf(locations),
    locationTypes,
    toggles: new Set(['SHUFFLED_PAGES']),
  });
  return tinyWorld([domain], [account('admin', { username, keys: [{ key }], memberships: [admin('demo')] })]);
}

let gateway: TestGateway;
afterEach(() => gateway.close());

test('more locations than a page: each page is read once, in the order that keeps rows in place', async () => {
  gateway = await startGateway({ world: worldOf(n => NOW - n * 1000) });
  const query = `query ($after: String) { domain(name: "demo") { locations(first: 3500, after: $after) { ${part('locationId')} } } }`;
  const { nodes, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.locations);
  expect(nodes).toEqual(Array.from({ length: COUNT }, (_, i) => ({ locationId: `place-${COUNT - 1 - i}` })));
  expect(billPerPage.flat()).toEqual(PAGES);
});

test('all descendants of a location: the whole list, page by page', async () => {
  gateway = await startGateway({ world: worldOf(n => NOW - n * 1000) });
  const { data, errors, bill } = await gateway.ask<{
    domain: { location: { descendants: Part<unknown>; children: Part<unknown> } };
  }>(
    inDemo(
      'location(locationId: "place-0") { descendants(first: 1) { totalCount nodes { path } } children(first: 1) { totalCount } }',
    ),
  );
  expect(errors).toBeUndefined();
  expect(data.domain.location.descendants).toEqual({ totalCount: COUNT - 1, nodes: [{ path: 'Place 0/Place 12344' }] });
  expect(data.domain.location.children.totalCount).toBe(COUNT - 1);
  // The size is known after a page: then one location alone is read singly, and everything below it by the list.
  expect(bill.slice(0, 2)).toEqual([PAGES[0], 'GET location/v2/place-0/']);
  expect(bill.slice(2)).toEqual(PAGES);
});

test('locations saved at one instant have no order at HQ: rows that are lost between pages are never omitted silently', async () => {
  gateway = await startGateway({ world: worldOf(() => NOW) });
  const { data, errors } = await gateway.ask<Answer>(
    inDemo('locations(first: 20000) { totalCount nodes { locationId } pageInfo { hasNextPage } }'),
  );
  const { nodes = [] } = (data.domain.locations as Part<unknown> | null) ?? {};
  expect(nodes.length).toBeLessThan(COUNT);
  expect(errors).toMatchObject([{ path: ['domain', 'locations'], extensions: { code: 'HQ_UNEXPECTED' } }]);
});
