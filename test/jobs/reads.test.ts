import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DomainRecord, World } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import type {
  Enriched,
  List,
  In,
  CaseNode,
  OwnedCase,
  FormNode,
  Place,
  Record11,
  Applications,
  Tables,
} from './jobAnswers.js';
import { displayNameOf, expectedOwner, lineage } from '../support/expected/expectedOwners.js';
import { NOW, startGateway, type Asked, type TestGateway } from '../support/gateway.js';
import { withoutCursors } from './withoutCursors.js';
import { withoutIds } from '../support/expected/withoutIds.js';

const HOUR = 3_600_000;
const WEEK = new Date(NOW - 7 * 24 * HOUR).toISOString();
const ALL = { since: '2020-01-01T00:00:00Z' };

const query = (job: string) => readFileSync(`examples/job-${job}.graphql`, 'utf8');

/** A request without its cursor, dates and repeated ids: what the README’s table counts. */
const kind = (line: string) =>
  line
    .replace(/\?.*/, parameters => (/archived=true/.test(parameters) ? '?archived=true' : ''))
    .replace(/[0-9a-f]{8}-?[0-9a-f-]{4,}[^/]*/, '*');
const kinds = ({ bill }: Asked<unknown>) => bill.map(kind).sort();

describe('the README’s jobs on the reference project', () => {
  let world: World;
  let demo: DomainRecord;
  let gateway: TestGateway;
  beforeAll(() => {
    world = createWorld({ now: NOW, reference: true });
    demo = world.domains.get('demo')!;
  });
  beforeEach(async () => {
    gateway = await startGateway({ world, throttled: true });
  });
  afterEach(() => gateway.close());

  /** Cold: only list sizes are cached. Warm: users, groups, locations and applications are cached too. */
  async function run<Data>(job: string, variables: Record<string, unknown> = {}) {
    const ask = () => gateway.ask<Data>(query(job), { variables });
    await ask();
    gateway.clock.pass(3 * HOUR);
    const cold = await ask();
    gateway.clock.pass(61_000);
    const warm = await ask();
    expect([cold.errors, warm.errors]).toEqual([undefined, undefined]);
    expect(withoutCursors(warm.data)).toEqual(withoutCursors(cold.data));
    for (const answer of [cold, warm]) expect(answer.extensions.cost.actualQueryCost).toBe(answer.bill.length);
    return { data: withoutIds(cold.data), cold, warm };
  }

  const CASES = ['GET case/v2/', 'GET case/v2/'];
  const OWNERS = [
    'GET group/v1/',
    'GET location/v2/',
    'GET user/v1/',
    'GET user/v1/?archived=true',
    'GET web-user/v1/',
  ];

  test('job 1: changed cases with owner, location and district, owners of every kind', async () => {
    const { data, cold, warm } = await run<In<{ cases: List<OwnedCase> }>>('01', { since: WEEK });
    expect(kinds(cold)).toEqual([...CASES, ...OWNERS]);
    expect(kinds(warm)).toEqual(CASES);
    const { nodes, totalCount, pageInfo } = data.domain.cases;
    expect([nodes.length, totalCount, pageInfo.hasNextPage]).toEqual([10_000, 10_000, false]);
    expect(nodes.map(node => [node.caseId, node.owner])).toEqual(
      nodes.map(node => [node.caseId, expectedOwner(demo, demo.cases.get(node.caseId)!.ownerId)]),
    );
    expect(new Set(nodes.map(node => node.owner?.__typename))).toEqual(
      new Set(['MobileWorker', 'WebUser', 'Group', 'Location', 'UnknownOwner', undefined]),
    );
  });

  test("job 2: a worker's forms of the week, photos with their links", async () => {
    const userId = [...demo.workers].find(
      worker => demo.forms.find({ userId: worker.id, receivedOn: { from: Date.parse(WEEK) } }).total > 3,
    )!.id;
    const { data, cold, warm } = await run<In<{ forms: List<FormNode> }>>('02', { userId, from: WEEK });
    expect([kinds(cold), kinds(warm)]).toEqual([['GET form/v1/'], ['GET form/v1/']]);
    const expected = demo.forms.find({ userId, receivedOn: { from: Date.parse(WEEK) } }).rows;
    expect(data.domain.forms.nodes.map(node => node.formId)).toEqual(expected.map(form => form.id));
    const photos = data.domain.forms.nodes
      .flatMap(node => node.attachments)
      .filter(file => file.contentType !== 'text/xml');
    for (const photo of photos.slice(0, 3)) {
      gateway.hq.bill.clear();
      const response = await fetch(photo.href, {
        headers: { authorization: 'Basic ' + Buffer.from('admin@example.org:sandbox-admin').toString('base64') },
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, photo.contentType]);
      expect((await response.arrayBuffer()).byteLength).toBe(photo.length);
      expect(gateway.hq.bill.entries.map(({ metered }) => metered)).toEqual([false]);
    }
  });

  test('job 3: the location tree with types, paths and ancestors', async () => {
    const { data, cold, warm } = await run<In<{ locations: List<Place> }>>('03');
    expect([kinds(cold), kinds(warm)]).toEqual([['GET location/v2/', 'GET location_type/v1/'], []]);
    const places = data.domain.locations.nodes;
    expect(places).toHaveLength([...demo.locations].filter(place => !place.archived).length);
    for (const place of places.slice(0, 200))
      expect(place.path).toBe(
        lineage(demo, place.locationId)
          .map(one => one.name)
          .join('/'),
      );
  });

  test('job 8: the usercase of each worker', async () => {
    const { data, cold, warm } = await run<In<{ mobileWorkers: List<{ userId: string; usercase: CaseNode }> }>>('08');
    expect([kinds(cold), kinds(warm)]).toEqual([
      ['GET user/v1/', 'POST case/v2/bulk-fetch/'],
      ['POST case/v2/bulk-fetch/'],
    ]);
    const workers = data.domain.mobileWorkers.nodes;
    expect(workers).toHaveLength(300);
    for (const { userId, usercase } of workers)
      expect(demo.cases.get(usercase.caseId)).toMatchObject({ type: 'commcare-user', externalId: userId });
  });

  test('job 10: a dashboard of five kinds of forms with workers, locations and cases', async () => {
    const { data, cold, warm } = await run<In<Record<string, List<FormNode>>>>('10', { from: WEEK });
    const lists = Array.from({ length: 5 }, () => 'GET form/v1/');
    expect(kinds(cold)).toEqual([...lists, 'GET location/v2/', 'GET user/v1/', 'POST case/v2/bulk-fetch/']);
    expect(kinds(warm)).toEqual([...lists, 'POST case/v2/bulk-fetch/']);
    const forms = Object.values(data.domain).flatMap(list => list.nodes);
    expect(forms.length).toBeGreaterThan(1000);
    for (const form of forms) {
      const held = demo.forms.get(form.formId)!;
      expect(form.cases.map(one => one.caseId).sort()).toEqual(
        [...new Set(held.caseIds)].filter(id => demo.cases.get(id)).sort(),
      );
      const worker = demo.workers.get(held.userId);
      if (worker)
        expect(form.submittedBy).toEqual({
          userId: worker.id,
          displayName: displayNameOf(worker),
          username: worker.username,
          primaryLocation: worker.primaryLocation ? { name: demo.locations.get(worker.primaryLocation)!.name } : null,
        });
    }
  });

  test("job 11: one client's record", async () => {
    const child = demo.cases
      .find({ types: ['child'] })
      .rows.find(row => row.formIds.length > 1 && row.indices.some(index => index.identifier === 'parent'))!;
    const mother = child.indices.find(index => index.identifier === 'parent')!.caseId;
    const { data, cold, warm } = await run<In<{ case: Record11 }>>('11', { caseId: mother });
    const record = ['GET case/v1/*/', 'GET case/v2/*/'];
    expect([kinds(cold), kinds(warm)]).toEqual([[...record, 'GET user/v1/'], record]);
    const { parent, children, forms } = data.domain.case;
    expect(parent.caseId).toBe(demo.cases.get(mother)!.indices.find(index => index.identifier === 'parent')!.caseId);
    expect(children.nodes.map(node => node.caseId).sort()).toEqual(
      demo.cases
        .find({ indices: { parent: [mother] } })
        .rows.map(row => row.id)
        .sort(),
    );
    expect(forms.nodes.map(node => node.formId)).toEqual(demo.forms.find({ caseId: mother }).rows.map(form => form.id));
  });

  test('job 12: all applications with forms, questions and case types', async () => {
    const { data, cold, warm } = await run<In<Applications>>('12');
    expect([kinds(cold)]).toEqual([['GET application/v1/']]);
    expect(warm.bill).toEqual([]);
    expect(data.domain.applications.map(app => app.appId).sort()).toEqual(demo.applications.map(app => app.id).sort());
    expect(data.domain.caseTypes.map(type => type.name)).toContain('mother');
  });

  test('job 13: job 1 over three project spaces, each in its own allowance', async () => {
    const { data, cold, warm } = await run<Record<'demo' | 'north' | 'south', { cases: List<OwnedCase> }>>('13', {
      since: WEEK,
    });
    for (const [alias, name] of [
      ['demo', 'demo'],
      ['north', 'demo-north'],
      ['south', 'demo-south'],
    ] as const) {
      const matching = world.domains
        .get(name)!
        .cases.find({ types: ['mother'], indexedOn: { from: Date.parse(WEEK) + 1 } });
      expect(data[alias].cases.nodes).toHaveLength(matching.total);
      const owners = data[alias].cases.nodes.map(node => node.owner);
      expect(owners.filter(owner => owner?.__typename === 'MobileWorker').length).toBeGreaterThan(0);
    }
    expect(kinds(cold).length).toBeLessThanOrEqual(3 * 7);
    expect(new Set(kinds(warm))).toEqual(new Set(CASES));
  });

  test('job 15: lookup tables with their rows, both ways', async () => {
    const { data, cold, warm } = await run<In<Tables>>('15');
    const pages = Math.ceil(demo.lookupRows.size / 1000);
    expect(kinds(cold)).toEqual([
      'GET lookup_table/v1/',
      ...Array.from({ length: pages }, () => 'GET lookup_table_item/v2/'),
    ]);
    expect(warm.bill).toEqual([]);
    for (const table of data.domain.lookupTables.nodes) {
      const id = [...demo.lookupTables].find(one => one.tag === table.tag)!.id;
      expect(table.rows.totalCount).toBe([...demo.lookupRows].filter(row => row.tableId === id).length);
    }
  });

  test('a caller who may not bulk-fetch, restricted to locations, gets the same answers', async () => {
    for (const [job, variables] of [
      ['08', {}],
      ['10', { from: WEEK }],
      ['11', {}],
    ] as const) {
      const allowed = await gateway.ask(query(job), { variables });
      const data = withoutCursors(allowed.data);
      gateway.clock.pass(3 * HOUR);
      gateway.hq.failures.add('case/v2/bulk-fetch', { kind: 'forbidden' }, Infinity);
      const refused = await gateway.ask(query(job), { variables });
      expect([refused.errors, withoutCursors(refused.data)]).toEqual([undefined, data]);
      gateway.clock.pass(61_000);
      const again = await gateway.ask(query(job), { variables });
      expect(withoutCursors(again.data)).toEqual(data);
      expect(again.bill.filter(line => line.includes('bulk-fetch'))).toEqual([]);
      // Comma ids hold about 97 cases a request; the usercases and the whole list are pages.
      const pages = Math.ceil(demo.cases.size / 5000);
      expect(again.bill.length).toBeLessThanOrEqual(job === '10' ? 5 + pages : allowed.bill.length);
      gateway.hq.failures.clear();
      gateway.clock.pass(3 * HOUR);
    }
  });

  test('job 14: a forwarded form, enriched with its user, case and parent', async () => {
    const child = demo.cases
      .find({ types: ['child'] })
      .rows.find(row => row.formIds.length > 1 && row.indices.some(index => index.identifier === 'parent'))!;
    const userId = [...demo.workers][0]!.id;
    const { data, cold, warm } = await run<In<Enriched>>('14', { userId, caseId: child.id });
    const records = ['GET case/v2/*/', 'GET case/v2/*/'];
    expect([kinds(cold), kinds(warm)]).toEqual([[...records, 'GET user/v1/'], records]);
    const { mobileWorker, case: found } = data.domain;
    expect(mobileWorker.username).toBe([...demo.workers][0]!.username);
    expect(found.caseName).toBe(child.name);
    expect(found.parent.caseId).toBe(child.indices.find(index => index.identifier === 'parent')!.caseId);
  });

  test('repeated at once, a job costs nothing', async () => {
    await gateway.ask(query('01'), { variables: ALL });
    const again = await gateway.ask(query('01'), { variables: ALL });
    expect(again.bill).toEqual([]);
    expect(again.extensions.cost).toMatchObject({ actualQueryCost: 0 });
    expect(again.extensions.cost.savedByMemory).toBeGreaterThanOrEqual(5);
  });
});
