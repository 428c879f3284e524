import { describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { unzippedFiles } from '../../support/sandbox/unzippedFiles.js';
import { startGateway } from '../../support/gateway.js';
import { apps, LIST, type Node, world } from '../../support/expected/expectedApplications.js';
import { download } from '../../support/download.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const [app] = apps;
const [build] = app!.builds;
const PACKED = 'GET /a/demo/apps/api/download_ccz/';

const gateway = gatewayPerTest({ world });

const ask = (selection: string) => gateway.ask<{ domain: Record<string, Node> }>(inDemo(selection));
async function cczOf(id: string, args = ''): Promise<string> {
  const { data } = await ask(`application(appId: "${id}") { ccz${args} }`);
  return data.domain['application']!['ccz'] as string;
}

/** The version that an archive says it is, and its files. */
function packed(bytes: Buffer) {
  const files = unzippedFiles(bytes);
  return { version: Number(/ version="(\d+)"/.exec(files.get('profile.ccpr')!)![1]), names: [...files.keys()] };
}

describe('packed applications (applications.md 5)', () => {
  test('links cost nothing: the newest release, a build, the working copy, with and without multimedia', async () => {
    const { data, errors, bill } = await ask(
      `app: application(appId: "${app!.id}") { release: ccz media: ccz(multimedia: true) one: ccz(build: "${build!.id}") working: ccz(build: "${app!.id}", multimedia: true) }
       build: application(appId: "${build!.id}") { itself: ccz named: ccz(build: "${build!.id}") }`,
    );
    expect(errors).toBeUndefined();
    const at = `${gateway.url}/files/demo/application/${app!.id}/${encodeURIComponent(app!.name)}.ccz`;
    expect(data.domain).toEqual({
      app: {
        release: `${at}?latest=release`,
        media: `${at}?latest=release&multimedia=true`,
        one: `${at}?version=${build!.version}`,
        working: `${at}?latest=save&multimedia=true`,
      },
      build: { itself: `${at}?version=${build!.version}`, named: `${at}?version=${build!.version}` },
    });
    expect(bill).toEqual([LIST, `GET application/v1/${build!.id}/`]);
  });

  const released = Math.max(...app!.builds.filter(one => one.released).map(({ version }) => version));
  test.each([
    ['the newest release', '', released, 'latest=release', 'private, no-store'],
    ['a build', `(build: "${build!.id}")`, build!.version, `version=${build!.version}`, 'private, max-age=3600'],
    ['the working copy', `(build: "${app!.id}")`, app!.version, 'latest=save', 'private, no-store'],
  ])('%s is an archive, for one request that HQ does not meter', async (_, args, version, query, cache) => {
    const { status, headers, bytes, bill } = await download(gateway, await cczOf(app!.id, args));
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/zip',
      cache,
    ]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${app!.name}.ccz"`);
    expect(Number(headers.get('content-length'))).toBe(bytes.length);
    expect(packed(bytes)).toMatchObject({ version, names: expect.arrayContaining(['suite.xml']) });
    expect(bill).toEqual([`${PACKED}?app_id=${app!.id}&${query}`]);
    expect(gateway.hq.bill.entries.map(({ metered }) => metered)).toEqual([false]);
  });

  test('with multimedia', async () => {
    const { bytes, bill } = await download(gateway, await cczOf(app!.id, '(multimedia: true)'));
    expect(packed(bytes).names).toContain('commcare/image/logo.png');
    expect(bill).toEqual([`${PACKED}?app_id=${app!.id}&include_multimedia=true&latest=release`]);
  });

  test('a link to a build of another application is refused, not replaced by the working copy', async () => {
    const { data, errors, bill } = await ask(
      `application(appId: "${app!.id}") { name ccz(build: "${apps[1]!.builds[0]!.id}") }`,
    );
    expect(data.domain['application']).toEqual({ name: app!.name, ccz: null });
    expect(errors).toMatchObject([{ path: ['domain', 'application', 'ccz'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(/^build: /);
    expect(bill).toEqual([LIST]);
  });
});

describe("an application that HQ cannot pack is an error with HQ's message", () => {
  const broken = apps.find(({ modules }) => modules.some(({ error }) => error))!;
  const link = (id: string, query: string) => `${gateway.url}/files/demo/application/${id}/a.ccz?${query}`;

  test('a working copy with errors lists them', async () => {
    const { status, error, bill } = await download(gateway, await cczOf(broken.id, `(build: "${broken.id}")`));
    expect([status, error!.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(error!.message).toContain('Form "Monthly Return" has no source.');
    expect(error!.message).not.toContain('<');
    expect(bill).toEqual([`${PACKED}?app_id=${broken.id}&latest=save`]);
  });

  test('unknown versions and applications are errors', async () => {
    for (const [id, query] of [
      [app!.id, 'version=99999'],
      ['none', 'latest=release'],
    ] as const) {
      const { status, error, bill } = await download(gateway, link(id, query));
      expect([status, error!.code]).toEqual([404, 'NOT_FOUND']);
      expect(error!.message).toContain('no such application or version');
      expect(bill).toEqual([`${PACKED}?app_id=${id}&${query}`]);
    }
  });

  test('a hand-written link with an invalid parameter is an input error', async () => {
    const { status, error } = await download(gateway, link(app!.id, 'latest=newest'));
    expect([status, error!.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(error!.message).toContain("latest must be either 'release', 'build', or 'save'");
  });

  test.each([
    ['JSON', { status: 'error', message: 'Build has no files' }, 'application/json', 400, 'Build has no files'],
    ['markup in JSON', { error_html: '<p>No <b>suite</b></p>' }, 'application/json', 400, 'No suite'],
    ['a page', '<html><h1>Log in</h1></html>', 'text/html', 403, 'page'],
    ['an archive by name only', 'PA', 'application/zip', 502, 'something other than the file'],
    ['nothing', '', 'application/zip', 502, 'something other than the file'],
  ])('a success of HQ that is %s is an error', async (_, body, type, status, words) => {
    const answering: Endpoint = {
      kind: 'view',
      paths: ['apps/api/download_ccz/'],
      methods: ['GET'],
      metered: false,
      handle: () => ({ status: 200, headers: { 'content-type': type }, body }),
    };
    const own = await startGateway({ world, endpoints: [answering] });
    try {
      const got = await download(own, `${own.url}/files/demo/application/${app!.id}/a.ccz?latest=release`);
      expect(got.status).toBe(status);
      expect(got.error!.message).toContain(words);
      expect(got.bill).toEqual([`${PACKED}?app_id=${app!.id}&latest=release`]);
    } finally {
      await own.close();
    }
  });
});
