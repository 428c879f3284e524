import { describe, expect, test } from '@jest/globals';
import { apps, LIST, type Node, world } from '../../support/expected/expectedApplications.js';
import { globalId, inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

const [app] = apps;
const [build] = app!.builds;
const buildCall = (id: string) => `GET application/v1/${id}/`;
const inApp = app!.modules.map(module => ({ module, structureId: app!.id, buildId: null }));
const inBuild = app!.modules.map(module => ({ module, structureId: build!.id, buildId: build!.id }));
const types = new Set(
  apps.flatMap(({ modules }) => modules.flatMap(module => (module.error ? [] : [module.caseType]))),
);

const FIELDS = 'id domain moduleId appId buildId error';

/** A module as `FIELDS` should show it. HQ sends no id of a module that it failed to read (applications.md 3). */
const moduleSeen = ({ module, structureId, buildId }: (typeof inApp | typeof inBuild)[number], position: number) => ({
  id: globalId('ApplicationModule', `${structureId}/${module.error === undefined ? module.uniqueId : `#${position}`}`),
  domain: 'demo',
  moduleId: module.error === undefined ? module.uniqueId : null,
  appId: app!.id,
  buildId,
  error: module.error ?? null,
});

const expectedModules = [...inApp.map(moduleSeen), ...inBuild.map(moduleSeen)];

const nodes = (selection: string, ids: readonly string[]) =>
  gateway.ask<{ nodes: readonly (Node | null)[] }>(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${selection} } }`, {
    variables: { ids },
  });

describe('a module of an application or build', () => {
  test('has a global id, also one that HQ failed to read: one request per application list and build', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, { modules: Node[] }> }>(
      inDemo(`application(appId: "${app!.id}") { modules { ${FIELDS} } }
        applicationBuild(buildId: "${build!.id}") { modules { ${FIELDS} } }`),
    );
    expect(errors).toBeUndefined();
    const { application, applicationBuild } = data.domain;
    expect([...application!.modules, ...applicationBuild!.modules]).toEqual(expectedModules);
    expect(bill.toSorted()).toEqual([LIST, buildCall(build!.id)]);
  });

  test('as a node: one request per application list and build; an unknown one is null', async () => {
    const ids = expectedModules.map(({ id }) => id);
    const unknown = [`${app!.id}/nothing`, `${app!.id}/#99`, app!.id].map(id => globalId('ApplicationModule', id));
    const { data, errors, bill } = await nodes(`... on ApplicationModule { ${FIELDS} }`, [...ids, ...unknown]);
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([...expectedModules, null, null, null]);
    expect(bill.toSorted()).toEqual([LIST, buildCall(build!.id)]);
  });

  test('links to its application, its build and its case type: no further request for a module of an application', async () => {
    const links = 'application { appId } build { buildId } type { name }';
    const expected = ({ module, buildId }: (typeof inApp | typeof inBuild)[number]) => ({
      application: { appId: app!.id },
      build: buildId && { buildId },
      type: module.error === undefined && types.has(module.caseType) ? { name: module.caseType } : null,
    });
    const ofApp = await nodes(
      `... on ApplicationModule { ${links} }`,
      inApp.map((part, i) => moduleSeen(part, i).id),
    );
    expect(ofApp.errors).toBeUndefined();
    expect(ofApp.data.nodes).toEqual(inApp.map(expected));
    expect(ofApp.bill).toEqual([LIST]);
    const ofBuild = await gateway.ask<{ domain: { applicationBuild: { modules: Node[] } } }>(
      inDemo(`applicationBuild(buildId: "${build!.id}") { appId modules { ${links} } }`),
    );
    expect(ofBuild.errors).toBeUndefined();
    expect(ofBuild.data.domain.applicationBuild).toEqual({ appId: app!.id, modules: inBuild.map(expected) });
    expect(ofBuild.bill).toEqual([buildCall(build!.id)]);
  });
});
