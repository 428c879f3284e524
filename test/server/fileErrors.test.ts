import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import type { HttpAnswer } from '../support/httpEdge.js';
import { gatewayOver, gatewayOverHq, gatewayOverSandbox, get, hrefOf } from './filesGateway.js';

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
