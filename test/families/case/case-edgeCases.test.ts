import { afterEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { attachment, at, caseRow, formRow, index } from '../../support/worlds/sampleRows.js';
import { worker } from '../../support/worlds/tinyWorld.js';
import { buildWorld, type WorldRows } from '../../support/worlds/buildWorld.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

const BULK = 'POST case/v2/bulk-fetch/';
type Node = Record<string, unknown>;

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** Asks a project space that holds these rows only. */
async function ask(rows: WorldRows, selection: string) {
  gateway = await startGateway({ world: buildWorld(rows) });
  return gateway.ask<{ domain: Record<string, Node> }>(inDemo(selection));
}

describe('unusual cases', () => {
  test('a removed index (cases.md 1.3) is not a link; an index to an unknown case is a link without a case', async () => {
    const cases = [caseRow({ id: 'one', indices: [index('parent', ''), index('host', 'gone', 'extension')] })];
    const { data, errors, bill } = await ask(
      { cases },
      'case(caseId: "one") { parent { caseId } host { caseId } indices { identifier caseId relationship case { caseId } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain['case']).toEqual({
      parent: null,
      host: null,
      indices: [{ identifier: 'host', caseId: 'gone', relationship: 'EXTENSION', case: null }],
    });
    expect(bill).toEqual(['GET case/v2/one/', 'GET case/v2/gone/']);
  });

  test('indices of any name, several at once', async () => {
    const indices = [index('mother', 'm'), index('father', 'f'), index('clinic visit', 'v', 'extension')];
    const cases = [
      ...['m', 'f', 'v'].map(id => caseRow({ id })),
      caseRow({ id: 'one', indices }),
      caseRow({ id: 'other', indices: [index('mother', 'm'), index('father', 'v')] }),
    ];
    const { data, bill } = await ask(
      { cases },
      'case(caseId: "one") { parent { caseId } indices { identifier case { caseId } } } cases(filter: { indices: [{ identifier: "mother", caseIds: ["m"] }, { identifier: "father", caseIds: ["f", "m"] }] }) { nodes { caseId } }',
    );
    expect(data.domain['case']).toEqual({
      parent: null,
      indices: [
        { identifier: 'mother', case: { caseId: 'm' } },
        { identifier: 'father', case: { caseId: 'f' } },
        { identifier: 'clinic visit', case: { caseId: 'v' } },
      ],
    });
    expect(data.domain['cases']).toEqual({ nodes: [{ caseId: 'one' }] });
    expect(bill).toEqual(['GET case/v2/?indices.father=f&indices.father=m&indices.mother=m&limit=20', BULK]);
  });

  test("a case that is its own parent, and two that are each other's parents", async () => {
    const cases = [
      caseRow({ id: 'self', indices: [index('parent', 'self')] }),
      caseRow({ id: 'a', indices: [index('parent', 'b')] }),
      caseRow({ id: 'b', indices: [index('parent', 'a')] }),
    ];
    const { data, bill } = await ask(
      { cases },
      'cases { nodes { caseId parent { parent { parent { caseId } } } children { nodes { caseId } } } }',
    );
    const up = (caseId: string) => ({ parent: { parent: { caseId } } });
    expect(data.domain['cases']).toEqual({
      nodes: [
        { caseId: 'a', parent: up('b'), children: { nodes: [{ caseId: 'b' }] } },
        { caseId: 'b', parent: up('a'), children: { nodes: [{ caseId: 'a' }] } },
        { caseId: 'self', parent: up('self'), children: { nodes: [{ caseId: 'self' }] } },
      ],
    });
    expect(bill).toEqual(['GET case/v2/?limit=20']);
  });

  test('several cases with one external id: the error gives the number and the alternative', async () => {
    const cases = ['x', 'y', 'z'].map(id => caseRow({ id, externalId: id === 'z' ? 'own' : 'shared' }));
    const { data, errors, bill } = await ask(
      { cases },
      'a: caseByExternalId(externalId: "shared") { caseId } b: caseByExternalId(externalId: "own") { caseId } c: caseByExternalId(externalId: "Shared") { caseId }',
    );
    expect(data.domain).toEqual({ a: null, b: { caseId: 'z' }, c: null });
    expect(errors).toMatchObject([{ path: ['domain', 'a'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toBe(
      'externalId: 2 cases share "shared". Use cases(filter: { externalId: ["shared"] }) instead.',
    );
    expect(bill).toEqual(['GET case/v2/?external_id=shared&external_id=own&external_id=Shared&limit=5000']);
  });

  test('an unknown time, 1900-01-01 at HQ, is null (cases.md 4.3)', async () => {
    const unknown = Date.UTC(1900, 0, 1);
    const cases = [caseRow({ id: 'one', opened: unknown, modified: unknown, serverModified: unknown })];
    const fields = 'nodes { dateOpened lastModified serverLastModified }';
    const { data, bill } = await ask(
      { cases },
      `a: cases { ${fields} } b: cases(orderBy: { field: LAST_MODIFIED, direction: ASC }) { ${fields} }`,
    );
    const nothing = { nodes: [{ dateOpened: null, lastModified: null, serverLastModified: null }] };
    expect(data.domain).toEqual({ a: nothing, b: nothing });
    expect(bill.toSorted()).toEqual(['GET case/v1/?limit=20&order_by=date_modified', 'GET case/v2/?limit=20']);
  });

  test('a sorted list shows the same properties as the default list (cases.md 2.5)', async () => {
    const properties = { name: 'n', case_name: 'c', last_modified: 'l', closed_on: 'd', weight: '3', edd: '' };
    const cases = [caseRow({ id: 'one', externalId: 'e', properties })];
    const fields = 'nodes { caseName externalId ownerId dateOpened properties name: property(name: "name") }';
    const { data, errors, bill } = await ask(
      { cases },
      `a: cases { ${fields} } b: cases(orderBy: { field: LAST_MODIFIED, direction: ASC }) { ${fields} }`,
    );
    expect(errors).toBeUndefined();
    const seen = {
      caseName: 'Name of one',
      externalId: 'e',
      ownerId: 'nobody',
      dateOpened: '2021-06-01T12:00:00.000000Z',
    };
    const expected = { nodes: [{ ...seen, properties: { weight: '3', edd: '' }, name: null }] };
    expect(data.domain).toEqual({ a: expected, b: expected });
    expect(bill.toSorted()).toEqual(['GET case/v1/?limit=20&order_by=date_modified', 'GET case/v2/?limit=20']);
  });

  test('a case without type, name or owner, with unusual ones, and with unusual property names', async () => {
    const properties = { 'a.b': '1', 'ü ß': '2', '0': '3', __proto__x: '4' };
    const cases = [caseRow({ id: 'one', type: '', name: '', ownerId: '', externalId: '', properties })];
    const { data, errors, bill } = await ask(
      { cases },
      'case(caseId: "one") { caseType caseName ownerId externalId owner { __typename } properties dot: property(name: "a.b") proto: property(name: "__proto__") }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain['case']).toEqual({
      ...{ caseType: '', caseName: '', ownerId: '', externalId: '', owner: null },
      ...{ properties, dot: '1', proto: null },
    });
    expect(bill).toEqual(['GET case/v2/one/']);
  });

  test('a deactivated owner is a mobile worker', async () => {
    const workers = storeOf([worker('off', { active: false })]);
    const { data, bill } = await ask(
      { cases: [caseRow({ id: 'one', ownerId: 'worker-off' })], workers },
      'cases { nodes { owner { ... on MobileWorker { username active } } } }',
    );
    expect(data.domain['cases']).toEqual({
      nodes: [{ owner: { username: 'off@tiny.commcarehq.org', active: false } }],
    });
    expect(bill[0]).toBe('GET case/v2/?limit=20');
    expect(bill.length).toBeLessThanOrEqual(6);
  });
});

describe('files of a case, taken from its forms (cases.md 5)', () => {
  const block = (attachment: unknown, id = 'one') => ({
    '@case_id': id,
    '@xmlns': 'http://commcarehq.org/case/transaction/v2',
    attachment,
  });
  const photo = (text: string) =>
    new Map([
      ['form.xml', attachment('<data/>', 'text/xml')],
      ['p.jpg', attachment(text, 'image/jpeg')],
    ]);
  const form = (id: string, when: string, body: Node, text: string) =>
    formRow({
      id,
      when: at(when),
      caseIds: ['one'],
      form: { '#type': 'data', '@xmlns': 'x', ...body },
      attachments: photo(text),
    });

  test('the newest file of each name, at any depth; a removed file is absent', async () => {
    const forms = [
      form(
        'old',
        '01-01T00:00',
        { case: block({ face: { '@src': 'p.jpg', '@from': 'local' }, card: { '@src': 'p.jpg' } }) },
        'old',
      ),
      form(
        'new',
        '02-01T00:00',
        { group: { repeat: [{ case: block({ face: { '@src': 'p.jpg' } }) }, { case: block(null, 'two') }] } },
        'newer',
      ),
      form('away', '03-01T00:00', { case: block({ card: '', scar: { '@from': 'local' } }) }, 'x'),
    ];
    const cases = [
      caseRow({ id: 'one', formIds: ['old', 'new', 'away'], attachments: { face: { formId: 'new', file: 'p.jpg' } } }),
    ];
    const { data, errors, bill } = await ask(
      { cases, forms },
      'case(caseId: "one") { attachments { name contentType length hqUrl downloadUrl content { length base64 text } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain['case']).toEqual({
      attachments: [
        {
          name: 'face',
          contentType: 'image/jpeg',
          length: 5,
          hqUrl: `${gateway!.hq.url}/a/demo/api/case_attachment/v1/one/face`,
          downloadUrl: `${gateway!.url}/files/demo/case/one/face`,
          content: { length: 5, base64: Buffer.from('newer').toString('base64'), text: 'newer' },
        },
      ],
    });
    expect(bill).toEqual([
      'GET case/v2/one/',
      'GET form/v1/?case_id=one&limit=1000',
      'GET case_attachment/v1/one/face',
    ]);
  });
});
