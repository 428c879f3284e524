import { afterEach, describe, expect, test } from '@jest/globals';
import type { ExportInstance } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { exportOf } from '../../support/worlds/exportRows.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

const { world } = seededWorld(60);
const all = [...domainIn(world).exports!];
const listed = ['form', 'case'].flatMap(kind =>
  all.filter(one => one.kind === kind && one.detDownload && !one.malformed),
);
const hidden = all.find(one => !one.detDownload)!;

const FIELDS = `id domain exportId name kind exportFormat isDeidentified caseType xmlns detConfig { name contentType downloadUrl hqUrl }
  savedExport { domain exportId name contentType downloadUrl hqUrl } odataFeed(tableNumber: 1) { kind configId tableNumber }`;
const LIST = 'GET det_export_instance/v1/?limit=1000';

const seen = ({ id, name, kind, format, deidentified, caseType, xmlns }: ExportInstance) => {
  const det = `data/export/custom/det/${id}/`;
  return {
    id: globalId('DataExport', id),
    domain: 'demo',
    exportId: id,
    name,
    kind: kind.toUpperCase(),
    exportFormat: format,
    isDeidentified: deidentified,
    caseType: caseType ?? null,
    xmlns: xmlns ?? null,
    detConfig: {
      name: null,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      downloadUrl: `${gateway.url}/files/demo/det-config/${encodeURIComponent(`custom/det/${id}/`)}`,
      hqUrl: `${gateway.hq.url}/a/demo/${det}`,
    },
    savedExport: savedSeen(id),
    odataFeed: { kind: kind.toUpperCase(), configId: id, tableNumber: 1 },
  };
};
const savedSeen = (id: string) => ({
  domain: 'demo',
  exportId: id,
  name: null,
  contentType: null,
  hqUrl: `${gateway.hq.url}/a/demo/data/export/custom/dailysaved/download/${id}/`,
  downloadUrl: `${gateway.url}/files/demo/export/${id}`,
});

describe('exports (exports.md 1)', () => {
  test('every field of all, forms first, for one request; then from the cache', async () => {
    gateway = await startGateway({ world });
    const query = inDemo(`dataExports { ${part(FIELDS)} }`);
    const { data, errors, bill } = await gateway.ask<{ domain: { dataExports: Part<unknown> } }>(query);
    expect(errors).toBeUndefined();
    expect(listed.length).toBeGreaterThan(3);
    expect(data.domain.dataExports.nodes).toEqual(listed.map(seen));
    expect(data.domain.dataExports.totalCount).toBe(listed.length);
    expect(bill).toEqual([LIST]);
    expect((await gateway.ask(query)).bill).toEqual([]);
  });

  test('by id and as nodes: one list for all; hidden, unknown and impossible ids are null', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<Record<string, unknown>>(
      `{ domain(name: "demo") {
        a: dataExport(exportId: "${listed[0]!.id}") { ${FIELDS} }
        b: dataExport(exportId: "${hidden.id}") { name }
        c: dataExport(exportId: "nobody") { name }
        d: dataExport(exportId: "../v1") { name } }
        nodes(ids: ["${globalId('DataExport', listed[1]!.id)}"]) { id ... on DataExport { exportId } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      domain: { a: seen(listed[0]!), b: null, c: null, d: null },
      nodes: [{ id: globalId('DataExport', listed[1]!.id), exportId: listed[1]!.id }],
    });
    expect(bill).toEqual([LIST]);
  });

  test('links to the case type or the form definitions: one request for all; no definition of a form that no application has', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<{ domain: { dataExports: Part<unknown> } }>(
      inDemo('dataExports { nodes { type { name } formDefinitions { appId xmlns } } }'),
    );
    expect(errors).toBeUndefined();
    const modules = [...domainIn(world).applications]
      .sort((a, b) => a.created - b.created)
      .flatMap(app => app.modules.flatMap(module => (module.error === undefined ? [{ app, ...module }] : [])));
    const types = modules.map(module => module.caseType);
    const definitions = modules.flatMap(({ app, forms }) => forms.map(({ xmlns }) => ({ appId: app.id, xmlns })));
    const expected = listed.map(({ caseType, xmlns }) => ({
      type: caseType && types.includes(caseType) ? { name: caseType } : null,
      formDefinitions: definitions.filter(form => xmlns && form.xmlns === xmlns),
    }));
    expect(data.domain.dataExports.nodes).toEqual(expected);
    expect(expected.some(({ type }) => type)).toBe(true);
    expect(expected.some(({ formDefinitions }) => formDefinitions.length > 0)).toBe(true);
    expect(bill).toEqual([LIST, 'GET application/v1/']);
  });

  test("reading more than a page of HQ's", async () => {
    const many = Array.from({ length: 1203 }, (_, n) => exportOf({ id: `e${n}`, detDownload: true }));
    gateway = await startGateway({ world: buildWorld({ exports: storeOf(many) }) });
    const { nodes, billPerPage } = await readAllPages<{ exportId: string }>(
      gateway,
      `query ($after: String) ${inDemo(`dataExports(first: 500, after: $after) { ${part('exportId')} }`)}`,
      (data: { domain: { dataExports: Part<{ exportId: string }> } }) => data.domain.dataExports,
    );
    expect(nodes.map(({ exportId }) => exportId)).toEqual(many.map(({ id }) => id));
    expect(billPerPage).toEqual([[LIST], [], [`${LIST}&offset=999`]]);
  });

  test('callers without view_reports, and callers restricted to locations', async () => {
    gateway = await startGateway({ world });
    for (const as of ['reader', 'restricted'] as const) {
      const { data, errors, bill } = await gateway.ask(inDemo('dataExports { nodes { name } }'), { as });
      expect(data).toEqual({ domain: { dataExports: null } });
      expect(errors).toMatchObject([{ path: ['domain', 'dataExports'], extensions: { code: 'FORBIDDEN' } }]);
      expect(bill).toEqual([LIST]);
    }
  });

  test('an empty project has none', async () => {
    gateway = await startGateway({ world });
    const { data, bill } = await gateway.ask('{ domain(name: "empty") { dataExports { totalCount nodes { name } } } }');
    expect(data).toEqual({ domain: { dataExports: { totalCount: 0, nodes: [] } } });
    expect(bill).toEqual([LIST]);
  });

  test("a link of HQ's that leaves its exports is shown, never followed", async () => {
    const row = { id: 'e1', name: 'E', type: 'case', export_format: 'csv', is_deidentified: false };
    const det_config_url = 'https://elsewhere.example/a/demo/api/user/v1/';
    gateway = await startGateway({
      world,
      endpoints: [
        {
          ...{ kind: 'tastypie', methods: ['GET'], metered: true, paths: ['api/det_export_instance/v1/'] },
          handle: () => ({
            status: 200,
            body: { meta: { total_count: 1, limit: 1000 }, objects: [{ ...row, det_config_url }] },
          }),
        },
      ],
    });
    const { data, bill } = await gateway.ask(inDemo('dataExports { nodes { detConfig { hqUrl } caseType } }'));
    expect(data).toEqual({
      domain: { dataExports: { nodes: [{ detConfig: null, caseType: null }] } },
    });
    expect(bill).toEqual([LIST]);
  });
});

describe('the saved file of any export (exports.md 3)', () => {
  test('is a link that costs nothing, for any possible id', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask(
      inDemo(
        `a: savedExport(exportId: "${hidden.id}") { domain exportId name contentType downloadUrl hqUrl } b: savedExport(exportId: "../x") { hqUrl }`,
      ),
    );
    expect(data).toEqual({ domain: { a: savedSeen(hidden.id), b: null } });
    expect(errors).toMatchObject([{ path: ['domain', 'b'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill).toEqual([]);
  });
});
