import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DEMO_CREDENTIAL } from '../../src/commands/embedded.js';
import { readConfig } from '../../src/config.js';
import { readCredential } from '../../src/client/login/credential.js';
import { post } from '../support/httpEdge.js';
import { runCli, startCli } from '../support/cliProcess.js';

const EXPLORER = /^Explorer +(\S+)\/$/m;

describe('the command line', () => {
  test('lists its commands and every environment variable', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'sandbox', 'HQ_URL', 'HQ_CREDENTIAL', 'MAX_REQUESTS', 'SANDBOX_CASES']) {
      expect(stdout).toContain(word);
    }
  });

  test('prints its version', async () => {
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('exits with 2 and explains a wrong variable', async () => {
    const { code, stderr } = await runCli(['serve'], { PORT: 'http', HQ_CREDENTIAL: 'key-4711' });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT is "http": expected a whole number from 0 to 65535.');
    expect(stderr).not.toContain('key-4711');
  });

  test('lists its commands for an unknown one', async () => {
    const { code, stdout, stderr } = await runCli(['bogus']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain("unknown command 'bogus'");
    expect(stderr).toContain('The commands are serve, sandbox, fingerprint, schema.');
    expect((await runCli(['serve', 'bogus'])).stderr).toContain("too many arguments for 'serve'");
  });

  test('prints the schema as the build has written it', async () => {
    for (const [args, file] of [
      [[], 'schema.graphql'],
      [['--subgraph'], 'subgraph.graphql'],
      [['--json'], 'introspection.json'],
    ] as const) {
      const { code, stdout } = await runCli(['schema', ...args]);
      expect([code, stdout === readFileSync(`dist/${file}`, 'utf8')]).toEqual([0, true]);
    }
    expect((await runCli(['schema', '--json', '--subgraph'])).stderr).toContain('cannot be used with');
  });

  test.each([
    ['nothing', [], ''],
    ['no key or token', [], 'key-4711'],
    ['a key as an argument', ['ApiKey ngozi@example.org:key-4711'], ''],
  ])('explains what a fingerprint is made of and how to pass it, for %s', async (_, args, input) => {
    const { code, stdout, stderr } = await runCli(['fingerprint', ...args], {}, input);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain('Give an API key or a token as "ApiKey <user>:<key>" or "Bearer <token>"');
    expect(stderr).toContain('in HQ_CREDENTIAL or on standard input');
    expect(stdout + stderr).not.toContain('4711');
  });

  test('prints the fingerprint of a key, which reveals nothing of it, and of no password', async () => {
    const { code, stdout } = await runCli(['fingerprint'], { HQ_CREDENTIAL: 'ApiKey ngozi@example.org:key-4711' });
    expect([code, stdout.trim()]).toEqual([0, readCredential('ApiKey ngozi@example.org:key-4711').fingerprint]);
    const typed = await runCli(['fingerprint'], {}, 'ApiKey ngozi@example.org:key-4711\n');
    expect([typed.code, typed.stdout, typed.stderr]).toEqual([0, stdout, '']);
    expect(readConfig({ HQ_SHARED_ACCESS: stdout }).sharedAccess).toEqual([[stdout.trim()]]);
    const password = await runCli(['fingerprint'], { HQ_CREDENTIAL: 'Basic bmdvemk6cGFzcw==' });
    expect([password.code, password.stdout]).toEqual([2, '']);
    expect(password.stderr).toContain('could be guessed');
  });

  test('serves the graph over the embedded sandbox, and exits cleanly on a signal', async () => {
    const gateway = await startCli([], EXPLORER, { PORT: '0', SANDBOX_CASES: '100' });
    const query = '{ domain(name: "demo") { cases(first: 2) { nodes { caseName } } } }';
    const { body } = await post(gateway.url, { query }, { authorization: '' });
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({ domain: { cases: { nodes: [{}, {}] } } });
    expect(body.extensions?.cost).toMatchObject({ actualQueryCost: 1 });
    expect(gateway.said.stderr).toContain(DEMO_CREDENTIAL);
    expect(await gateway.stop('SIGINT')).toBe(0);
  });

  test('adds no login of its own to a configured HQ', async () => {
    const gateway = await startCli(['serve'], EXPLORER, { PORT: '0', HQ_URL: 'http://127.0.0.1:1' });
    const { status } = await post(gateway.url, { query: '{ viewer { username } }' }, { authorization: '' });
    expect(status).toBe(401);
    expect(gateway.said.stderr).not.toContain('ApiKey admin');
    expect(await gateway.stop()).toBe(0);
  });

  test.each([
    ['http://hq.example.org', 1],
    ['https://hq.example.org', 0],
    ['http://localhost:8000', 0],
    ['http://[::1]:8000', 0],
  ])('warns once where logins go to another machine over plain HTTP: %s', async (HQ_URL, times) => {
    const login = { HQ_CREDENTIAL: 'ApiKey ngozi@example.org:key-4711' };
    const gateway = await startCli(['serve'], EXPLORER, { PORT: '0', HQ_URL, ...login });
    expect(await gateway.stop()).toBe(0);
    const { stdout, stderr } = gateway.said;
    expect(stdout.match(/"level":40.*HQ_URL is not an https:.* logins .* unencrypted/g) ?? []).toHaveLength(times);
    expect(stdout + stderr).not.toContain('4711');
  });

  test('exits with 1 and names a port in use', async () => {
    const first = await startCli(['sandbox', '--cases', '10', '--port', '0', '--latency', '0'], /^HQ sandbox +(\S+)$/m);
    const { port } = new URL(first.url);
    const second = await runCli(['sandbox', '--cases', '10', '--port', port]);
    await first.stop();
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`Port ${port} is in use.`);
  });

  test('runs the embedded HQ alone, in the requested size', async () => {
    const flags = '--flags=ASYNC_RESTORE,-BULK_FORM_ACTIONS_API';
    const options = ['--cases', '50', '--no-throttle', '--latency', '0', flags];
    const sandbox = await startCli(['sandbox', ...options], /^HQ sandbox +(\S+)$/m);
    const headers = { authorization: DEMO_CREDENTIAL };
    const response = await fetch(`${sandbox.url}/a/demo/api/case/v2/?limit=1`, { headers });
    expect(((await response.json()) as { matching_records: number }).matching_records).toBeGreaterThan(10);
    const bulk = await fetch(`${sandbox.url}/a/demo/api/form/v1/bulk-action/`, { method: 'POST', headers });
    expect(bulk.status).toBe(404);
    expect(await sandbox.stop()).toBe(0);
  });

  test('lists the flags of the embedded HQ, and refuses others', async () => {
    const { stdout } = await runCli(['sandbox', '--help']);
    for (const word of ['--latency <ms>', '--flags <names>', 'VIEW_FORM_ATTACHMENT ', 'sandbox:sms-registration ']) {
      expect(stdout).toContain(word);
    }
    const { code, stderr } = await runCli(['sandbox', '--flags', 'VIEW_FORM_ATTACHMENTS']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^SANDBOX_FLAGS is "VIEW_FORM_ATTACHMENTS": expected/)]);
  });
});
