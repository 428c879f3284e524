import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { change, get } from '../../../src/client/call.js';
import { readCredential } from '../../../src/client/login/credential.js';
import { http } from '../../../src/client/wire/http.js';
import { EXPIRED } from './expiredCertificate.js';

test('a certificate that is not accepted: nothing is sent, neither a login nor a change, and the error says so', async () => {
  const received: (string | undefined)[] = [];
  const hq = createServer(EXPIRED, (request, response) => {
    received.push(request.url);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(hq, 'listening');
  const server = {
    url: `https://127.0.0.1:${(hq.address() as AddressInfo).port}`,
    timeout: 20_000,
    userAgent: 'test',
  };
  const send = http(server, 'demo', readCredential('ApiKey ngozi@example.org:0123456789abcdef'));
  for (const call of [get('case/v2/'), change('POST', 'case/v2/', {})])
    await expect(send(call)).rejects.toMatchObject({
      code: 'HQ_UNAVAILABLE',
      message: expect.stringMatching(
        /^HQ's certificate is not accepted \((CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT)\)\.$/,
      ),
      sent: false,
    });
  expect(received).toEqual([]);
  hq.close();
  await once(hq, 'close');
});
