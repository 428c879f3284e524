import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseRecord } from '../../../src/sandbox/world/model.js';
import { DAY } from '../../support/worlds/demoWorld.js';
import { type Answer, ofType, rows, target, world } from '../../support/expected/expectedCases.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerFile({ world });
beforeEach(() => gateway.clock.pass(DAY));

const middle = <Row>(list: readonly Row[]): Row => list[list.length >> 1]!;
const mother = middle(ofType('mother'));
const child = middle(ofType('child'));
const referral = middle(ofType('referral'));
const closed = middle(rows.filter(row => row.closed !== null));
const twoOwners = [rows.find(row => row.ownerId)!.ownerId!, middle(rows.filter(row => row.ownerId)).ownerId!];
const twoExternal = [child.externalId!, mother.externalId!];
const oneOf = (values: readonly string[], value: string | null | undefined) => values.includes(value ?? '\0');
const parents = [target(child, 'parent')!, target(mother, 'parent')!];
const q = (values: readonly string[]) => JSON.stringify(values);
const repeated = (name: string, values: readonly string[]) =>
  values.map(value => `${name}=${encodeURIComponent(value)}`).join('&');

const idsIn = (...ids: readonly string[]) => ids.map(id => `%40case_id+%3D+%27${id}%27`).join('+or+');

/** The list under a filter is what a look at every case finds, in HQ's order, for one request. */
async function check(filter: string, holds: (row: CaseRecord) => boolean, query: string, least = 1) {
  const { data, errors, bill } = await gateway.ask<Answer>(
    inDemo(`cases(first: 900, filter: ${filter}) { totalCount nodes { caseId } }`),
  );
  const expected = rows.filter(holds).map(({ id }) => ({ caseId: id }));
  expect(errors).toBeUndefined();
  expect(data.domain.cases).toEqual({ totalCount: expected.length, nodes: expected });
  expect(expected.length).toBeGreaterThanOrEqual(least);
  expect(bill).toEqual([`GET case/v2/?${query}`]);
}

describe('each filter (cases.md 2.3)', () => {
  test.each<[string, string, (row: CaseRecord) => boolean, string]>([
    ['no filter', '{}', () => true, 'limit=900'],
    ['one type', '{ caseType: ["mother"] }', row => row.type === 'mother', 'case_type=mother&limit=900'],
    [
      'two types',
      '{ caseType: ["mother", "referral"] }',
      row => oneOf(['mother', 'referral'], row.type),
      'case_type=mother&case_type=referral&limit=900',
    ],
    [
      'owners',
      `{ ownerId: ${q(twoOwners)} }`,
      row => oneOf(twoOwners, row.ownerId),
      `limit=900&${repeated('owner_id', twoOwners)}`,
    ],
    [
      'ids',
      `{ caseId: ${q([mother.id, child.id])} }`,
      row => oneOf([mother.id, child.id], row.id),
      `limit=900&query=${idsIn(mother.id, child.id)}`,
    ],
    [
      'ids with a condition',
      `{ caseId: ${q([mother.id, child.id])}, query: "@case_type = 'child' or @status = 'none'" }`,
      row => row.id === child.id,
      `limit=900&query=%28%40case_type+%3D+%27child%27+or+%40status+%3D+%27none%27%29+and+%28${idsIn(mother.id, child.id)}%29`,
    ],
    [
      'a name',
      `{ caseName: [${JSON.stringify(mother.name)}] }`,
      row => row.name === mother.name,
      `case_name=${mother.name.replaceAll(' ', '+')}&limit=900`,
    ],
    [
      'two names',
      `{ caseName: ${q([mother.name, referral.name])} }`,
      row => oneOf([mother.name, referral.name], row.name),
      `${repeated('case_name', [mother.name, referral.name]).replaceAll('%20', '+')}&limit=900`,
    ],
    [
      'external ids',
      `{ externalId: ${q(twoExternal)} }`,
      row => oneOf(twoExternal, row.externalId),
      `${repeated('external_id', twoExternal)}&limit=900`,
    ],
    ['closed ones', '{ closed: true }', row => row.closed !== null, 'closed=true&limit=900'],
    ['open ones', '{ closed: false }', row => row.closed === null, 'closed=false&limit=900'],
    ['closed null is "not said"', '{ closed: null }', () => true, 'limit=900'],
    ['deprecated types too', '{ includeDeprecated: true }', () => true, 'limit=900'],
    [
      'without deprecated types',
      '{ includeDeprecated: false }',
      row => !row.deprecatedType,
      'include_deprecated=false&limit=900',
    ],
    [
      'a property',
      '{ properties: [{ name: "sex", value: "female" }] }',
      row => row.properties['sex'] === 'female',
      'limit=900&properties.sex=female',
    ],
    [
      'several values of a property, and another property',
      '{ properties: [{ name: "sex", value: "female" }, { name: "sex", value: "male" }, { name: "birth_weight_kg", value: "3.9" }] }',
      row => oneOf(['female', 'male'], row.properties['sex']) && row.properties['birth_weight_kg'] === '3.9',
      'limit=900&properties.birth_weight_kg=3.9&properties.sex=female&properties.sex=male',
    ],
    [
      'a property that is not set, or empty',
      '{ properties: [{ name: "sex", value: "" }] }',
      row => !row.properties['sex'],
      'limit=900&properties.sex=',
    ],
    [
      'parents',
      `{ parentId: ${q(parents)} }`,
      row => oneOf(parents, target(row, 'parent')),
      `${repeated('indices.parent', parents)}&limit=900`,
    ],
    [
      'an index',
      `{ indices: [{ identifier: "host", caseIds: ["${target(referral, 'host')}"] }] }`,
      row => target(row, 'host') === target(referral, 'host'),
      `indices.host=${target(referral, 'host')}&limit=900`,
    ],
    [
      'a condition',
      `{ query: "@case_type = 'child' and birth_weight_kg > 3.5" }`,
      row => row.type === 'child' && Number(row.properties['birth_weight_kg'] || NaN) > 3.5,
      'limit=900&query=%40case_type+%3D+%27child%27+and+birth_weight_kg+%3E+3.5',
    ],
    [
      'everything at once',
      `{ caseType: ["child"], closed: false, parentId: ["${target(child, 'parent')}"], properties: [{ name: "sex", value: "${child.properties['sex']}" }], query: "dob != ''" }`,
      row =>
        row.type === 'child' &&
        row.closed === null &&
        target(row, 'parent') === target(child, 'parent') &&
        row.properties['sex'] === child.properties['sex'],
      `case_type=child&closed=false&indices.parent=${target(child, 'parent')}&limit=900&properties.sex=${child.properties['sex']}&query=dob+%21%3D+%27%27`,
    ],
  ])('%s', (_, filter, holds, query) => check(filter, holds, query));

  const RANGES = [
    ['lastModified', 'last_modified', (row: CaseRecord) => row.modified, mother.modified],
    ['serverLastModified', 'server_last_modified', (row: CaseRecord) => row.serverModified, mother.serverModified],
    ['dateOpened', 'date_opened', (row: CaseRecord) => row.opened, mother.opened],
    ['dateClosed', 'date_closed', (row: CaseRecord) => row.closed ?? NaN, closed.closed!],
    ['indexedOn', 'indexed_on', (row: CaseRecord) => row.indexedOn, mother.indexedOn],
  ] as const;
  const OPERATORS = [
    ['gt', (a: number, b: number) => a > b],
    ['gte', (a: number, b: number) => a >= b],
    ['lt', (a: number, b: number) => a < b],
    ['lte', (a: number, b: number) => a <= b],
  ] as const;
  const bounds = RANGES.flatMap(([argument, name, clock, at]) =>
    OPERATORS.map(([operator, compare]) => ({ argument, name, clock, at, operator, compare })),
  );

  test.each(bounds)(
    '$argument $operator, at the exact millisecond of a case',
    async ({ argument, name, clock, at, operator, compare }) => {
      const iso = new Date(at).toISOString();
      // HQ's cursor overwrites `indexed_on.gte` (cases.md 2.4): the same bound is spelt with `gt`.
      const moved = name === 'indexed_on' && operator === 'gte';
      const sent = `${new Date(moved ? at - 1 : at).toISOString().slice(0, -1)}000Z`;
      await check(
        `{ ${argument}: { ${operator}: "${iso}" } }`,
        row => compare(clock(row), at),
        [`${name}.${moved ? 'gt' : operator}=${encodeURIComponent(sent)}`, 'limit=900'].sort().join('&'),
      );
    },
  );

  test('a whole day, in another time zone', () => {
    const midnight = Math.floor((mother.opened + 5.5 * 3_600_000) / DAY) * DAY - 5.5 * 3_600_000;
    const local = (ms: number) => `${new Date(ms + 5.5 * 3_600_000).toISOString().slice(0, 19)}+05:30`;
    const sent = (ms: number) => encodeURIComponent(`${new Date(ms).toISOString().slice(0, -1)}000Z`);
    return check(
      `{ dateOpened: { gte: "${local(midnight)}", lt: "${local(midnight + DAY)}" } }`,
      row => row.opened >= midnight && row.opened < midnight + DAY,
      `date_opened.gte=${sent(midnight)}&date_opened.lt=${sent(midnight + DAY)}&limit=900`,
    );
  });

  test('microseconds are sent as given', () =>
    check(
      '{ lastModified: { gt: "2026-01-01T00:00:00.123456Z" } }',
      row => row.modified > Date.UTC(2026, 0, 1) + 123,
      'last_modified.gt=2026-01-01T00%3A00%3A00.123456Z&limit=900',
    ));
});

describe('a filter that HQ would ignore or misread is refused before a request is spent', () => {
  test.each([
    ['caseType', '{ caseType: [] }'],
    ['ownerId', '{ ownerId: [] }'],
    ['externalId', '{ externalId: [] }'],
    ['parentId', '{ parentId: [] }'],
    ['indices[0].caseIds', '{ indices: [{ identifier: "host", caseIds: [] }] }'],
    ['indices[0].identifier', '{ indices: [{ identifier: "", caseIds: ["x"] }] }'],
    ['properties.name', '{ properties: [{ name: "", value: "x" }] }'],
    ['query', '{ query: "" }'],
    ['caseId', '{ caseId: [] }'],
    ['caseId', `{ caseId: ["x' or @case_id != 'x"] }`],
    ['parentId', '{ parentId: ["a"], indices: [{ identifier: "parent", caseIds: ["b"] }] }'],
    ['lastModified.gt', '{ lastModified: { gt: "2026-01-01T00:00:00Z", gte: "2026-01-01T00:00:00Z" } }'],
    ['dateClosed.lt', '{ dateClosed: { lt: "2026-01-01T00:00:00Z", lte: "2026-01-01T00:00:00Z" } }'],
    ['filter', `{ ownerId: ${JSON.stringify(Array.from({ length: 200 }, (_, i) => `owner-number-${i}`))} }`],
  ])('%s: %s', async (named, filter) => {
    const { data, errors, bill } = await gateway.ask<Answer>(inDemo(`cases(filter: ${filter}) { totalCount }`));
    expect(data.domain.cases).toBeNull();
    expect(errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain(named);
    expect(bill).toEqual([]);
  });
});
