import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createLog } from '../../src/server/log.js';
import { CASE_CONTENT, CREDENTIAL, post, startHttpEdge } from '../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;

beforeAll(async () => void (gateway = await startHttpEdge()));
afterAll(() => gateway.close());
beforeEach(() => void (gateway.lines.length = 0));

const lines = () => gateway.lines.map(line => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  test('has one line per operation: its name, hash, time, cost and codes', async () => {
    await post(gateway.url, { query: 'query Visits { hello throttled a: throttled unavailable }' });
    expect(lines()).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        operation: 'Visits',
        hash: expect.stringMatching(/^[\da-f]{16}$/),
        ms: expect.any(Number),
        requests: 3,
        codes: ['THROTTLED', 'HQ_UNAVAILABLE'],
        msg: 'operation',
      },
    ]);
  });

  test('identifies operations by their shape, whatever their literals', async () => {
    await post(gateway.url, { query: '{ hello(name: "Amina") throttled(seconds: 1) }' });
    await post(gateway.url, { query: '{ hello(name: "Beatrice") throttled(seconds: 2.5) }' });
    await post(gateway.url, { query: '{ hello throttled(seconds: 2.5) }' });
    const [amina, beatrice, other] = lines().map(({ hash }) => hash);
    expect(amina).toBe(beatrice);
    expect(amina).not.toBe(other);
  });

  test('has a line for an invalid operation', async () => {
    await post(gateway.url, { query: '{ secretField' });
    expect(lines()).toMatchObject([{ operation: null, hash: null, codes: ['GRAPHQL_PARSE_FAILED'] }]);
  });

  test('contains no credential, variable, literal or value, whatever fails', async () => {
    const secret = 'Zainab-private';
    const variables = { name: secret };
    await post(gateway.url, {
      query: 'query ($name: String) { hello(name: $name) refused(name: $name) broken }',
      variables,
    });
    await post(gateway.url, { query: `{ hello(name: "${secret}") }` });
    await post(gateway.url, { query: `{ hello(name: "${secret}" }` });
    await post(gateway.url, { query: 'query ($name: Int) { hello(name: $name) }', variables });
    await post(gateway.url, `{"query": "${secret}`);
    await post(gateway.url, { query: '{ hello }' }, { 'hq-priority': secret });
    await fetch(`${gateway.url}/files/demo/case/${secret}/${secret}.jpg`, { headers: { authorization: CREDENTIAL } });
    const text = gateway.lines.join('');
    expect(gateway.lines.length).toBeGreaterThanOrEqual(5);
    for (const hidden of [secret, CASE_CONTENT, '0123456789abcdef', 'ngozi@example.org'])
      expect(text).not.toContain(hidden);
  });

  test('redacts credentials that a future line might contain', () => {
    const written: string[] = [];
    const log = createLog('info', { write: line => void written.push(line) });
    const headers = { authorization: CREDENTIAL, cookie: CREDENTIAL };
    log.info({ ...headers, credential: CREDENTIAL, headers, request: { headers } }, 'came in');
    expect(written.join('')).toContain('[hidden]');
    expect(written.join('')).not.toContain('0123456789abcdef');
  });
});
