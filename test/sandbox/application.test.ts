import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationRecord } from '../../src/sandbox/world/model.js';
import { startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld } from '../support/sandbox/locationWorld.js';

const question = { tag: 'input', value: '/data/name', label: 'Name', type: 'Text', repeat: null };
const visits: ApplicationRecord = {
  id: 'a'.repeat(32),
  name: 'Visits',
  version: 16,
  created: Date.UTC(2020, 0, 1),
  modules: [
    {
      uniqueId: 'm1',
      name: { en: 'Mothers', fra: 'Mères' },
      caseType: 'mother',
      caseProperties: ['age', 'edd'],
      forms: [{ uniqueId: 'f1', xmlns: 'http://x/1', name: { en: 'Register' }, questions: [question] }],
    },
    { uniqueId: 'm2', name: {}, caseType: '', caseProperties: [], forms: [], error: 'Cannot parse form' },
  ],
  builds: [{ id: 'b'.repeat(32), version: 15, builtOn: Date.UTC(2021, 0, 1), comment: 'pilot', released: true }],
};
const older: ApplicationRecord = {
  ...visits,
  id: 'o'.repeat(32),
  name: 'Older',
  created: Date.UTC(2019, 0, 1),
  builds: [],
};

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld({ applications: [visits, older], caller: { permissions: ['access_api'] } });
});
afterAll(() => hq.stop());

describe('application v1 (applications.md 2 and 3)', () => {
  it('returns all applications by creation date, without limit, in the old envelope, for every caller with access_api', async () => {
    const { body } = await hq.get('api/application/v1/?limit=1&offset=1');
    expect(body).toMatchObject({
      meta: { limit: null, offset: 0, next: null, previous: null, total_count: 2 },
      objects: [{ name: 'Older' }, { name: 'Visits' }],
    });
  });

  it('shows the working copy: no build dates, and its builds with a zone', async () => {
    const { body } = await hq.get(`api/v0.4/application/${visits.id}/`);
    expect(body).toEqual({
      build_comment: null,
      built_from_app_id: null,
      built_on: null,
      id: visits.id,
      is_released: false,
      modules: [
        {
          case_properties: ['age', 'edd'],
          case_type: 'mother',
          forms: [{ name: { en: 'Register' }, questions: [question], unique_id: 'f1', xmlns: 'http://x/1' }],
          name: { en: 'Mothers', fra: 'Mères' },
          unique_id: 'm1',
        },
        { error: 'Cannot parse form' },
      ],
      name: 'Visits',
      resource_uri: '',
      version: 16,
      versions: [
        {
          build_comment: 'pilot',
          built_on: '2021-01-01T00:00:00.000000Z',
          id: 'b'.repeat(32),
          is_released: true,
          version: 15,
        },
      ],
    });
  });

  it('answers a build by its own id, though no list has it', async () => {
    expect((await hq.get(`api/application/v1/${'b'.repeat(32)}/`)).body).toMatchObject({
      id: 'b'.repeat(32),
      built_from_app_id: visits.id,
      built_on: '2021-01-01T00:00:00',
      is_released: true,
      version: 15,
      versions: [],
    });
  });

  it('lays the normal fields over the stored document when asked for extras', async () => {
    const { body } = await hq.get(`api/application/v1/${visits.id}/?extras=true`);
    expect(body).toMatchObject({ doc_type: 'Application', id: visits.id, resource_uri: '' });
    expect((await hq.get(`api/application/v1/${visits.id}/?extras=false`)).body).not.toHaveProperty('doc_type');
  });

  it('answers 404 with nothing for an unknown id, and counts it', async () => {
    const before = hq.counted();
    expect(await hq.get('api/application/v1/nothing/')).toMatchObject({ status: 404, body: '' });
    expect(hq.counted()).toBe(before + 1);
  });

  it('fails on set/ and schema/; only the latter counts (locations.md 0, throttling.md 4)', async () => {
    const before = hq.counted();
    expect(await hq.get(`api/application/v1/set/${visits.id}/`)).toMatchObject({ status: 500 });
    expect(hq.counted()).toBe(before);
    expect(await hq.get('api/application/v1/schema/')).toMatchObject({ status: 500 });
    expect(hq.counted()).toBe(before + 1);
  });
});

it('lists names and versions alone under list_apps (applications.md 4)', async () => {
  expect((await hq.get('apps/api/list_apps/')).body).toEqual({
    status: 'success',
    applications: [older, visits].map(({ id, name, version }) => ({
      name,
      version,
      app_id: id,
      download_url: `${hq.url}/a/province/apps/api/download_ccz/?app_id=${id}`,
    })),
  });
});
