import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { DEMO_CREDENTIAL } from '../../src/commands/embedded.js';
import type { HttpAnswer } from '../support/httpEdge.js';
import { gatewayOverHq, gatewayOverSandbox, get, hrefOf } from './filesGateway.js';

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
