import { describe, expect, test } from '@jest/globals';
import type { DomainRecord } from '../../../src/sandbox/world/model.js';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { type AskOptions } from '../../support/gateway.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world } = seededWorld(60);
const demo = world.domains.get('demo') as DomainRecord;

const gateway = gatewayPerFile({ world });

/** Errors as a client matches them: code and path. */
async function ask(query: string, options?: AskOptions) {
  const answer = await gateway.ask<Record<string, unknown>>(query, options);
  const errors = (answer.errors ?? []).map(({ extensions, path }) => [extensions['code'], path?.join('.')]);
  return { ...answer, errors, messages: (answer.errors ?? []).map(({ message }) => message) };
}

const inDemo = (fields: string) => `{ domain(name: "demo") { name ${fields} } }`;

describe('an id that HQ does not know is null without an error', () => {
  const unknown = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
  test.each([
    ['case', `case(caseId: "${unknown}") { caseId }`],
    ['case by external id', 'caseByExternalId(externalId: "nobody has this") { caseId }'],
    ['form', `form(formId: "${unknown}") { formId }`],
    ['mobile worker', `mobileWorker(userId: "${unknown}") { userId }`],
    ['mobile worker by name', 'mobileWorkerByUsername(username: "nobody") { userId }'],
    ['web user', `webUser(userId: "${unknown}") { userId }`],
    ['group', `group(groupId: "${unknown}") { groupId }`],
    ['location', `location(locationId: "${unknown}") { locationId }`],
    ['location by site code', 'locationBySiteCode(siteCode: "nowhere") { locationId }'],
    ['application', 'application(appId: "0123456789abcdef0123456789abcdef") { appId }'],
    ['lookup table', 'lookupTableByTag(tag: "no_such_table") { tag }'],
    ['report', 'report(reportId: "0123456789abcdef0123456789abcdef") { reportId }'],
  ])('%s', async (_, field) => {
    const { data, errors, bill } = await ask(inDemo(`found: ${field}`));
    expect(errors).toEqual([]);
    expect(data).toEqual({ domain: { name: 'demo', found: null } });
    expect(bill.length).toBeLessThanOrEqual(2);
  });

  test('an id with characters that no URL of HQ can hold costs no request (cases.md 2.1)', async () => {
    for (const id of ['a/b', '../../x', 'a b', 'a,b', 'ü', 'a?b=c#d']) {
      const { data, errors, bill } = await ask(
        'query($id: ID!) { domain(name: "demo") { case(caseId: $id) { caseId } } }',
        { variables: { id } },
      );
      expect([data, errors, bill]).toEqual([{ domain: { case: null } }, [], []]);
    }
  });

  test('one malformed id does not fail the others in the same request', async () => {
    const [one, two] = [...demo.cases].map(row => row.id) as [string, string];
    const { data } = await ask(
      inDemo(
        `a: case(caseId: "${one}") { caseId } b: case(caseId: "a/b") { caseId } c: case(caseId: "${two}") { caseId }`,
      ),
    );
    expect(data).toEqual({ domain: { name: 'demo', a: { caseId: one }, b: null, c: { caseId: two } } });
  });
});

describe('a wrong argument is BAD_USER_INPUT at its field, names the argument and costs nothing', () => {
  test.each([
    ['first below 0', 'cases(first: -1) { totalCount }', /first/],
    ['first beyond the limit', 'cases(first: 999999999) { totalCount }', /first/],
    [
      'a nested first beyond the limit',
      'cases(first: 1) { nodes { children(first: 999999999) { totalCount } } }',
      /first/,
    ],
    ['a garbage cursor', 'cases(after: "garbage") { totalCount }', /after/],
    [
      'a cursor of garbage JSON',
      `cases(after: "${Buffer.from('{"list":1}').toString('base64url')}") { totalCount }`,
      /after/,
    ],
    ['an empty list of values', 'cases(filter: { caseType: [] }) { totalCount }', /caseType/],
    [
      'an order that HQ does not have',
      'cases(orderBy: { field: INDEXED_ON, direction: DESC }) { totalCount }',
      /orderBy|INDEXED_ON/,
    ],
  ])('%s', async (_, field, named) => {
    const { data, errors, messages, bill } = await ask(inDemo(`bad: ${field}`));
    expect(errors.map(([code]) => code)).toContain('BAD_USER_INPUT');
    expect(messages[0]).toMatch(named);
    expect((data as { domain: { name: string } }).domain.name).toBe('demo');
    expect(bill.length).toBeLessThanOrEqual(1);
  });

  test.each(['2026-13-01T00:00:00Z', 'yesterday', '2026-02-30', '17/06/2026'])('a malformed date: %s', async date => {
    const { errors, messages, bill } = await ask(
      'query($date: DateTime!) { domain(name: "demo") { cases(filter: { lastModified: { gte: $date } }) { totalCount } } }',
      { variables: { date } },
    );
    expect(errors.map(([code]) => code)).toEqual(['BAD_USER_INPUT']);
    expect(messages[0]).toMatch(/date/i);
    expect(bill).toEqual([]);
  });

  test('when HQ rejects a filter, its message is shown (cases.md 2.3)', async () => {
    const { errors, messages, bill } = await ask(
      inDemo('cases(filter: { query: "no operator" }) { totalCount } groups { totalCount }'),
    );
    expect(errors).toEqual([['BAD_USER_INPUT', 'domain.cases']]);
    expect(messages[0]).toMatch(/Bad query/);
    expect(bill.filter(line => line.startsWith('GET case/v2/'))).toHaveLength(1);
  });

  test('a cursor is valid only for its own list, arguments and project space', async () => {
    const page = await gateway.ask<{ domain: { cases: { pageInfo: { endCursor: string } } } }>(
      inDemo('cases(filter: { caseType: ["mother"] }, first: 2) { pageInfo { endCursor } }'),
    );
    const after = page.data.domain.cases.pageInfo.endCursor;
    const again = async (text: string) => (await ask(text, { variables: { after } })).errors;
    expect(
      await again(
        'query($after: String) { domain(name: "demo") { cases(filter: { caseType: ["mother"] }, first: 5, after: $after) { totalCount } } }',
      ),
    ).toEqual([]);
    for (const other of [
      'domain(name: "demo") { cases(filter: { caseType: ["child"] }, after: $after) { totalCount } }',
      'domain(name: "demo-north") { cases(filter: { caseType: ["mother"] }, after: $after) { totalCount } }',
      'domain(name: "demo") { forms(after: $after) { totalCount } }',
    ]) {
      expect((await again(`query($after: String) { ${other} }`)).map(([code]) => code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('a cursor cannot add parameters to an HQ request', async () => {
    const page = await gateway.ask<{ domain: { cases: { pageInfo: { endCursor: string } } } }>(
      inDemo('cases(first: 2) { pageInfo { endCursor } }'),
    );
    const cursor = JSON.parse(Buffer.from(page.data.domain.cases.pageInfo.endCursor, 'base64url').toString()) as {
      position: { query: Record<string, unknown> };
    };
    cursor.position.query['include_deprecated'] = 'false';
    const forged = Buffer.from(JSON.stringify(cursor)).toString('base64url');
    const { errors, bill } = await ask(inDemo(`cases(first: 2, after: "${forged}") { totalCount }`));
    expect([errors.map(([code]) => code), bill]).toEqual([['BAD_USER_INPUT'], []]);
  });
});

describe('missing permissions are a typed error at the field; the rest of the answer is there', () => {
  test('a project space that does not exist, or that the caller is not a member of', async () => {
    for (const name of ['no-such-project', 'demo']) {
      const { data, errors, messages } = await ask(
        `{ domain(name: "${name}") { name cases { totalCount } groups { totalCount } } }`,
        { as: 'north' },
      );
      expect(data).toEqual({ domain: { name, cases: null, groups: null } });
      expect(errors).toEqual(
        expect.arrayContaining([
          ['FORBIDDEN', 'domain.cases'],
          ['FORBIDDEN', 'domain.groups'],
        ]),
      );
      expect(messages.every(message => message.includes(`"${name}"`))).toBe(true);
    }
  });

  test('a name that cannot be a project space is refused before any request', async () => {
    for (const name of ['', 'a/b', '../admin', 'a b']) {
      const { errors, bill } = await ask('query($name: ID!) { domain(name: $name) { cases { totalCount } } }', {
        variables: { name },
      });
      expect([errors, bill]).toEqual([[['BAD_USER_INPUT', 'domain']], []]);
    }
  });

  test('a plan without API access (authentication.md 7), beside a project that has it', async () => {
    const { data, errors } = await ask(
      '{ poor: domain(name: "no-api") { cases { totalCount } groups { totalCount } } demo: domain(name: "demo") { groups { totalCount } } }',
    );
    expect(errors).toEqual(
      expect.arrayContaining([
        ['FORBIDDEN', 'poor.cases'],
        ['FORBIDDEN', 'poor.groups'],
      ]),
    );
    expect(errors).toHaveLength(2);
    expect((data as { demo: { groups: { totalCount: number } } }).demo.groups.totalCount).toBe(demo.groups.size);
  });

  test('a 403 on one family leaves the others (users.md 0)', async () => {
    const { data, errors } = await ask(inDemo('mobileWorkers { totalCount } cases(first: 1) { totalCount }'), {
      as: 'reader',
    });
    expect(errors).toEqual([['FORBIDDEN', 'domain.mobileWorkers']]);
    expect((data as { domain: { cases: { totalCount: number } } }).domain.cases.totalCount).toBe(demo.cases.size);
  });

  test('an owner whose kind cannot be read is an error, not unknown', async () => {
    const stranger = [...demo.cases].find(row => row.ownerId && demo.workers.get(row.ownerId))!;
    const { data, errors } = await ask(inDemo(`case(caseId: "${stranger.id}") { caseId owner { __typename } }`), {
      as: 'reader',
    });
    expect(errors).toEqual([['FORBIDDEN', 'domain.case.owner']]);
    expect(data).toEqual({ domain: { name: 'demo', case: { caseId: stranger.id, owner: null } } });
  });

  test.each(['inactive', 'expired'] as const)('a login that HQ rejects: %s (authentication.md 9)', async as => {
    const { errors, messages } = await ask('{ viewer { username } domain(name: "demo") { groups { totalCount } } }', {
      as,
    });
    expect(errors).toEqual(
      expect.arrayContaining([
        ['UNAUTHENTICATED', 'viewer'],
        ['UNAUTHENTICATED', 'domain.groups'],
      ]),
    );
    expect(messages.join()).not.toContain(CREDENTIALS[as].key);
  });

  test.each([
    ['none', undefined, 401],
    ['of an unknown scheme', 'Hawk x', 401],
    ['ApiKey without a colon', 'ApiKey abc', 401],
    ['a wrong key', 'ApiKey admin@example.org:wrong', 200],
    ['a wrong password', `Basic ${Buffer.from('admin@example.org:wrong').toString('base64')}`, 200],
    ['a wrong token', 'Bearer wrong', 200],
  ])('a credential: %s', async (_, authorization, status) => {
    const answer = await ask(inDemo('groups { totalCount }'), { as: null, ...(authorization && { authorization }) });
    expect([answer.status, answer.errors.map(([code]) => code)]).toEqual([status, ['UNAUTHENTICATED']]);
    expect(answer.messages.join()).not.toMatch(/wrong|abc|Hawk/);
  });
});
