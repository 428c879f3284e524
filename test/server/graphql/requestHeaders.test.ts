import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIAL, post, startHttpEdge } from '../../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;

beforeAll(async () => void (gateway = await startHttpEdge()));
afterAll(() => gateway.close());

const told = async (headers: Record<string, string>) => {
  const { body } = await post(gateway.url, { query: '{ told }' }, headers);
  return JSON.parse(String(body.data?.told)) as Record<string, unknown>;
};

const AGES = 'max-age=<seconds>, stale-if-throttled=<seconds>, or one of them, each from 0 to 86400';

describe('the request headers of an operation', () => {
  test('are optional', async () => {
    const defaults = { priority: 'interactive', origin: gateway.url, address: '127.0.0.1' };
    expect(await told({})).toEqual({ authorization: CREDENTIAL, ...defaults });
  });

  test('reach the operation', async () => {
    const headers = { 'hq-deadline': '1500', 'hq-priority': 'bulk', 'hq-explain': 'calls' };
    expect(await told(headers)).toMatchObject({ deadlineMs: 1500, priority: 'bulk', explain: 'calls' });
  });

  test.each([
    ['max-age=600, stale-if-throttled=86400', { maxAge: 600_000, staleIfThrottled: 86_400_000 }],
    ['stale-if-throttled=5', { staleIfThrottled: 5000 }],
    [' max-age=0 ', { maxAge: 0 }],
  ])('hq-fresh: %s is read in ms', async (value, freshness) => {
    expect((await told({ 'hq-fresh': value })).freshness).toEqual(freshness);
  });

  test.each([
    ['hq-deadline', 'soon', 'milliseconds, a whole number from 1 to 3600000'],
    ['hq-deadline', '0', 'milliseconds, a whole number from 1 to 3600000'],
    ['hq-deadline', '-5', 'milliseconds, a whole number from 1 to 3600000'],
    ['hq-deadline', '3600001', 'milliseconds, a whole number from 1 to 3600000'],
    ['hq-priority', 'high', 'interactive or bulk'],
    ['hq-explain', 'all', 'calls or plan'],
    ['hq-max-cost', '0', 'HQ requests, a whole number from 1 to 1000000'],
    ['hq-fresh', 'max-age=-1', AGES],
    ['hq-fresh', 'max-age=86401', AGES],
    ['hq-fresh', 'max-age=1, max-age=2', AGES],
    ['hq-fresh', 'no-cache', AGES],
    ['hq-fresh', 'max-age=1,', AGES],
  ])('%s: %s is refused with a reason', async (header, value, expected) => {
    const { status, body } = await post(gateway.url, { query: '{ hello }' }, { [header]: value });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { message: `Header ${header} is "${value}": expected ${expected}.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

describe('without a credential', () => {
  const anonymous = (query: string) => post(gateway.url, { query }, { authorization: '' });

  test('nothing of HQ is answered', async () => {
    const { status, headers, body } = await anonymous('{ hello }');
    expect(status).toBe(401);
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0]).toMatchObject({ message: 'Send a credential.', extensions: { code: 'UNAUTHENTICATED' } });
    expect(headers.get('www-authenticate')).toBe('ApiKey realm="CommCare HQ"');
  });

  test('the schema may be read, as explorers and code generators do first', async () => {
    const { status, body } = await anonymous(
      '{ __schema { queryType { name } } ...T } fragment T on Query { __typename }',
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } }, __typename: 'Query' });
  });

  test('introspection does not bypass it', async () => {
    const mixed = await anonymous('{ __typename ... on Query { ...F } } fragment F on Query { hello }');
    expect(mixed.status).toBe(401);
  });
});
