import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createContexts } from '../../src/operation/createContext.js';
import { DEMO_CREDENTIAL } from '../../src/commands/embedded.js';
import { fileHref } from '../../src/files/links.js';
import { createBudgets } from '../../src/client/budget/budget.js';
import { systemClock as clock } from '../../src/client/clock.js';
import { createIdempotencyKeys } from '../../src/engine/write/idempotencyKeys.js';
import { inProcessStore } from '../../src/engine/memory/store.js';
import * as resources from '../../src/families/resources.js';
import { startSandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { type HttpAnswer, startHttpEdge } from '../support/httpEdge.js';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** A gateway's edge over whatever HQ answers at a URL. */
async function gatewayOver(url: string) {
  const contextOf = createContexts({
    server: { url, timeout: 60_000, userAgent: 'test' },
    memory: { store: inProcessStore(1), now: () => clock.now(), lag: 0, warn: () => undefined },
    keys: createIdempotencyKeys({ megabytes: 20, now: () => clock.now() }),
    budgets: createBudgets({ clock, reserve: 0, workers: 100 }),
    families: Object.values(resources),
    clock,
    limits: { requests: 10, rows: 100, restore: 1_000_000, deadline: 30_000 },
  });
  const gateway = await startHttpEdge({ contextOf });
  open.push(gateway);
  return gateway;
}

async function gatewayOverSandbox() {
  const sandbox = await startSandbox({ world: createWorld({ cases: 200, now: Date.UTC(2026, 5, 1) }) });
  open.push(sandbox);
  const forms = [...(sandbox.world.domains.get('demo')?.forms ?? [])];
  const [form, photo] =
    forms
      .flatMap(each => [...each.attachments].map(([name, file]) => [each, { name, file }] as const))
      .find(([, { file }]) => file.contentType?.startsWith('image/')) ?? [];
  if (!form || !photo) throw new Error('The sandbox has no photo.');
  const { url } = await gatewayOver(sandbox.url);
  return { sandbox, url, formId: form.id, name: photo.name, bytes: Buffer.from(photo.file.bytes()) };
}

/** An HQ that answers every request alike. */
async function gatewayOverHq(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return gatewayOver(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const hrefOf = (origin: string, domain: string, kind: string, id: string, name?: string) =>
  fileHref(origin, { domain, kind, id, name });
const get = (href: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(href, { headers: { authorization: DEMO_CREDENTIAL, ...headers }, signal });

describe('the link to an attachment (forms.md 3, cases.md 5)', () => {
  test('returns the file as HQ holds it, complete, private, and never executed by a browser', async () => {
    const { url, formId, name, bytes, sandbox } = await gatewayOverSandbox();
    const response = await get(hrefOf(url, 'demo', 'form', formId, name), { range: 'bytes=0-9' });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename=${name}`,
      'cache-control': 'private, max-age=3600',
      'accept-ranges': 'none',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(sandbox.bill.lines()).toEqual([`GET form_attachment/v1/${formId}/${name}`]);
  });

  test('an XML file is offered for saving', async () => {
    const { url, formId } = await gatewayOverSandbox();
    const response = await get(hrefOf(url, 'demo', 'form', formId, 'form.xml'));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=form.xml');
    expect(await response.text()).toContain(formId);
  });

  test('a name of any characters reaches HQ unchanged', async () => {
    const seen: string[] = [];
    const { url } = await gatewayOverHq(({ url: path = '' }, response) => {
      seen.push(path);
      response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    });
    const name = `a/b "ü" (1)'s*.png`;
    const response = await get(hrefOf(url, 'demo', 'case', 'C 1', name));
    expect(seen).toEqual([`/a/demo/api/case_attachment/v1/C%201/${encodeURIComponent(name)}`]);
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="a/b \\"?\\" (1)'s*.png"; filename*=UTF-8''a%2Fb%20%22%C3%BC%22%20%281%29%27s%2A.png`,
    );
  });
});

describe('a HEAD request for a link', () => {
  const head = (href: string, authorization = DEMO_CREDENTIAL) =>
    fetch(href, { method: 'HEAD', headers: { authorization } });
  // Of the connection, not of the file.
  const passing = ['date', 'connection', 'keep-alive'];
  const told = ({ status, headers }: Response) => [status, [...headers].filter(([name]) => !passing.includes(name))];

  test('returns all headers of a GET for the same HQ request', async () => {
    const { url, formId, name, sandbox } = await gatewayOverSandbox();
    const href = hrefOf(url, 'demo', 'form', formId, name);
    const probed = await head(href);
    expect(await probed.text()).toBe('');
    expect(sandbox.bill.lines()).toEqual([`GET form_attachment/v1/${formId}/${name}`]);
    expect(told(probed)).toEqual(told(await get(href)));
  });

  test('is refused like a GET', async () => {
    const { url, formId, name } = await gatewayOverSandbox();
    const statuses = [
      await head(hrefOf(url, 'demo', 'form', 'none', 'photo.jpg')),
      await head(hrefOf(url, 'demo', 'form', formId, name), ''),
      await head(`${url}/files/demo/form`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 401, 404]);
  });

  test('ends at HQ at once, however long the file is', async () => {
    let stopped: Promise<unknown> = Promise.resolve();
    const { url } = await gatewayOverHq((_, response) => {
      stopped = once(response, 'close');
      response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': '1000000' }).write('first bytes');
    });
    const { headers } = await head(hrefOf(url, 'demo', 'form', 'F1', 'a.mp4'));
    expect([headers.get('content-type'), headers.get('content-length')]).toEqual(['video/mp4', '1000000']);
    await stopped;
  });
});

describe('the link to a saved export (exports.md 3)', () => {
  test.each([
    ['attachment; filename="Visits, 2026.zip"', 'attachment; filename="Visits, 2026.zip"'],
    ['attachment; filename=visits.zip', 'attachment; filename=visits.zip'],
    [
      `attachment; filename="a.zip"; filename*=UTF-8''%C3%BC.zip`,
      `attachment; filename="?.zip"; filename*=UTF-8''%C3%BC.zip`,
    ],
    [`attachment; filename*=iso-8859-1'en'%FC.zip`, `attachment; filename="?.zip"; filename*=UTF-8''%C3%BC.zip`],
    [`attachment; filename="a.zip"; filename*=UTF-8''%zz`, 'attachment; filename=a.zip'],
    ['attachment; filename="../../etc/passwd"', 'attachment; filename=passwd'],
    ['attachment', 'attachment'],
  ])('has the name that HQ gives it: %s', async (told, shown) => {
    const { url } = await gatewayOverHq((_, response) => {
      response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': told }).end('PK');
    });
    const response = await get(hrefOf(url, 'demo', 'export', 'E1'));
    expect([response.headers.get('content-disposition'), await response.text()]).toEqual([shown, 'PK']);
  });

  test('a page without a file name is refused, one with a name is saved', async () => {
    const { url } = await gatewayOverHq(({ url: path = '' }, response) => {
      const named = path.includes('E1') && { 'content-disposition': 'attachment; filename="board.html"' };
      response.writeHead(200, { 'content-type': 'Text/HTML; charset=utf-8', ...named }).end('<html></html>');
    });
    expect((await get(hrefOf(url, 'demo', 'export', 'E1'))).status).toBe(200);
    const refused = await get(hrefOf(url, 'demo', 'export', 'E2'));
    expect([refused.status, (await refused.json()) as HttpAnswer]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ]);
  });
});

describe('an error of HQ never becomes the content of a file', () => {
  const refusal = async (response: Response) => {
    const body = (await response.json()) as HttpAnswer;
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      code: body.errors?.[0]?.extensions.code,
    };
  };
  const type = 'application/json; charset=utf-8';

  test('an unknown form, which HQ answers with an HTML page', async () => {
    const { url } = await gatewayOverSandbox();
    const response = await get(hrefOf(url, 'demo', 'form', 'none', 'photo.jpg'));
    expect(await refusal(response)).toEqual({ status: 404, type, code: 'NOT_FOUND' });
  });

  test('a caller without the permission', async () => {
    const { url, formId, name } = await gatewayOverSandbox();
    const { username, key } = CREDENTIALS.reader;
    const response = await get(hrefOf(url, 'demo', 'form', formId, name), {
      authorization: `ApiKey ${username}:${key}`,
    });
    expect(await refusal(response)).toEqual({ status: 403, type, code: 'FORBIDDEN' });
  });

  test('no credential, and a wrong one', async () => {
    const { url, formId, name } = await gatewayOverSandbox();
    const href = hrefOf(url, 'demo', 'form', formId, name);
    const anonymous = await get(href, { authorization: '' });
    expect(await refusal(anonymous)).toEqual({ status: 401, type, code: 'UNAUTHENTICATED' });
    const wrong = await get(href, { authorization: 'ApiKey nobody@example.org:1' });
    expect(await refusal(wrong)).toEqual({ status: 401, type, code: 'UNAUTHENTICATED' });
  });

  test('an HQ that is down', async () => {
    const { url } = await gatewayOverHq((_, response) => response.writeHead(503).end('<h1>Maintenance</h1>'));
    const response = await get(hrefOf(url, 'demo', 'form', 'F1', 'a.jpg'));
    expect(await refusal(response)).toEqual({ status: 503, type, code: 'HQ_UNAVAILABLE' });
  });

  test('an invalid link', async () => {
    const { url } = await gatewayOver('http://127.0.0.1:1');
    const paths = ['demo/form/F1', 'demo/report/R1/a.jpg', 'demo/form/F1/a/b.jpg', '/form/F1/a.jpg'];
    for (const path of [...paths, 'demo/toString/F1/a.jpg']) {
      expect(await refusal(await get(`${url}/files/${path}`))).toEqual({ status: 404, type, code: 'NOT_FOUND' });
    }
    expect(await refusal(await get(`${url}/files/demo/form/F1/%zz`))).toEqual({
      status: 400,
      type,
      code: 'BAD_USER_INPUT',
    });
  });
});

test('a link with a dot segment in its path never reaches HQ', async () => {
  const seen: string[] = [];
  const { url } = await gatewayOverHq(({ url: path = '' }, response) => {
    seen.push(path);
    response.end('x');
  });
  // fetch would take the steps itself.
  for (const path of ['demo/form/../a.jpg', '../form/F1/a.jpg', 'demo/case/C1/%2e%2e', 'demo/case/%2E/a.jpg']) {
    const asked = request(new URL(url), { path: `/files/${path}`, headers: { authorization: DEMO_CREDENTIAL } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(404);
  }
  expect(seen).toEqual([]);
});

describe('a download that does not finish', () => {
  test('ends at HQ when the client disconnects', async () => {
    let stopped: Promise<unknown> = Promise.resolve();
    const { url } = await gatewayOverHq((_, response) => {
      stopped = once(response, 'close');
      response.writeHead(200, { 'content-type': 'video/mp4' }).write('first bytes');
    });
    const leave = new AbortController();
    const response = await get(hrefOf(url, 'demo', 'form', 'F1', 'a.mp4'), {}, leave.signal);
    await response.body?.getReader().read();
    leave.abort();
    await stopped;
  });

  test('breaks off for the client too when HQ breaks off, so that half a photo is not taken for a whole one', async () => {
    const { url } = await gatewayOverHq((_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      response.write('half', () => response.destroy());
    });
    const response = await get(hrefOf(url, 'demo', 'form', 'F1', 'a.jpg'));
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});
