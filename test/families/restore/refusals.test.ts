import { afterEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../../src/sandbox/failures.js';
import { type AskOptions, startGateway, type TestGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { basic, restoreWorld } from '../../support/worlds/restoreWorld.js';
import { keyHeader } from '../../support/worlds/tinyWorld.js';
import { type InDomain, RESTORE, WHOLE } from '../../support/expected/expectedRestores.js';
import { inDemo } from '../../support/expected/expectedFormat.js';

const anna = basic('anna');
let gateway: TestGateway | undefined;
let logged: string[] = [];
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
  logged = [];
});

async function start(...toggles: readonly string[]) {
  const world = restoreWorld({ toggles: new Set(toggles) });
  gateway = await startGateway({ world, logged: line => void logged.push(line) });
  return gateway;
}

/** The one error of a restore that failed as a whole, with what it cost. */
async function refused(asked: string, options: AskOptions = anna, fields = WHOLE) {
  const { data, errors, bill } = await gateway!.ask<InDomain>(inDemo(`restore${asked} { ${fields} }`), options);
  expect(data.domain.restore).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors![0]!.path).toEqual(['domain', 'restore']);
  const { message, extensions } = errors![0]!;
  return { message, code: extensions['code'], retryAfter: extensions['retryAfter'], requests: bill.length };
}

describe('errors of HQ (cases.md 6.1)', () => {
  test('202: still being built, with the time to retry; then the restore', async () => {
    const { ask, clock } = await start('ASYNC_RESTORE');
    const { message, ...rest } = await refused('');
    expect(rest).toEqual({ code: 'THROTTLED', retryAfter: 30, requests: 1 });
    expect(message).toContain('without overwriteCache');
    const response = await fetch(`${gateway!.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...anna },
      body: JSON.stringify({ query: inDemo('restore { restoreId }') }),
    });
    expect(response.headers.get('retry-after')).toBe('30');
    clock.pass(30_000);
    const done = await ask<InDomain>(inDemo('restore { restoreId }'), anna);
    expect([done.errors, done.bill]).toEqual([undefined, [RESTORE]]);
  });

  test('401: an unknown user to restore, one that this login may not restore, and an unknown login', async () => {
    await start();
    expect(await refused('(as: "nobody")', { as: 'admin' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^as: .*"nobody"/),
      requests: 1,
    });
    expect(await refused('(as: "anna@demo.commcarehq.org")', basic('ben'))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/^as: /),
      requests: 1,
    });
    expect(await refused('', keyHeader('stranger'))).toMatchObject({ code: 'FORBIDDEN', requests: 1 });
    expect(await refused('', basic('anna', 'wrong'))).toMatchObject({ code: 'UNAUTHENTICATED', requests: 1 });
  });

  test('a refused "as" says nothing about the password: the rest of the operation is answered', async () => {
    await start();
    const { data, errors, bill } = await gateway!.ask<{ domain: { restore: null; cases: { totalCount: number } } }>(
      inDemo('restore(as: "nobody") { restoreId } cases { totalCount }'),
      basic('ben'),
    );
    expect(errors).toMatchObject([{ path: ['domain', 'restore'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect([data.domain.cases.totalCount, bill.length]).toEqual([7, 2]);
  });

  test('406 a deactivated worker, 403 no permission to use phones, 404 an unknown user', async () => {
    await start();
    const gone = await refused('', basic('gone'));
    expect(gone).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('deactivated'),
      requests: 1,
    });
    expect(await refused('', keyHeader('reader'))).toMatchObject({ code: 'FORBIDDEN', requests: 1 });
    const nobody = await refused('', { as: 'admin' });
    expect(nobody).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('"as"'), requests: 1 });
  });

  test('429: sent once, with a time to retry although HQ gives none (throttling.md 6)', async () => {
    await start('BLOCK_RESTORES');
    expect(await refused('')).toMatchObject({ code: 'THROTTLED', retryAfter: 30, requests: 1 });
  });

  test('503 while the project moves (authentication.md 6)', async () => {
    await start('DATA_MIGRATION');
    expect(await refused('')).toMatchObject({ code: 'HQ_UNAVAILABLE', requests: 1 });
  });

  test('impossible arguments cost nothing', async () => {
    await start();
    const wrong = ['appId: "../x"', 'appId: ""', 'version: "1.0"', 'as: ""', 'since: ""', 'state: ""', 'deviceId: ""'];
    for (const argument of wrong) {
      const { code, message, requests } = await refused(`(${argument})`);
      expect([argument, code, message.startsWith(argument.split(':')[0]!), requests]).toEqual([
        argument,
        'BAD_USER_INPUT',
        true,
        0,
      ]);
    }
  });

  test('an operation with a smaller request limit than it needs sends nothing', async () => {
    gateway = await startGateway({ world: restoreWorld(), maxRequests: 1 });
    const { data, errors, bill } = await gateway.ask<{ domain: Record<'a' | 'b', object | null> }>(
      inDemo('a: restore { restoreId } b: restore(deviceId: "d") { restoreId }'),
      anna,
    );
    expect([data.domain.a, data.domain.b]).toEqual([null, null]);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['MAX_COST_EXCEEDED', 'MAX_COST_EXCEEDED']);
    expect(bill).toEqual([]);
  });
});

describe('restores that break off', () => {
  test.each<[string, Failure, string]>([
    ['a connection cut in the middle of the body', { kind: 'cut', when: 'middle' }, 'HQ_UNAVAILABLE'],
    ['a connection cut before the answer', { kind: 'cut', when: 'before' }, 'HQ_UNAVAILABLE'],
    ['half of the restore as if it were all', { kind: 'garbage', as: 'truncated' }, 'HQ_UNAVAILABLE'],
    ['noise', { kind: 'garbage', as: 'noise' }, 'HQ_UNEXPECTED'],
    ['a page with 200', { kind: 'garbage', as: 'html' }, 'FORBIDDEN'],
    ['500, a page', { kind: 'broken', html: true }, 'HQ_UNEXPECTED'],
  ])('%s: a typed error without data, and the next one is complete', async (_, failure, code) => {
    const { ask, hq } = await start();
    for (const fields of ['restoreId registration { username }', WHOLE]) {
      hq.failures.add('/a/demo/phone/', failure);
      const broken = await refused('', anna, fields);
      expect(broken).toMatchObject({ code, requests: 1 });
      expect(broken.message + logged.join('\n')).not.toMatch(/Amina|sha1|secret|<html|worker-anna/);
      const { errors, bill } = await ask<InDomain>(inDemo(`restore { ${fields} }`), anna);
      expect([errors, bill]).toEqual([undefined, [RESTORE]]);
    }
  });

  test('a restore of one login never reaches another login or the next operation', async () => {
    const { ask, hq } = await start();
    const query = inDemo(`restore { ${WHOLE} }`);
    const [annas, bens] = await Promise.all([ask<InDomain>(query, anna), ask<InDomain>(query, basic('ben'))]);
    expect(annas.data.domain.restore!.registration.userId).toBe('worker-anna');
    expect(bens.data.domain.restore!.cases.map(({ caseId }) => caseId)).toEqual(['bens']);
    domainIn(hq.world).cases.delete('visit');
    const after = await ask<InDomain>(query, anna);
    expect(after.data.domain.restore!.cases.map(({ caseId }) => caseId)).not.toContain('visit');
    expect(after.bill).toEqual([RESTORE]);
  });
});
