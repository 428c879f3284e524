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

const FIELDS = `id domain exportId name type exportFormat isDeidentified caseType xmlns detConfigUrl detConfigHref
  savedExport { domain exportId url href } odataFeed(tableId: 1) { kind configId tableId }`;
const LIST = 'GET det_export_instance/v1/?limit=1000';

const seen = ({ id, name, kind, format, deidentified, caseType, xmlns }: ExportInstance) => {
  const det = `data/export/custom/det/${id}/`;
  return {
    id: globalId('DataExport', id),
    domain: 'demo',
    exportId: id,
    name,
    type: kind,
    exportFormat: format,
    isDeidentified: deidentified,
    caseType: caseType ?? null,
    xmlns: xmlns ?? null,
    detConfigUrl: `${gateway.hq.url}/a/demo/${det}`,
    detConfigHref: `${gateway.url}/files/demo/det-config/${encodeURIComponent(`custom/det/${id}/`)}`,
    savedExport: savedSeen(id),
    odataFeed: { kind: kind.toUpperCase(), configId: id, tableId: 1 },
  };
};
const savedSeen = (id: string) => ({
  domain: 'demo',
  exportId: id,
  url: `${gateway.hq.url}/a/demo/data/export/custom/dailysaved/download/${id}/`,
  href: `${gateway.url}/files/demo/export/${id}`,
});

describe('exports (exports.md 1)', () => {
  test('every field of all, forms first, for one request; then from the cache', async () => {
    gateway = await startGateway({ world });
    const query = inDemo(`exports { ${part(FIELDS)} }`);
    const { data, errors, bill } = await gateway.ask<{ domain: { exports: Part<unknown> } }>(query);
    expect(errors).toBeUndefined();
    expect(listed.length).toBeGreaterThan(3);
    expect(data.domain.exports.nodes).toEqual(listed.map(seen));
    expect(data.domain.exports.totalCount).toBe(listed.length);
    expect(bill).toEqual([LIST]);
    expect((await gateway.ask(query)).bill).toEqual([]);
  });

  test('by id and as nodes: one list for all; hidden, unknown and impossible ids are null', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<Record<string, unknown>>(
      `{ domain(name: "demo") {
        a: export(exportId: "${listed[0]!.id}") { ${FIELDS} }
        b: export(exportId: "${hidden.id}") { name }
        c: export(exportId: "nobody") { name }
        d: export(exportId: "../v1") { name } }
        nodes(ids: ["${globalId('DataExport', listed[1]!.id)}"]) { id ... on DataExport { exportId } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      domain: { a: seen(listed[0]!), b: null, c: null, d: null },
      nodes: [{ id: globalId('DataExport', listed[1]!.id), exportId: listed[1]!.id }],
    });
    expect(bill).toEqual([LIST]);
  });

  test("reading more than a page of HQ's", async () => {
    const many = Array.from({ length: 1203 }, (_, n) => exportOf({ id: `e${n}`, detDownload: true }));
    gateway = await startGateway({ world: buildWorld({ exports: storeOf(many) }) });
    const { nodes, billPerPage } = await readAllPages<{ exportId: string }>(
      gateway,
      `query ($after: String) ${inDemo(`exports(first: 500, after: $after) { ${part('exportId')} }`)}`,
      (data: { domain: { exports: Part<{ exportId: string }> } }) => data.domain.exports,
    );
    expect(nodes.map(({ exportId }) => exportId)).toEqual(many.map(({ id }) => id));
    expect(billPerPage).toEqual([[LIST], [], [`${LIST}&offset=999`]]);
  });

  test('callers without view_reports, and callers restricted to locations', async () => {
    gateway = await startGateway({ world });
    for (const as of ['reader', 'restricted'] as const) {
      const { data, errors, bill } = await gateway.ask(inDemo('exports { nodes { name } }'), { as });
      expect(data).toEqual({ domain: { exports: null } });
      expect(errors).toMatchObject([{ path: ['domain', 'exports'], extensions: { code: 'FORBIDDEN' } }]);
      expect(bill).toEqual([LIST]);
    }
  });

  test('an empty project has none', async () => {
    gateway = await startGateway({ world });
    const { data, bill } = await gateway.ask('{ domain(name: "empty") { exports { totalCount nodes { name } } } }');
    expect(data).toEqual({ domain: { exports: { totalCount: 0, nodes: [] } } });
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
    const { data, bill } = await gateway.ask(inDemo('exports { nodes { detConfigUrl detConfigHref caseType } }'));
    expect(data).toEqual({
      domain: { exports: { nodes: [{ detConfigUrl: det_config_url, detConfigHref: null, caseType: null }] } },
    });
    expect(bill).toEqual([LIST]);
  });
});

describe('the saved file of any export (exports.md 3)', () => {
  test('is a link that costs nothing, for any possible id', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask(
      inDemo(
        `a: savedExport(exportId: "${hidden.id}") { domain exportId url href } b: savedExport(exportId: "../x") { url }`,
      ),
    );
    expect(data).toEqual({ domain: { a: savedSeen(hidden.id), b: null } });
    expect(errors).toMatchObject([{ path: ['domain', 'b'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill).toEqual([]);
  });
});
