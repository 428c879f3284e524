import { afterEach, describe, expect, test } from '@jest/globals';
import type { CaseRecord, FormRecord } from '../../../../src/sandbox/world/model.js';
import { storeOf } from '../../../../src/sandbox/world/store/store.js';
import { startGateway, type TestGateway } from '../../../support/gateway.js';
import { exportOf, patients } from '../../../support/worlds/exportRows.js';
import { buildWorld } from '../../../support/worlds/buildWorld.js';
import { dateTime, globalId, inDemo, uncounted, type Uncounted } from '../../../support/expected/expectedFormat.js';
import { readAllPages } from '../../../support/readAllPages.js';
import { seededWorld } from '../../../support/worlds/seededWorld.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

const { world, demo } = seededWorld();
const named = (name: string) => [...demo.exports!].find(one => one.name === name)!.id;
const [mothers, registrations] = [named('Mothers'), named('Household registrations')];

type Values = Readonly<Record<string, unknown>>;
interface Feed {
  readonly domain: {
    readonly odataFeed: {
      readonly columns: readonly { heading: string; type: string; key: boolean }[] | null;
      readonly rows: Uncounted<{ values: Values; value: unknown }> | null;
    } | null;
  };
}

const feed = (selection: string, id = mothers, more = 'kind: CASE') =>
  inDemo(`odataFeed(${more}, configId: "${id}") { ${selection} }`);
const rowsOf = (selection: string, args = 'first: 1000') => `rows(${args}) { nodes { ${selection} } }`;
const metadata = (id: string) => `GET odata/cases/v1/${id}/$metadata`;
const ownerName = ({ ownerId }: CaseRecord) =>
  ownerId === null
    ? null
    : ((demo.workers.get(ownerId) ?? demo.webUsers.get(ownerId))?.username ??
      (demo.groups.get(ownerId) ?? demo.locations.get(ownerId))?.name ??
      null);

describe('a feed of cases (exports.md 2)', () => {
  test('every row with every value in its type: one metered request for the rows, an unmetered one for the types', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill, extensions } = await gateway.ask<Feed>(feed(rowsOf('values value(column: "closed")')));
    expect(errors).toBeUndefined();
    const { rows } = demo.cases.find({ types: ['mother'] });
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.some(row => row.closed !== null)).toBe(true);
    expect(data.domain.odataFeed!.rows!.nodes).toEqual(
      rows.map(row => ({
        values: {
          caseid: row.id,
          name: row.name,
          owner_name: ownerName(row),
          opened_date: dateTime(row.opened),
          last_modified_date: dateTime(row.modified),
          closed: row.closed !== null,
          ...Object.fromEntries(
            ['dob', 'age', 'phone', 'village', 'edd'].map(name => [name, row.properties[name] ?? null]),
          ),
          'Risk: "high" & <other>': row.properties['risk_level'] ?? null,
          'Größe / poids': row.properties['weight_kg'] ?? null,
        },
        value: row.closed !== null,
      })),
    );
    expect(bill).toEqual([`GET odata/cases/v1/${mothers}/feed?limit=2000`, metadata(mothers)]);
    expect(gateway.hq.bill.entries.map(({ metered }) => metered)).toEqual([true, false]);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 2, unmetered: 1 });
    expect((await gateway.ask(feed(`columns { heading } ${rowsOf('values', 'first: 5')}`))).bill).toEqual([]);
  });

  test('a blank value is blank, a missing one is null', async () => {
    const rows = patients(3, (n): Record<string, string> => (n === 0 ? { note: '---' } : n === 1 ? { note: '' } : {}));
    const columns = ['caseid', 'note'].map(path => ({ path, label: path, selected: true }));
    const config = exportOf({ id: 'notes', tables: [{ name: 'Cases', selected: true, columns }] });
    const made = buildWorld({ cases: rows, exports: storeOf([config]), plan });
    gateway = await startGateway({ world: made });
    const { data, bill } = await gateway.ask<Feed>(feed(rowsOf('value(column: "note")'), 'notes'));
    // HQ's word for a missing value cannot be distinguished from the same text.
    expect(data.domain.odataFeed!.rows!.nodes.map(({ value }) => value)).toEqual([null, '', null]);
    expect(bill).toEqual(['GET odata/cases/v1/notes/feed?limit=2000', metadata('notes')]);
  });

  test('its columns alone: names as the project entered them, types, the key; nothing metered', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<Feed>(feed('columns { heading type key }'));
    expect(errors).toBeUndefined();
    const text = (heading: string) => ({ heading, type: 'Edm.String', key: heading === 'caseid' });
    const time = (heading: string) => ({ heading, type: 'Edm.DateTimeOffset', key: false });
    expect(data.domain.odataFeed!.columns).toEqual([
      ...['caseid', 'name', 'owner_name'].map(text),
      ...['opened_date', 'last_modified_date'].map(time),
      { heading: 'closed', type: 'Edm.Boolean', key: false },
      ...['dob', 'age', 'phone', 'village', 'edd', 'Risk: "high" & <other>', 'Größe / poids'].map(text),
    ]);
    expect(bill).toEqual([metadata(mothers)]);
  });

  test('a table as a node: nothing is read; an id of another form is null', async () => {
    gateway = await startGateway({ world });
    const fields = 'id domain kind configId tableNumber';
    const ids = ['CASE/0/config-1', 'FORM/2/config-1'].map(id => globalId('ODataFeed', id));
    const wrong = ['config-1', 'CASE/x/config-1', 'CASE/0/'].map(id => globalId('ODataFeed', id));
    const { data, errors, bill } = await gateway.ask<Record<string, unknown>>(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { ... on ODataFeed { ${fields} } }
        domain(name: "demo") { odataFeed(kind: FORM, configId: "config-1", tableNumber: 2) { ${fields} } }
      }`,
      { variables: { ids: [...ids, ...wrong] } },
    );
    expect(errors).toBeUndefined();
    const [main, other] = ids;
    const shown = { domain: 'demo', configId: 'config-1' };
    const table = { id: other, ...shown, kind: 'FORM', tableNumber: 2 };
    expect(data).toEqual({
      nodes: [{ id: main, ...shown, kind: 'CASE', tableNumber: 0 }, table, null, null, null],
      domain: { odataFeed: table },
    });
    expect(bill).toEqual([]);
  });

  test('the types are read only where a value is selected', async () => {
    gateway = await startGateway({ world });
    const { bill } = await gateway.ask(feed('domain kind configId tableNumber rows { pageInfo { hasNextPage } }'));
    expect(bill).toEqual([`GET odata/cases/v1/${mothers}/feed?limit=2000`]);
    const nothing = await gateway.ask(feed('domain kind configId tableNumber'));
    expect([nothing.bill, nothing.data]).toEqual([
      [],
      { domain: { odataFeed: { domain: 'demo', kind: 'CASE', configId: mothers, tableNumber: 0 } } },
    ]);
  });

  test('a restricted caller reads its own rows only, and no other caller is served them (exports.md 2)', async () => {
    gateway = await startGateway({ world });
    const of = async (as: 'admin' | 'restricted') =>
      (await gateway.ask<Feed>(feed(rowsOf('value(column: "caseid")')), { as })).data.domain.odataFeed!.rows!.nodes;
    const [few, all] = [await of('restricted'), await of('admin')];
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining([...few]));
  });
});

describe('a feed of forms (exports.md 2)', () => {
  const of = (tableNumber: number) => `kind: FORM, tableNumber: ${tableNumber}`;
  const formsOf = (xmlns: string): readonly FormRecord[] =>
    demo.forms.find({ xmlns, order: [{ by: 'receivedOn', descending: false }] }).rows;
  const { xmlns = '' } = demo.exports!.get(registrations)!;

  test('the main table: one row per form, a multi-select as one column per option', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<Feed>(feed(rowsOf('values'), registrations, of(0)));
    expect(errors).toBeUndefined();
    const shown = data.domain.odataFeed!.rows!.nodes.map(({ values }) => values);
    const forms = formsOf(xmlns);
    expect(shown.map(row => [row['formid'], row['received_on']])).toEqual(
      forms.map(form => [form.id, dateTime(form.receivedOn)]),
    );
    shown.forEach((row, n) => {
      const { dwelling } = forms[n]!.form as { dwelling: Record<string, string> };
      const chosen = (dwelling['assets'] ?? '').split(' ');
      expect(row['form.dwelling.assets | radio']).toBe(
        'assets' in dwelling ? (chosen.includes('radio') ? 1 : '') : null,
      );
      expect(row['form.dwelling.water_source']).toBe(dwelling['water_source'] ?? null);
    });
    expect(bill).toEqual([
      `GET odata/forms/v1/${registrations}/feed?limit=2000`,
      `GET odata/forms/v1/${registrations}/$metadata`,
    ]);
  });

  test('the table of a repeat group: one row per entry, read in the largest pages', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<Feed>(feed(rowsOf('values'), registrations, of(2)));
    expect(errors).toBeUndefined();
    const children = formsOf(xmlns).flatMap((form, n) => {
      const { child = [] } = (form.form as { members?: { child?: unknown } }).members ?? {};
      return [child].flat().map((entry, i) => ({ entry: entry as Values, number: `${n}.${i}`, formid: form.id }));
    });
    expect(children.length).toBeGreaterThan(20);
    expect(data.domain.odataFeed!.rows!.nodes.map(({ values }) => values)).toEqual(
      children.map(({ entry, number, formid }) => ({
        number,
        formid,
        ...Object.fromEntries(
          ['name', 'dob', 'sex', 'birth_weight_kg'].map(name => [`form.members.child.${name}`, entry[name] ?? null]),
        ),
      })),
    );
    expect(bill).toEqual([
      `GET odata/forms/v1/${registrations}/2/feed?limit=10000`,
      `GET odata/forms/v1/${registrations}/2/$metadata`,
    ]);
  });
});

const plan = { apiAccess: true, locations: true, includedUsers: 1000, odata: true };
const long = (count: number) =>
  buildWorld({ cases: patients(count), exports: storeOf([exportOf({ id: 'long' })]), plan });

describe('reading in pages (errors-and-paging.md 5)', () => {
  const query = `query ($after: String) ${feed(`rows(first: 900, after: $after) { ${uncounted('value(column: "caseid")')} }`, 'long')}`;

  test('small pages: each HQ page of 2,000 is read once, and the end is reported', async () => {
    gateway = await startGateway({ world: long(4100) });
    const { nodes, cursors, billPerPage } = await readAllPages<{ value: unknown }>(
      gateway,
      query,
      (data: Feed) => data.domain.odataFeed!.rows!,
    );
    expect(nodes.map(({ value }) => value)).toEqual(Array.from({ length: 4100 }, (_, n) => `c${n}`));
    expect(new Set(cursors).size).toBe(4100);
    const page = (offset: number) => `GET odata/cases/v1/long/feed?limit=2000${offset ? `&offset=${offset}` : ''}`;
    expect(billPerPage).toEqual([[page(0), metadata('long')], [], [page(2000)], [], [page(4000)]]);
  });

  test('at once: the largest pages that HQ has', async () => {
    gateway = await startGateway({ world: long(10_050) });
    const { data, bill } = await gateway.ask<Feed>(
      feed(`rows(first: 20000) { nodes { value(column: "caseid") } pageInfo { hasNextPage } }`, 'long'),
    );
    const { nodes, pageInfo } = data.domain.odataFeed!.rows!;
    expect(nodes.map(({ value }) => value)).toEqual(Array.from({ length: 10_050 }, (_, n) => `c${n}`));
    expect(pageInfo.hasNextPage).toBe(false);
    expect(bill).toEqual([
      'GET odata/cases/v1/long/feed?limit=10000',
      'GET odata/cases/v1/long/feed?limit=10000&offset=10000',
      metadata('long'),
    ]);
  });

  test('a cursor of another feed, and one that asks for more than a page', async () => {
    gateway = await startGateway({ world: long(3) });
    const { data } = await gateway.ask<Feed>(feed('rows(first: 1) { pageInfo { endCursor } }', 'long'));
    const { endCursor } = data.domain.odataFeed!.rows!.pageInfo;
    const forged = Buffer.from(
      Buffer.from(endCursor!, 'base64url').toString().replace('"limit":2000', '"limit":2000,"x":"1"'),
    ).toString('base64url');
    for (const [after, id] of [
      [endCursor, 'other'],
      [forged, 'long'],
    ]) {
      const { errors, bill } = await gateway.ask(feed(`rows(after: "${after}") { nodes { __typename } }`, id!));
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(bill).toEqual([]);
    }
  });

  test('an empty feed: no rows, and no request for types', async () => {
    gateway = await startGateway({ world: long(0) });
    const { data, errors, bill } = await gateway.ask<Feed>(feed(rowsOf('values'), 'long'));
    expect([errors, data.domain.odataFeed!.rows!.nodes]).toEqual([undefined, []]);
    expect(bill).toEqual(['GET odata/cases/v1/long/feed?limit=2000']);
  });
});
