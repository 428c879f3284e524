import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { idOf, LAG, startWritableUserWorld } from '../support/sandbox/writableUserWorld.js';
import type { Json, WritableUserWorld } from '../support/sandbox/writableUserWorld.js';

let hq: WritableUserWorld;
beforeEach(async () => {
  hq = await startWritableUserWorld();
});
afterEach(() => hq.stop());

const canned = { error_message: 'Sorry, this request could not be processed. Please try again later.' };
const groupsOf = async (worker: string) => (await hq.get(`user/v1/worker-${worker}/`))['groups'];
const membersOf = async (group: string) => (await hq.get(`group/v1/${group}/`))['users'];
const names = async () => (await hq.list('group/v1/')).map(group => group['name']);

describe('POST group (users.md 3)', () => {
  test('201 with the id alone; defaults', async () => {
    const made = await hq.call('POST', 'group/v1/', { name: 'West' });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await hq.get(`group/v1/${idOf(made)}/`)).toMatchObject({
      name: 'West',
      case_sharing: false,
      reporting: true,
      users: [],
      metadata: {},
    });
  });

  test('the members leave all their other groups', async () => {
    const id = idOf(await hq.call('POST', 'group/v1/', { name: 'West', users: ['worker-zoe'] }));
    expect(await groupsOf('zoe')).toEqual([id]);
    expect(await membersOf('east')).toEqual([]);
    expect(await membersOf('north')).toEqual(['worker-ann']);
  });

  test('400 with error_message for a name that is missing or taken', async () => {
    expect(await hq.call('POST', 'group/v1/', { users: [] })).toMatchObject({
      status: 400,
      body: { error_message: 'Name is required' },
    });
    expect(await hq.call('POST', 'group/v1/', { name: 'East' })).toMatchObject({
      status: 400,
      body: { error_message: 'A group with name East already exists' },
    });
  });

  test('an unknown member is a 500, and the group is there all the same (inferred)', async () => {
    const made = await hq.call('POST', 'group/v1/', { name: 'West', users: ['nobody', 'worker-zoe'] });
    expect(made).toMatchObject({ status: 500, body: canned });
    hq.pass(LAG);
    expect(await names()).toEqual(['East', 'North', 'West']);
    expect(await groupsOf('zoe')).toHaveLength(3);
  });

  test('bodies that tastypie does not take (errors-and-paging.md 4)', async () => {
    expect(await hq.call('POST', 'group/v1/', 'name=West')).toMatchObject({ status: 415, body: canned });
    const blob = new Blob(['{'], { type: 'application/json' });
    expect((await hq.call('POST', 'group/v1/', blob)).status).toBe(400);
    expect((await hq.call('POST', 'v0.4/group/', { name: 'West' })).status).toBe(405);
    expect((await hq.call('POST', 'group/v1/', { name: 'West' }, 'plain')).status).toBe(403);
  });
});

describe('PUT group (users.md 3)', () => {
  test('only sent keys change, 200 with the full object', async () => {
    const put = await hq.call('PUT', 'v0.5/group/north/', { reporting: false, metadata: { area: 'up' } });
    expect(put.status).toBe(200);
    expect(put.body).toEqual({
      id: 'north',
      domain: 'tiny',
      name: 'North',
      users: ['worker-ann', 'worker-zoe'],
      case_sharing: true,
      reporting: false,
      metadata: { area: 'up' },
      resource_uri: '/a/tiny/api/v0.5/group/north/',
    });
    expect(await hq.get('v0.5/group/north/')).toEqual(put.body);
  });

  test('users replaces, on both sides; the others of a member stay', async () => {
    await hq.call('PUT', 'group/v1/east/', { users: ['worker-ann'] });
    expect(await groupsOf('ann')).toEqual(['north', 'east']);
    expect(await groupsOf('zoe')).toEqual(['north']);
  });

  test('to send back what GET gave removes the hidden members', async () => {
    await hq.call('PUT', 'group/v1/north/', { users: await membersOf('north') });
    await hq.call('POST', 'user/v1/worker-old/activate/');
    expect(await membersOf('north')).toEqual(['worker-ann', 'worker-zoe']);
  });

  test('400 with error for a blank or taken name; its own is not taken', async () => {
    expect((await hq.call('PUT', 'group/v1/north/', { name: '' })).body).toEqual({ error: 'Name must not be blank' });
    expect((await hq.call('PUT', 'group/v1/north/', { name: 'East' })).body).toEqual({
      error: 'A group with name East already exists',
    });
    expect((await hq.call('PUT', 'group/v1/north/', { name: 'North' })).status).toBe(200);
  });

  test('an unknown id, and one of another domain, is a 500', async () => {
    expect(await hq.call('PUT', 'group/v1/nothing/', { name: 'x' })).toMatchObject({ status: 500, body: canned });
    expect(await hq.call('PUT', 'group/v1/foreign/', { name: 'x' })).toMatchObject({ status: 500, body: canned });
  });
});

describe('DELETE group (users.md 3)', () => {
  test('204, and its members leave it', async () => {
    expect(await hq.call('DELETE', 'group/v1/east/')).toMatchObject({ status: 204, text: '' });
    expect((await hq.call('GET', 'group/v1/east/')).status).toBe(404);
    expect(await groupsOf('zoe')).toEqual(['north']);
  });

  test('missing: the canned 404', async () => {
    expect(await hq.call('DELETE', 'group/v1/nothing/')).toMatchObject({ status: 404, body: canned });
  });
});

describe('PATCH of the list creates many (users.md 3)', () => {
  test('202 with the ids in order', async () => {
    const { status, body } = await hq.call('PATCH', 'group/v1/', {
      objects: [{ name: 'A' }, { name: 'B', id: 'north' }],
    });
    expect(status).toBe(202);
    const [a, b] = body as string[];
    expect([(await hq.get(`group/v1/${a}/`))['name'], (await hq.get(`group/v1/${b}/`))['name']]).toEqual(['A', 'B']);
    expect((await hq.get('group/v1/north/'))['name']).toBe('North');
  });

  test('one fails: 400, its place holds the error, the good ones stay', async () => {
    const objects = [{ name: 'A' }, { name: 'East' }, {}, { name: 'A' }];
    const { status, body } = await hq.call('PATCH', 'group/v1/', { objects });
    expect(status).toBe(400);
    expect(body).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      'A group with name East already exists',
      'Name is required',
      'A group with name A already exists',
    ]);
    hq.pass(LAG);
    expect(await names()).toEqual(['A', 'East', 'North']);
  });

  test('without objects', async () => {
    expect(await hq.call('PATCH', 'group/v1/', { name: 'A' })).toMatchObject({
      status: 400,
      body: { error: "Invalid data sent: missing 'objects'" },
    });
  });
});

test('the list comes out of the search index, one out of the database', async () => {
  const id = idOf(await hq.call('POST', 'group/v1/', { name: 'West' }));
  await hq.call('DELETE', 'group/v1/east/');
  await hq.call('PUT', 'group/v1/north/', { name: 'Far North' });
  expect(await names()).toEqual(['East', 'North']);
  expect((await hq.get(`group/v1/${id}/`))['name']).toBe('West');
  hq.pass(LAG - 1);
  expect(await names()).toEqual(['East', 'North']);
  hq.pass(1);
  expect(await names()).toEqual(['Far North', 'West']);
});

describeWithReference('HQ’s examples of group writes', () => {
  const example = (file: string) => readReferenceJson(`hq/examples/users/${file}`) as Json;

  test('create, edit and bulk bodies are taken, and read back', async () => {
    const body = { ...example('group-create-request.json'), users: ['worker-ann'] };
    const id = idOf(await hq.call('POST', 'group/v1/', body));
    expect(await hq.get(`group/v1/${id}/`)).toMatchObject(body);
    const update = { ...example('group-update-request.json'), users: ['worker-zoe'] };
    expect(await hq.call('PUT', `group/v1/${id}/`, update)).toMatchObject({ status: 200, body: update });
    expect((await hq.call('PATCH', 'group/v1/', example('group-bulk-patch-request.json'))).status).toBe(202);
  });
});
