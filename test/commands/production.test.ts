import { beforeAll, describe, expect, test } from '@jest/globals';
import { openDefences, requireHq } from '../../src/commands/defences.js';
import { BadConfig, readConfig } from '../../src/config.js';
import { post } from '../support/httpEdge.js';
import { runCli, startCli } from '../support/cliProcess.js';

const GRAPH = /^Graph +(\S+)\/graphql$/m;
const HQ_URL = 'https://hq.example.org';
const off = (variables: Record<string, string>) => openDefences(readConfig(variables));

describe('PRODUCTION=1', () => {
  test('closes everything that a switch can close, but documents without a list', () => {
    expect(off({ PRODUCTION: '1', HQ_URL })).toEqual(['DOCUMENTS_ONLY=off']);
    expect(off({ PRODUCTION: '1', HQ_URL, DOCUMENTS_FILE: 'documents.json', HQ_CREDENTIAL: 'ApiKey a:b' })).toEqual([]);
  });

  test('is a profile: each switch goes before it, and closes the same without it', () => {
    const opened = { INTROSPECTION: 'on', EXPLORER: 'on', SANDBOX: 'on', LEND_CREDENTIAL: 'on', CORS_ORIGINS: '*' };
    expect(off({ PRODUCTION: '1', HQ_CREDENTIAL: 'ApiKey a:b', ...opened })).toEqual([
      'INTROSPECTION=on',
      'EXPLORER=on',
      'DOCUMENTS_ONLY=off',
      'CORS_ORIGINS=*',
      'SANDBOX=on',
      'LEND_CREDENTIAL=on',
    ]);
    const closed = { INTROSPECTION: 'off', EXPLORER: '0', DOCUMENTS_ONLY: '1', HQ_URL };
    expect(off(closed)).toEqual([]);
    expect(off({ ...closed, MAX_FAILED_LOGINS: '0', MAX_IN_FLIGHT: '0' })).toEqual([
      'MAX_FAILED_LOGINS=0',
      'MAX_IN_FLIGHT=0',
    ]);
  });

  test('is off by default, and no other word switches it on', () => {
    expect(readConfig({})).toMatchObject({ production: false, introspection: true, explorerOn: true, sandboxOn: true });
    expect(() => readConfig({ PRODUCTION: 'yes' })).toThrow('PRODUCTION is "yes": expected on or off.');
  });

  test('needs an HQ: published logins of a sandbox protect nothing', async () => {
    expect(() => requireHq(readConfig({ SANDBOX: 'off' }))).toThrow(BadConfig);
    const { code, stderr } = await runCli(['serve'], { PRODUCTION: '1', PORT: '0' });
    expect([code, stderr]).toEqual([
      2,
      'HQ_URL is unset and SANDBOX is off: expected HQ_URL to name the CommCare HQ server.\n',
    ]);
  });
});

describe('a gateway with PRODUCTION=1', () => {
  let gateway: Awaited<ReturnType<typeof startCli>>;
  beforeAll(async () => {
    const HQ_CREDENTIAL = 'ApiKey ngozi@example.org:key-4711';
    gateway = await startCli(['serve'], GRAPH, {
      PRODUCTION: '1',
      PORT: '0',
      HQ_URL: 'http://127.0.0.1:1',
      HQ_CREDENTIAL,
    });
  });

  const messageOf = async (query: string, variables = {}) => {
    const { body } = await post(gateway.url, { query, variables });
    return body.errors?.map(({ message }) => message).join();
  };

  test.each(['/', '/explorer/index.js', '/schema.graphql', '/subgraph.graphql'])('has no %s', async path => {
    const response = await fetch(gateway.url + path);
    expect([response.status, await response.text()]).toEqual([404, expect.not.stringMatching(/explorer/)]);
  });

  test.each(['{ __schema { types { name } } }', '{ __type(name: "Case") { name } }', '{ _service { sdl } }'])(
    'does not show its schema: %s',
    async query => {
      const { status, body } = await post(gateway.url, { query });
      expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([
        400,
        undefined,
        'GRAPHQL_VALIDATION_FAILED',
      ]);
    },
  );

  test('suggests no names of its schema, in the document, in variables and in enums', async () => {
    expect(await messageOf('{ domian(name: "demo") { name } }')).toBe('Cannot query field "domian" on type "Query".');
    const query = 'query ($f: CaseFilter) { domain(name: "demo") { cases(filter: $f) { totalCount } } }';
    const inVariable = await messageOf(query, { f: { caseTyp: 'x' } });
    expect(inVariable).toContain('Field "caseTyp" is not defined by type');
    expect(inVariable).not.toContain('Did you mean');
    expect(await messageOf('{ __typename }')).toBeUndefined();
  });

  test('does not lend its own login to strangers', async () => {
    const { status, body } = await post(gateway.url, { query: '{ viewer { username } }' }, { authorization: '' });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('says which defences are off, on the terminal and in the log, and shows no login', async () => {
    expect(await gateway.stop()).toBe(0);
    expect(gateway.said.stderr).toMatch(/^Defences +off: DOCUMENTS_ONLY=off \(PRODUCTION=1\)$/m);
    expect(gateway.said.stdout).toMatch(/"level":40.*"off":\["DOCUMENTS_ONLY=off"\].*"defences are off"/);
    expect(gateway.said.stdout).toMatch(/"level":40.*HQ_CREDENTIAL is not used: LEND_CREDENTIAL is off/);
    expect(gateway.said.stdout + gateway.said.stderr).not.toContain('4711');
  });
});
