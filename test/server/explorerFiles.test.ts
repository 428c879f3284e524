import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHttpEdge } from '../support/httpEdge.js';

let folder: string;
let gateway: Awaited<ReturnType<typeof startHttpEdge>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explorer-'));
  await writeFile(join(folder, 'index.html'), '<title>explorer</title>');
  await writeFile(join(folder, 'main-ABC.js'), 'let here;');
  await writeFile(join(folder, 'main-ABC.js.gz'), gzipSync('let here;'));
  gateway = await startHttpEdge({ explorer: folder });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, encoding = 'identity', method = 'GET') =>
  fetch(`${gateway.url}${path}`, { method, headers: { 'accept-encoding': encoding } });

describe("the explorer's files", () => {
  test('the page is never cached, and may load nothing from other hosts', async () => {
    const response = await get('/');
    expect(await response.text()).toBe('<title>explorer</title>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test('the others are cached for ever, and gzipped where the client accepts it', async () => {
    const packed = await get('/explorer/main-ABC.js', 'br, gzip');
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(await packed.text()).toBe('let here;');
    expect((await get('/explorer/main-ABC.js', 'identity, gzip;q=0')).headers.get('content-encoding')).toBeNull();
    const plain = await get('/explorer/main-ABC.js');
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await plain.text()).toBe('let here;');
  });

  test('HEAD returns their size only', async () => {
    const response = await get('/explorer/main-ABC.js', 'identity', 'HEAD');
    expect(response.headers.get('content-length')).toBe('9');
    expect(await response.text()).toBe('');
  });

  test('an unknown path is not looked up on the disk', async () => {
    expect((await get('/explorer/none.js')).status).toBe(404);
    expect((await get('/explorer/index.html.gz')).status).toBe(404);
  });

  test('a gateway whose explorer is not built says how to build it', async () => {
    const bare = await startHttpEdge();
    const response = await fetch(bare.url);
    await bare.close();
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('npm run build');
  });
});
