import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { shapeDifferences, shapeOf } from '../support/sandbox/jsonShape.js';
import { exampleCases } from './exampleCases.js';

const now = Date.UTC(2026, 4, 15, 12);
let hq: Sandbox;
beforeAll(async () => {
  hq = await startSandbox({ world: createWorld({ now, cases: 400 }), now: () => now, throttled: false });
});
afterAll(() => hq.close());

const { username, key } = CREDENTIALS.admin;
const call = (path: string, method = 'GET') =>
  fetch(new URL(path, `${hq.url}/a/demo/api/`), { method, headers: { authorization: `ApiKey ${username}:${key}` } });

async function json(path: string): Promise<unknown> {
  const reply = await call(path);
  if (reply.status !== 200) throw new Error(`${reply.status} for ${path}`);
  return reply.json();
}

/** Keys under which a project has names of its own. */
const maps = new Set([
  'location_data',
  'user_data',
  'permissions',
  'metadata',
  'fields',
  'properties',
  'name',
  'data[]',
]);

describeWithReference('HQ’s examples of answers', () => {
  it.each(exampleCases)(
    '$family/$file agrees in shape and types',
    async ({ family, file, path, of, part, known = [] }) => {
      const example = readReferenceJson(`hq/examples/${family}/${file}`);
      const first = of === undefined ? '' : `${String(firstOf(await json(of.list), of.key))}/`;
      const answer = await json(path + first);
      const picked = part === undefined ? answer : (answer as Record<string, unknown>)[part];
      const found = shapeDifferences(shapeOf(example, maps), shapeOf(picked, maps));
      expect(found.filter(one => !known.some(({ difference }) => difference.test(one)))).toEqual([]);
      expect(known.filter(({ difference }) => !found.some(one => difference.test(one)))).toEqual([]);
    },
  );
});

function firstOf(list: unknown, key: string): unknown {
  return (list as { objects: Record<string, unknown>[] }).objects[0]?.[key];
}

describeWithReference('HQ’s examples of refusals', () => {
  const body = (file: string) => readReferenceJson(`hq/examples/platform/${file}`);

  it.each([
    ['error_bad_limit.json', 400, 'form/v1/?limit=abc'],
    ['error_no_api_plan.json', 401, '/a/no-api/api/user/v1/'],
    ['error_canned.json', 500, 'application/v1/schema/'],
    ['error_canned.json', 404, 'simplereportconfiguration/v1/unknown/'],
  ])('%s is the body of %d for %s', async (file, status, path) => {
    const reply = await call(path);
    expect([reply.status, await reply.json()]).toEqual([status, body(file)]);
  });

  it('a missing report has the body of report_not_found.json', async () => {
    const reply = await call('configurablereportdata/v1/unknown/');
    expect([reply.status, await reply.json()]).toEqual([
      404,
      readReferenceJson('hq/examples/reports/report_not_found.json'),
    ]);
  });

  it('a plain view refuses a method as in error_method_not_allowed.json', async () => {
    const reply = await call('case/v2/', 'DELETE');
    expect([reply.status, await reply.json()]).toEqual([405, body('error_method_not_allowed.json')]);
  });

  it.each([
    ['throttled_tastypie.json', '/a/empty/api/form/v1/'],
    ['throttled_view.json', '/a/empty/api/case/v2/'],
  ])('%s is how %s throttles', async (file, path) => {
    const example = body(file) as { status: number; headers: Record<string, string>; body: string };
    hq.throttled = true;
    const replies = [await call(path), await call(path)];
    hq.throttled = false;
    const refused = replies.find(reply => reply.status !== 200);
    expect(refused?.status).toBe(example.status);
    expect(await refused?.text()).toBe(example.body);
    expect(refused?.headers.has('retry-after')).toBe('Retry-After' in example.headers);
  });

  it('a locked account is refused as in error_locked_out.json', async () => {
    const login = (password: string) =>
      fetch(`${hq.url}/a/demo/api/user/v1/`, {
        headers: { authorization: `Basic ${btoa(`${CREDENTIALS.reader.username}:${password}`)}` },
      });
    for (let i = 0; i < 5; i += 1) await login('wrong');
    const reply = await login(CREDENTIALS.reader.password);
    expect([reply.status, await reply.json()]).toEqual([401, body('error_locked_out.json')]);
  });
});
