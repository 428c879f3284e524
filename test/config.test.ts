import { describe, expect, test } from '@jest/globals';
import { BadConfig, describeEnvironment, readConfig } from '../src/config.js';

describe('the configuration', () => {
  test('needs no variable: the embedded sandbox, on this machine only', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ hqUrl: undefined, credential: undefined, port: 4000, host: '127.0.0.1' });
    expect(config.corsOrigins).toBeUndefined();
  });

  test('treats an empty variable as unset', () => {
    expect(readConfig({ PORT: '', HQ_URL: ' ' })).toMatchObject({ port: 4000, hqUrl: undefined });
  });

  test('reads each kind of value', () => {
    const config = readConfig({
      HQ_URL: 'https://www.commcarehq.org/',
      HQ_CREDENTIAL: 'ApiKey ngozi@example.org:0123',
      CORS_ORIGINS: 'https://app.example.org, http://localhost:3000',
      LOG_LEVEL: 'debug',
      HQ_WORKERS: '0',
    });
    expect(config).toMatchObject({
      hqUrl: 'https://www.commcarehq.org',
      credential: 'ApiKey ngozi@example.org:0123',
      corsOrigins: ['https://app.example.org', 'http://localhost:3000'],
      logLevel: 'debug',
      workers: 0,
    });
  });

  test('groups of shared access: none in two groups, and fingerprints only', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(letter => letter.repeat(43));
    expect(readConfig({ HQ_SHARED_ACCESS: `${a}, ${b};${c}` }).sharedAccess).toEqual([[a, b], [c]]);
    expect(problemOf({ HQ_SHARED_ACCESS: `${a},${b};${a}` })).toMatch(/^HQ_SHARED_ACCESS is not usable: expected/);
    expect(problemOf({ HQ_SHARED_ACCESS: 'ApiKey ngozi:key-4711' })).not.toContain('4711');
  });

  test('accepts flags of the sandbox by name, and no others', () => {
    const { sandboxFlags } = readConfig({ SANDBOX_FLAGS: 'ASYNC_RESTORE, -BULK_FORM_ACTIONS_API' });
    expect([...sandboxFlags!]).toEqual(['ASYNC_RESTORE', '-BULK_FORM_ACTIONS_API']);
    expect(problemOf({ SANDBOX_FLAGS: 'ASYNC_RESTORES' })).toMatch(
      /^SANDBOX_FLAGS is "ASYNC_RESTORES": expected names/,
    );
    expect(readConfig({}).sandboxFlags).toBeUndefined();
  });

  test.each(['999.1.1.1', '1.2.3', '::zz', 'a b', '-'.repeat(3) + '/'])(
    'HOST=%s is refused with an explanation',
    given => {
      expect(problemOf({ HOST: given })).toBe(
        `HOST is ${JSON.stringify(given)}: expected a host name or an address, such as localhost, 127.0.0.1, 0.0.0.0 or ::.`,
      );
    },
  );

  test('HOST may be a name or an address of either kind', () => {
    for (const host of ['localhost', 'gateway-1.example.org', '0.0.0.0', '::', '::1'])
      expect(readConfig({ HOST: host }).host).toBe(host);
  });

  test('prefers the command line', () => {
    expect(readConfig({ SANDBOX_CASES: '10' }, { SANDBOX_CASES: '20' }).sandboxCases).toBe(20);
    expect(readConfig({ SANDBOX_CASES: '10' }, { SANDBOX_CASES: undefined }).sandboxCases).toBe(10);
  });

  test.each([
    ['PORT', '70000', 'PORT is "70000": expected a whole number from 0 to 65535.'],
    ['PORT', '4e3', 'PORT is "4e3": expected a whole number from 0 to 65535.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud": expected one of silent, error, warn, info, debug.'],
    ['HQ_URL', 'www.commcarehq.org', expect.stringContaining('HQ_URL is "www.commcarehq.org": expected a URL')],
    ['CORS_ORIGINS', 'https://app.example.org/path', expect.stringContaining('expected origins such as')],
  ])('%s=%s is explained', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(BadConfig);
    expect(problemOf({ [name]: value })).toEqual(message);
  });

  test('reports all problems at once', () => {
    expect(problemOf({ PORT: 'x', MAX_ROWS: '0' }).split('\n')).toHaveLength(2);
  });

  test('never repeats a secret, not even in the wrong variable', () => {
    expect(problemOf({ HQ_CREDENTIAL: 'my-key-4711' })).toMatch(/^HQ_CREDENTIAL is not usable: expected "ApiKey/);
    expect(problemOf({ HQ_URL: 'https://ngozi:pass-4711@hq.example.org' })).not.toContain('pass-4711');
  });

  test('lists every variable with its meaning and default', () => {
    const lines = describeEnvironment().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}HQ_URL +the CommCare HQ server; if unset/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}PORT .*\(default 4000\)$/));
  });
});

function problemOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}
