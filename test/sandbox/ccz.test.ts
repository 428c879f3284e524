import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationRecord } from '../../src/sandbox/world/model.js';
import { unzippedFiles } from '../support/sandbox/unzippedFiles.js';
import { startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld } from '../support/sandbox/locationWorld.js';

const build = (version: number, released: boolean) => ({
  id: `b${version}`,
  version,
  released,
  builtOn: 0,
  comment: null,
});
const module = (parts: Partial<ApplicationRecord['modules'][number]> = {}) => ({
  ...{ uniqueId: 'm', name: { en: 'Mothers' }, caseType: 'mother', caseProperties: [], ...parts },
  forms: [{ uniqueId: 'f', xmlns: 'http://x/1', name: {}, questions: [] }],
});
const visits: ApplicationRecord = {
  ...{ id: 'a1', name: 'Home: Visits!', version: 16, created: 0 },
  modules: [module()],
  builds: [build(9, true), build(15, false), build(12, true)],
};
const broken: ApplicationRecord = {
  ...visits,
  id: 'a2',
  builds: [build(3, false)],
  modules: [module({ error: 'No <form>' })],
};

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld({ applications: [visits, broken], plan: { apiAccess: false } });
});
afterAll(() => hq.stop());

/** No login is needed. */
const ask = (query: string, domain = 'province') => fetch(`${hq.url}/a/${domain}/apps/api/download_ccz/?${query}`);
const packed = async (query: string) => unzippedFiles(new Uint8Array(await (await ask(query)).arrayBuffer()));
const profile = async (query: string) => (await packed(query)).get('profile.ccpr');

describe('download_ccz (applications.md 5)', () => {
  it('is an archive under the name of the application', async () => {
    const reply = await ask('app_id=a1');
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="home-visits.ccz"');
    const files = await packed('app_id=a1');
    expect([...files.keys()]).toEqual(['profile.ccpr', 'suite.xml', 'modules-0/forms-0.xml']);
    expect(files.get('modules-0/forms-0.xml')).toContain('http://x/1');
    expect((await packed('app_id=a1&include_multimedia=TRUE')).has('commcare/image/logo.png')).toBe(true);
  });

  it.each([
    ['', 16],
    ['&latest=save', 16],
    ['&latest=build', 15],
    ['&latest=release', 12],
    ['&version=9', 9],
  ])('of "%s" is version %i', async (query, version) => {
    expect(await profile(`app_id=a1${query}`)).toContain(`version="${version}"`);
  });

  it.each([
    ['', 400, 'You must specify `app_id` in your GET parameters'],
    ['app_id=a1&version=9&latest=save', 400, "You can't specify both 'version' and 'latest'"],
    ['app_id=a1&latest=newest', 400, "latest must be either 'release', 'build', or 'save'"],
    ['app_id=a1&version=x', 400, "'version' must be an integer"],
    ['app_id=none', 404, 'Application not found'],
    ['app_id=a1&version=10', 404, 'Application not found'],
    ['app_id=a2&latest=release', 404, 'Application not found'],
  ])('refuses "%s" in JSON', async (query, status, message) => {
    const reply = await ask(query);
    expect([reply.status, await reply.json()]).toEqual([status, { status: 'error', message }]);
  });

  it('refuses a working copy with errors in markup, but not its builds', async () => {
    const reply = await ask('app_id=a2');
    expect([reply.status, await reply.json()]).toEqual([400, { error_html: expect.stringContaining('<li>In module') }]);
    expect((await ask('app_id=a2&latest=build')).status).toBe(200);
  });

  it('knows nothing of another project space', async () => {
    expect((await ask('app_id=a1', 'elsewhere')).status).toBe(404);
  });
});
