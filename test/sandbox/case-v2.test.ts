import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCaseFormWorld, idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import { at, caseRow, index } from '../support/worlds/sampleRows.js';

const SHOWN = [
  ...['domain', 'case_id', 'case_type', 'case_name', 'external_id', 'owner_id', 'date_opened', 'last_modified'],
  ...['server_last_modified', 'indexed_on', 'closed', 'date_closed', 'properties', 'indices'],
];

const rows = [
  caseRow({ id: 'house', type: 'household', when: at('01-10T12:00'), ownerId: 'o1' }),
  caseRow({
    id: 'mattie',
    name: 'Mattie Ross',
    externalId: 'e1',
    ownerId: 'o1',
    when: at('01-31T12:00'),
    properties: { alias: 'Rooster', age: '14', colours: 'red blue', name: 'shadow', '@x': 'y', empty: '' },
    indices: [index('parent', 'house')],
  }),
  caseRow({
    id: 'rooster',
    name: 'Rooster Cogburn',
    externalId: 'e2',
    ownerId: 'o2',
    when: at('02-01T00:00'),
    closed: at('03-01T00:00'),
    properties: { age: '60', colours: 'blue' },
    indices: [index('host', 'mattie', 'extension'), index('gone', '')],
  }),
  caseRow({ id: 'twin-a', name: 'Twin', externalId: 'twin', when: at('02-02T08:00'), deprecatedType: true }),
  caseRow({ id: 'twin-b', name: 'Twin', externalId: 'twin', when: at('02-02T08:00') }),
];

let hq: CaseFormWorld;
beforeAll(async () => {
  hq = await startCaseFormWorld({ cases: rows });
});
afterAll(() => hq.stop());

const found = async (query: Record<string, string> | [string, string][]) => {
  const answer = await hq.get(`case/v2/?${new URLSearchParams(query).toString()}`);
  expect(answer.body).toMatchObject({ cases: expect.anything() });
  return idsOf(answer.body, 'case_id');
};

const refusal = async (query: Record<string, string>) => {
  const { status, body } = await hq.get(`case/v2/?${new URLSearchParams(query).toString()}`);
  expect(status).toBe(400);
  return (body as { error: string }).error;
};

describe('filters (cases.md 2.3)', () => {
  it('answers every case, open and closed, by indexed_on, then id, when nothing is asked for', async () => {
    const { body } = await hq.get('case/v2/');
    expect(body).toMatchObject({ matching_records: 5 });
    expect(body).not.toHaveProperty('next');
    expect(idsOf(body, 'case_id')).toEqual(['house', 'mattie', 'rooster', 'twin-a', 'twin-b']);
  });

  it.each([
    [{ external_id: 'e1' }, ['mattie']],
    [{ external_id: 'E1' }, []],
    [{ case_type: 'household' }, ['house']],
    [{ case_type: 'Household' }, []],
    [{ owner_id: 'o1' }, ['house', 'mattie']],
    [{ case_name: 'Mattie Ross' }, ['mattie']],
    [{ case_name: 'Mattie' }, []],
    [{ 'properties.alias': 'Rooster' }, ['mattie']],
    [{ 'properties.alias': 'rooster' }, []],
    [{ 'properties.age': '' }, ['house', 'twin-a', 'twin-b']],
    [{ 'properties.empty': '', case_type: 'patient', owner_id: 'o1' }, ['mattie']],
    [{ 'indices.parent': 'house' }, ['mattie']],
    [{ 'indices.host': 'mattie' }, ['rooster']],
    [{ 'indices.host': 'house' }, []],
  ])('%j is exact', async (query, ids) => expect(await found(query as Record<string, string>)).toEqual(ids));

  it('takes a repeated parameter as OR and different ones as AND', async () => {
    expect(await found([['external_id', 'e1'], ['external_id', 'e2']])).toEqual(['mattie', 'rooster']); // prettier-ignore
    expect(await found([['external_id', 'e1'], ['external_id', 'e2'], ['owner_id', 'o2']])).toEqual(['rooster']); // prettier-ignore
    expect(
      await found([
        ['indices.parent', 'house'],
        ['indices.parent', 'other'],
      ]),
    ).toEqual(['mattie']);
  });

  it.each(['', 'false', 'F', 'no', 'N', '0'])('closed=%p is open only', async closed =>
    expect(await found({ closed })).not.toContain('rooster'),
  );

  it.each(['true', '1', 'open', 'off'])('closed=%p is closed only', async closed =>
    expect(await found({ closed })).toEqual(['rooster']),
  );

  it('shows deprecated case types unless include_deprecated is explicitly false', async () => {
    expect(await found({})).toContain('twin-a');
    expect(await found({ include_deprecated: 'true' })).toContain('twin-a');
    expect(await found({ include_deprecated: 'false' })).toEqual(['house', 'mattie', 'rooster', 'twin-b']);
  });

  it.each(['format', 'offset', 'order_by', 'properties', 'indices', 'date_opened', 'last_case_id', 'nope.gt'])(
    'refuses the parameter %p',
    async name => expect(await refusal({ [name]: '1' })).toBe(`'${name}' is not a valid parameter.`),
  );
});

describe('dates (cases.md 2.3, whole-day rule)', () => {
  it.each([
    ['lt', '2021-01-31', ['house']],
    ['lte', '2021-01-31', ['house', 'mattie']],
    ['gt', '2021-01-31', ['rooster', 'twin-a', 'twin-b']],
    ['gte', '2021-01-31', ['mattie', 'rooster', 'twin-a', 'twin-b']],
    ['lte', '2021-01-31T00:00:00', ['house']],
    ['gt', '2021-01-31T00:00:00', ['mattie', 'rooster', 'twin-a', 'twin-b']],
    ['lte', '2021-01-31T14:00:00+02:00', ['house', 'mattie']],
    ['lt', '2021-01-31T14:00:00+02:00', ['house']],
    ['gte', '2021-02-02T08:00:00.000000Z', ['twin-a', 'twin-b']],
    ['gt', '2021-02-02T08:00:00.000000Z', []],
  ])('indexed_on.%s=%s', async (operator, value, ids) =>
    expect(await found({ [`indexed_on.${operator}`]: value })).toEqual(ids),
  );

  it('combines two bounds and finds no open case by date_closed', async () => {
    expect(await found({ 'last_modified.gte': '2021-01-31', 'last_modified.lt': '2021-02-01' })).toEqual(['mattie']);
    expect(await found({ 'date_closed.gt': '2000-01-01' })).toEqual(['rooster']);
  });

  it('refuses what is no date and no bound', async () => {
    expect(await refusal({ 'last_modified.gt': '2020-02-30' })).toBe(`Cannot parse datetime '2020-02-30'`);
    expect(await refusal({ 'date_opened.start': '2020-02-01' })).toBe(`'start' is not a valid type of date range.`);
  });
});

describe('query, the Case Query Language (cases.md 2.3)', () => {
  it.each([
    ['alias="Rooster" or name="Rooster Cogburn"', ['mattie', 'rooster']],
    [`alias='Rooster' and name='Rooster Cogburn'`, []],
    ['alias="x" or age > 20 and age < 70', ['rooster']],
    ['(alias="Rooster" or age > 20) and age < 20', ['mattie']],
    ['not(age = 14) and age != ""', ['rooster']],
    ['age = 14', ['mattie']],
    ['age >= "14"', ['mattie', 'rooster']],
    ['@status = "closed"', ['rooster']],
    ['@case_id = "mattie"', ['mattie']],
    ['@case_type != "patient"', ['house']],
    ['@owner_id = "o2"', ['rooster']],
    ['external_id = "twin"', ['twin-a', 'twin-b']],
    ['last_modified < date("2021-01-15")', ['house']],
    ['date_opened <= today() and alias = "Rooster"', ['mattie']],
    ['closed_on > "2021-02-28"', ['rooster']],
    ['selected(colours, "red")', ['mattie']],
    ['selected-any(colours, "red blue")', ['mattie', 'rooster']],
    ['selected-all(colours, "red blue")', ['mattie']],
    ['subcase-exists("parent", alias = "Rooster")', ['house']],
    ['subcase-exists("host")', ['mattie']],
    ['subcase-count("parent", @case_type = "patient") > 0', ['house']],
    ['subcase-count("parent") = 0 and @case_type = "household"', []],
  ])('%s', async (query, ids) => expect(await found({ query })).toEqual(ids));

  it.each(['alias', '"alias"', 'alias and age = 3'])('%p has no operator', async query =>
    expect(await refusal({ query })).toBe(
      'Bad query: Your search query is required to have at least one boolean operator (=, !=, >, >=, <, <=)',
    ),
  );

  it.each(['age > "old"', 'age = ', 'unknown(age)', 'age = 1)', '(age = 1', 'x = date("2020-02-30")', 'a = 1 #'])(
    '%p is a bad query',
    async query => expect(await refusal({ query })).toMatch(/^Bad query: ./),
  );
});

describe('limit (cases.md 2.3)', () => {
  it('counts with 0 and goes on with a cursor exactly when the page is full (2.4)', async () => {
    expect((await hq.get('case/v2/?limit=0')).body).toEqual({ matching_records: 5, cases: [] });
    expect((await hq.get('case/v2/?limit=6')).body).not.toHaveProperty('next');
    expect((await hq.get('case/v2/?limit=5')).body).toHaveProperty('next');
  });

  it('refuses what is no number or too much, and breaks below zero', async () => {
    expect(await refusal({ limit: 'x' })).toBe(`'x' is not a valid value for 'limit'`);
    expect(await refusal({ limit: '5001' })).toBe('You cannot request more than 5000 cases per request.');
    expect((await hq.get('case/v2/?limit=-1')).status).toBe(500);
    expect((await hq.get('case/v2/?limit=5000')).status).toBe(200);
  });
});

describe('fields and exclude (cases.md 2.6)', () => {
  const one = async (query: string) => (await hq.get(`case/v2/mattie/?${query}`)).body;

  it.each([
    ['fields=case_id,properties.age', { case_id: 'mattie', properties: { age: '14' } }],
    ['fields=case_id&fields.properties=age', { case_id: 'mattie', properties: { age: '14' } }],
    ['fields=case_id&fields=closed', { case_id: 'mattie', closed: false }],
    ['fields=', {}],
    ['fields=nope,case_id', { case_id: 'mattie' }],
    ['fields=case_id.x', {}],
    ['fields=properties&fields.properties=age', { properties: { age: '14' } }],
    ['fields=indices.parent.case_id', { indices: { parent: { case_id: 'house' } } }],
  ])('%s', async (query, row) => expect(await one(query)).toEqual(row));

  it('excludes, and never asks for both', async () => {
    const whole = (await one('')) as Record<string, unknown>;
    expect(await one('exclude=')).toEqual(whole);
    expect(await one('exclude=case_id.x')).toEqual(whole);
    const { domain, ...rest } = whole;
    expect(domain).toBe(hq.domain.name);
    expect(await one('exclude=domain')).toEqual(rest);
    expect(await one('exclude=properties.age')).toMatchObject({ properties: { alias: 'Rooster' } });
    expect(await refusal({ fields: 'a', exclude: 'b' })).toBe(`You cannot specify both 'fields' and 'exclude'`);
  });
});

describe('a v2 case (cases.md 2.5)', () => {
  it('has every key, six-digit times, and no property of a metadata name', async () => {
    const { status, body } = await hq.get('case/v2/rooster/');
    expect(status).toBe(200);
    expect(Object.keys(body as object)).toEqual(SHOWN);
    expect(body).toMatchObject({
      domain: hq.domain.name,
      case_name: 'Rooster Cogburn',
      date_opened: '2021-02-01T00:00:00.000000Z',
      date_closed: '2021-03-01T00:00:00.000000Z',
      closed: true,
      indices: {
        host: { case_id: 'mattie', case_type: 'household', relationship: 'extension' },
        gone: { case_id: '' },
      },
    });
    const mattie = (await hq.get('case/v2/mattie/')).body as { properties: object };
    expect(mattie.properties).toEqual({ alias: 'Rooster', age: '14', colours: 'red blue', empty: '' });
  });

  it('comes out of the database on ext/: all properties, no removed index, indexed_on = now', async () => {
    const mattie = (await hq.get('case/v2/ext/e1/')).body;
    expect(mattie).toMatchObject({ properties: { name: 'shadow', '@x': 'y' } });
    const rooster = (await hq.get('case/v2/ext/e2/')).body as { indices: object; indexed_on: string };
    expect(Object.keys(rooster.indices)).toEqual(['host']);
    expect(Date.parse(rooster.indexed_on)).toBe(hq.now());
  });
});
