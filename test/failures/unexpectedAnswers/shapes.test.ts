import { afterEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);

/** A list of HQ that answers this with 200, whatever is asked. */
const answering = (path: string, body: unknown): Endpoint => ({
  kind: 'tastypie',
  paths: [path],
  methods: ['GET'],
  open: true,
  metered: false,
  handle: () => ({ status: 200, body }),
});

const logged: string[] = [];
let gateway: TestGateway;
const start = async (...endpoints: Endpoint[]) => {
  logged.length = 0;
  gateway = await startGateway({ world, endpoints, maxRequests: 20, logged: line => void logged.push(line) });
};
afterEach(() => gateway.close());

const SECRET = 'Amina of case 17';
const meta = { limit: 1000, offset: 0, total_count: 1, next: null, previous: null };

describe('a list of an unexpected shape (errors-and-paging.md 5) is HQ_UNEXPECTED at the field, shows none of its content, and the rest is there', () => {
  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['a bare list', [{ id: 'a', name: SECRET, users: [] }]],
    ['no meta', { objects: [] }],
    ['no objects', { meta }],
    ['objects that are no list', { meta, objects: { a: SECRET } }],
    ['meta that is no object', { meta: SECRET, objects: [] }],
    ['meta null', { meta: null, objects: [] }],
    ['fewer rows than it counts', { meta: { ...meta, total_count: 3 }, objects: [] }],
    ['a count that is text', { meta: { ...meta, total_count: SECRET }, objects: [] }],
    ['a count below 0', { meta: { ...meta, total_count: -1 }, objects: [] }],
    ['a count without end', { meta: { ...meta, total_count: 1e12 }, objects: [] }],
  ])('%s', async (_, body) => {
    await start(answering('api/group/v1/', body));
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      '{ domain(name: "demo") { groups { totalCount nodes { name caseSharing } } webUsers { totalCount } } }',
    );
    expect(data.domain).toEqual({ groups: null, webUsers: { totalCount: demo.webUsers.size } });
    expect(errors).toMatchObject([{ path: ['domain', 'groups'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    expect(JSON.stringify([errors, logged])).not.toContain(SECRET);
    expect(bill.length).toBeLessThanOrEqual(3);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', SECRET],
    ['without fields', {}],
    ['with a number for its id', { id: 5, name: SECRET, users: [] }],
  ])('a row that is %s is omitted from the list with an error, two of them too', async (_, row) => {
    const good = { id: 'a', name: 'Good', users: [], case_sharing: true, reporting: true, metadata: {} };
    await start(answering('api/group/v1/', { meta: { ...meta, total_count: 3 }, objects: [row, good, row] }));
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      '{ domain(name: "demo") { groups { totalCount nodes { name caseSharing } } webUsers { totalCount } } }',
    );
    expect(data.domain).toEqual({
      groups: { totalCount: 3, nodes: [{ name: 'Good', caseSharing: true }] },
      webUsers: { totalCount: demo.webUsers.size },
    });
    expect(errors).toMatchObject([
      {
        path: ['domain', 'groups'],
        message: 'HQ sent rows of Group without an id. Left out: 2.',
        extensions: { code: 'HQ_UNEXPECTED' },
      },
    ]);
    expect(JSON.stringify([errors, logged])).not.toContain(SECRET);
    expect(bill.toSorted()).toEqual(['GET group/v1/?limit=1000', 'GET web-user/v1/?limit=1000']);
  });

  test.each([
    ['nothing', ''],
    ['a text', SECRET],
  ])(
    '%s, labelled as HTML, is read as the page about a plan without API access (authentication.md 7)',
    async (_, body) => {
      await start(answering('api/group/v1/', body));
      const { data, errors } = await gateway.ask<{ domain: unknown }>(
        '{ domain(name: "demo") { groups { totalCount } webUsers { totalCount } } }',
      );
      expect(data.domain).toEqual({ groups: null, webUsers: { totalCount: demo.webUsers.size } });
      expect(errors).toMatchObject([{ path: ['domain', 'groups'], extensions: { code: 'FORBIDDEN' } }]);
      expect(JSON.stringify([errors, logged])).not.toContain(SECRET);
    },
  );

  test('an endless count of a list with empty pages is not read again and again', async () => {
    const type = {
      id: 1,
      code: 'a',
      name: 'a',
      parent: null,
      administrative: true,
      shares_cases: true,
      view_descendants: true,
    };
    await start(answering('api/location_type/v1/', { meta: { ...meta, total_count: 1e12 }, objects: [type] }));
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      '{ domain(name: "demo") { locationTypes { code } webUsers { totalCount } } }',
    );
    expect(data.domain).toEqual({ locationTypes: null, webUsers: { totalCount: demo.webUsers.size } });
    expect(errors).toMatchObject([{ path: ['domain', 'locationTypes'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    expect(bill.filter(line => line.includes('location_type'))).toHaveLength(2);
  });
});

describe('a single answer of an unexpected shape', () => {
  test.each<[string, unknown]>([
    ['a list', { meta, objects: [] }],
    ['another object', { username: SECRET }],
  ])('from the identity endpoint: %s', async (_, body) => {
    await start(answering('/api/identity/v1/', body));
    const { data, errors } = await gateway.ask<unknown>(
      '{ viewer { username } domain(name: "demo") { webUsers { totalCount } } }',
    );
    expect(data).toEqual({ viewer: null, domain: { webUsers: { totalCount: demo.webUsers.size } } });
    expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    expect(JSON.stringify([errors, logged])).not.toContain(SECRET);
  });
});

describe('fields that HQ omits or fills differently', () => {
  const person = {
    id: 'a',
    username: 'a@b.org',
    first_name: null,
    last_name: null,
    email: '',
    default_phone_number: null,
    phone_numbers: [],
    groups: [],
    locations: [],
    primary_location: null,
    user_data: {},
  };
  const WORKERS =
    'username firstName email phoneNumbers defaultPhoneNumber language role userData groupIds locationIds primaryLocationId';

  test('an older HQ sends a worker without language and role (users.md 1)', async () => {
    await start(answering('api/user/v1/', { meta, objects: [person] }));
    const { data, errors } = await gateway.ask<{ domain: { mobileWorkers: { nodes: unknown[] } } }>(
      `{ domain(name: "demo") { mobileWorkers { nodes { ${WORKERS} } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.mobileWorkers.nodes).toMatchObject([{ language: null, role: null }]);
  });

  test('an older HQ sends a web user without location, profile and data (users.md 2)', async () => {
    const user = { ...person, role: 'Admin', is_admin: true, permissions: {} };
    const old = Object.fromEntries(
      Object.entries(user).filter(([name]) => !['groups', 'locations', 'primary_location', 'user_data'].includes(name)),
    );
    await start(answering('api/web-user/v1/', { meta, objects: [old] }));
    const { data, errors } = await gateway.ask<{ domain: { webUsers: { nodes: unknown[] } } }>(
      '{ domain(name: "demo") { webUsers { nodes { username active profile userData userDatum(name: "x") tableauRole locationIds primaryLocationId locations { name } primaryLocation { name } permissions } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.webUsers.nodes).toEqual([
      {
        username: 'a@b.org',
        active: null,
        profile: null,
        userData: {},
        userDatum: null,
        tableauRole: null,
        locationIds: [],
        primaryLocationId: null,
        locations: [],
        primaryLocation: null,
        permissions: {},
      },
    ]);
  });

  test('an invalid email address is shown as it is, because HQ checks old ones less', async () => {
    await start(answering('api/user/v1/', { meta, objects: [{ ...person, email: 'asha at clinic' }] }));
    const { data, errors } = await gateway.ask<{ domain: unknown }>(
      '{ domain(name: "demo") { mobileWorkers { nodes { email } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ mobileWorkers: { nodes: [{ email: 'asha at clinic' }] } });
  });

  test.each([
    ['api/user/v1/', { ...person, phone_numbers: null }, 'mobileWorkers { nodes { phoneNumbers } }'],
    ['api/user/v1/', { ...person, user_data: null }, 'mobileWorkers { nodes { userData userDatum(name: "x") } }'],
    ['api/user/v1/', { ...person, groups: null }, 'mobileWorkers { nodes { groupIds } }'],
    ['api/web-user/v1/', { ...person, is_admin: null, permissions: {} }, 'webUsers { nodes { isAdmin } }'],
    [
      'api/web-user/v1/',
      { ...person, is_admin: true, permissions: {}, phone_numbers: null },
      'webUsers { nodes { phoneNumbers } }',
    ],
    [
      'api/location/v2/',
      {
        location_id: 'a',
        site_code: 'a',
        parent_location_id: '',
        last_modified: 'yesterday',
        location_type_code: 'a',
        location_type_name: 'a',
        location_data: {},
      },
      'locations { nodes { lastModified } }',
    ],
    [
      'api/location/v2/',
      {
        location_id: 'a',
        site_code: 'a',
        parent_location_id: '',
        last_modified: null,
        location_type_code: 'a',
        location_type_name: 'a',
        location_data: {},
      },
      'locations { nodes { lastModified } }',
    ],
    [
      'api/location/v2/',
      {
        location_id: 'a',
        site_code: 'a',
        parent_location_id: '',
        last_modified: '2026-01-01',
        location_type_code: 'a',
        location_type_name: 'a',
        location_data: null,
      },
      'locations { nodes { locationData } }',
    ],
    [
      'api/location_type/v1/',
      { id: 1, code: 'a', name: 'a', parent: null },
      'locationTypes { administrative sharesCases viewDescendants }',
    ],
  ])('%s: %j is HQ_UNEXPECTED, never a masked error', async (path, row, field) => {
    await start(answering(path, { meta, objects: [row] }));
    const { errors } = await gateway.ask(`{ domain(name: "demo") { ${field} } }`);
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['HQ_UNEXPECTED']));
  });
});
