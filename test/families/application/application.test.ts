import { describe, expect, test } from '@jest/globals';
import {
  apps,
  expectedBuild,
  FIELDS,
  LIST,
  type Node,
  expectedApplication,
  world,
} from '../../support/expected/expectedApplications.js';
import { globalId, inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

const ask = <Data = { domain: Record<string, Node[]> }>(selection: string) => gateway.ask<Data>(inDemo(selection));

describe('fields', () => {
  test('every field of every application, including a module that HQ cannot read: one request', async () => {
    const { data, errors, bill } = await ask(`applications { ${FIELDS} }`);
    expect(errors).toBeUndefined();
    expect(data.domain['applications']).toEqual(apps.map(expectedApplication));
    expect(bill).toEqual([LIST]);
    expect(apps.flatMap(app => app.modules).some(module => module.error)).toBe(true);
    const questions = apps.flatMap(app => app.modules.flatMap(module => module.forms.flatMap(form => form.questions)));
    for (const key of ['options', 'data_source', 'calculate']) expect(questions.some(one => one[key])).toBe(true);
  });

  test('names in a given language, English or any; links back to module and application', async () => {
    const { data, errors, bill } = await ask(
      'applications { appId modules { fra: name(language: "fra") en: name(language: "en") none: name(language: "xx") proto: name(language: "toString") forms { module { moduleId } application { appId } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain['applications']).toEqual(
      apps.map(app => ({
        appId: app.id,
        modules: app.modules.map(module => ({
          fra: module.error ? null : (module.name['fra'] ?? null),
          en: module.error ? null : module.name['en'],
          none: null,
          proto: null,
          forms: module.error
            ? []
            : module.forms.map(() => ({ module: { moduleId: module.uniqueId }, application: { appId: app.id } })),
        })),
      })),
    );
    expect(bill).toEqual([LIST]);
  });

  test('every build with its modules: one request each', async () => {
    const builds = apps.flatMap(app => app.builds.map(build => [app, build] as const));
    const query = `applications { builds { application { ${FIELDS} } } }`;
    const { data, errors, bill } = await ask<{ domain: { applications: { builds: { application: Node }[] }[] } }>(
      query,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.applications.flatMap(app => app.builds.map(build => build.application))).toEqual(
      builds.map(([app, build]) => expectedBuild(app, build)),
    );
    expect(bill[0]).toBe(LIST);
    expect(bill.slice(1).toSorted()).toEqual(builds.map(([, { id }]) => `GET application/v1/${id}/`).toSorted());
    expect((await ask(query)).bill).toEqual([]);
  });
});

describe('one application', () => {
  const [app] = apps;
  const [build] = app!.builds;

  test('by id: one of the list; a build has its own request; unknown is null', async () => {
    const { data, errors, bill } = await ask<{ domain: Record<string, Node | null> }>(
      `a: application(appId: "${app!.id}") { ${FIELDS} } b: application(appId: "${build!.id}") { ${FIELDS} } c: application(appId: "nobody") { name }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: expectedApplication(app!), b: expectedBuild(app!, build!), c: null });
    expect(bill.toSorted()).toEqual(
      [LIST, `GET application/v1/${build!.id}/`, 'GET application/v1/nobody/'].toSorted(),
    );
  });

  test('as nodes', async () => {
    const { data, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Application { name version } } }',
      { variables: { ids: [build!.id, app!.id].map(id => globalId('Application', id)) } },
    );
    expect(data.nodes).toEqual([
      { id: globalId('Application', build!.id), name: app!.name, version: build!.version },
      { id: globalId('Application', app!.id), name: app!.name, version: app!.version },
    ]);
    expect(bill).toEqual([LIST, `GET application/v1/${build!.id}/`]);
  });
});
