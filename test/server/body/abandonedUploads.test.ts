import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCli } from '../../support/cliProcess.js';

/** A process of its own, whose uploads wait in a folder of their own. */
let folder: string;
let gateway: Awaited<ReturnType<typeof startCli>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'abandoned-'));
  const environment = { PORT: '0', SANDBOX_CASES: '10', TMPDIR: folder };
  gateway = await startCli(['serve'], /Graph +(http:.*)\/graphql/, environment);
}, 30_000);
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true });
});

const part = (name: string, text: string) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
const fileHead = (name: string) =>
  `content-disposition: form-data; name="${name}"; filename="${name}.xlsx"\r\ncontent-type: text/plain\r\n\r\n`;
const OPERATION =
  part('operations', '{"query":"mutation { unknown }","variables":{"f":null,"g":null}}') +
  part('map', '{"a":["variables.f"],"b":["variables.g"]}');
const BOUNDARY = '--b\r\n';
const MANY = 'x'.repeat(200_000);

/** Sends the begin of a request, waits for its answer, sends more, and goes away when the gateway has read it. */
async function brokenOff(begin: string, more: string): Promise<string> {
  const { host, port, hostname } = new URL(gateway.url);
  const socket = connect(Number(port), hostname);
  const head = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\nauthorization: ApiKey any:text\r\n`;
  const accept = 'accept: application/graphql-response+json\r\n';
  socket.write(
    `${head}${accept}content-type: multipart/form-data; boundary=b\r\ncontent-length: 900000\r\n\r\n${begin}`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  await new Promise<void>(resolve => socket.write(more, () => resolve()));
  await pass();
  socket.destroy();
  await pass();
  return answer.toString('latin1').split('\r\n')[0]!;
}

/** Waits until the gateway has answered enough later requests to have handled the earlier one. */
async function pass(): Promise<void> {
  for (let other = 0; other < 50; other += 1) await (await fetch(`${gateway.url}/health`)).text();
}

test.each([
  ['that has begun before the answer', OPERATION + BOUNDARY + fileHead('a') + MANY, 'x'],
  ['that begins after the answer', OPERATION + BOUNDARY, fileHead('a') + MANY],
  [
    'that came whole after the answer, before the one that is broken off',
    OPERATION + BOUNDARY,
    `${fileHead('a')}${MANY}\r\n${BOUNDARY}${fileHead('b')}${MANY}`,
  ],
])('a refused operation leaves no copy of a file %s', async (_, begin, more) => {
  expect(await brokenOff(begin, more)).toBe('HTTP/1.1 400 Bad Request');
  expect(await readdir(folder)).toEqual([]);
});
