import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { checkAnswer, checkRequest, operations } from '../support/hqSpec/conformance.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { answerGaps } from './answerGaps.js';
import { operationsAt } from '../support/hqSpec/operations.js';
import { specCalls } from './specCalls.js';
import type { Get } from './specCalls.js';

const now = Date.UTC(2026, 4, 15, 12);
let hq: Sandbox;
beforeAll(async () => {
  hq = await startSandbox({ world: createWorld({ now, cases: 400 }), now: () => now, throttled: false });
});
afterAll(() => hq.close());

const get: Get = async path => {
  const url = new URL(path, `${hq.url}/a/demo/api/`);
  const { username, key } = CREDENTIALS.admin;
  const reply = await fetch(url, { headers: { authorization: `ApiKey ${username}:${key}` } });
  return { path: url.pathname, status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};

describeWithReference('HQ’s own specs', () => {
  const reads = operations().filter(({ method }) => method === 'GET');

  it.each([...new Set(reads.map(({ spec }) => spec))])(
    'hold for the answers of %s, read strictly, but for what the contract says',
    async spec => {
      const known = answerGaps.filter(gap => gap.spec === spec).flatMap(gap => gap.problems);
      const seen = new Set<string>(specCalls[spec] ? [] : ['not served']);
      const asked = new Set<string>();
      for (const { path, status, body } of (await specCalls[spec]?.(get)) ?? []) {
        const [operation] = operationsAt(reads, path);
        if (!operation) throw new Error(`no spec for ${path}`);
        asked.add(operation.path);
        for (const problem of checkAnswer(operation, status, body)) seen.add(problem);
      }
      for (const { path } of reads.filter(one => one.spec === spec && specCalls[spec] && !asked.has(one.path))) {
        seen.add(`not asked: ${path}`);
      }
      expect([...seen].sort()).toEqual([...known].sort());
    },
  );

  it('hold for every request that these tests send', async () => {
    hq.bill.clear();
    for (const ask of Object.values(specCalls)) await ask(get);
    expect(hq.bill.entries.length).toBeGreaterThan(100);
    expect(hq.bill.entries.flatMap(line => checkRequest(line).map(problem => `${line.path} ${problem}`))).toEqual([]);
  });

  it('hold for HQ’s own examples of requests', () => {
    expect(exampleRequests().length).toBeGreaterThan(20);
    const wrong = exampleRequests().flatMap(line => checkRequest(line).map(problem => `${line.path} ${problem}`));
    expect(wrong).toEqual([]);
  });

  describe('find what is wrong with a request', () => {
    it.each([
      [{ method: 'GET', path: 'user/v1/', query: 'limit=1000&archived=true' }, []],
      [{ method: 'GET', path: '/a/demo/api/case/v2/', query: 'indices.parent=a&indices.parent=b&fields=case_id' }, []],
      [{ method: 'GET', path: 'case/v2/', query: 'indices.=a' }, ['unknown parameter: indices.']],
      [{ method: 'GET', path: 'case/v2/', query: 'offset=20' }, ['unknown parameter: offset']],
      [{ method: 'GET', path: 'case/v2/a,b/', query: 'exclude=properties' }, []],
      [{ method: 'GET', path: 'location/v2/', query: 'last_modified.gte=2024-01-01&location_type_code=x' }, []],
      [
        { method: 'GET', path: 'location/v2/', query: 'order_by=name' },
        ['order_by=name is no one of last_modified, -last_modified'],
      ],
      [{ method: 'GET', path: 'form/v1/', query: 'limit=many' }, ['limit=many is no integer']],
      [{ method: 'GET', path: 'form/v1/', query: 'received_on_start=2024-01-01T00:00:00.000001' }, []],
      [
        { method: 'GET', path: 'form/v1/', query: 'received_on_start=2024-01-01T00:00:00Z' },
        ['received_on_start=2024-01-01T00:00:00Z is no time without a zone'],
      ],
      [{ method: 'GET', path: 'forms/v1/' }, ['unknown URL: /a/domain/api/forms/v1/']],
      [{ method: 'GET', path: 'user/v1' }, ['unknown URL: /a/domain/api/user/v1']],
      [{ method: 'DELETE', path: 'user/v1/' }, ['DELETE is not for /a/{domain}/api/user/v1/']],
      [{ method: 'GET', path: 'messaging-event/v1/x/' }, ['unknown URL: /a/domain/api/messaging-event/v1/x/']],
      [{ method: 'GET', path: '/api/identity/v1/' }, []],
      [{ method: 'GET', path: 'v0.6/location/', query: 'site_code=a' }, []],
      [{ method: 'POST', path: 'case/v2/bulk-fetch/', query: 'fields=case_id', body: { case_ids: ['a'] } }, []],
      [
        { method: 'POST', path: 'case/v2/bulk-fetch/', body: { case_ids: 'a', ids: [] } },
        ['body: /case_ids must be array', 'body: must NOT have additional properties: ids'],
      ],
    ])('%j', (line, problems) => {
      expect(checkRequest(line).sort()).toEqual(problems);
    });
  });
});

/** Bodies that HQ's docs and tests send, by the index of each family. */
function exampleRequests() {
  return ['cases', 'users', 'locations', 'lookup-tables'].flatMap(family => {
    const index = readReferenceJson(`hq/examples/${family}/index.json`) as Record<'file' | 'method' | 'url', string>[];
    return index
      .filter(({ file, url }) => /request.*\.json$/.test(file) && /^\/a\/\S+$/.test(url) && !url.includes('/sms_'))
      .map(({ file, method, url }) => ({
        method,
        path: url.replace(/\[version\]\/(\w+)\/(?=\[|$)/, '$1/v1/').replace(/[[{]\w+[\]}]/g, 'x'),
        body: readReferenceJson(`hq/examples/${family}/${file}`),
      }));
  });
}
