import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { fileOf, formOf } from '../../../src/sandbox/endpoints/shared/multipart.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { apiKey, NOW, startGateway, type TestGateway } from '../../support/gateway.js';

const MB = 1_000_000;
const UPLOAD = 'POST /a/demo/fixtures/fixapi/';
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** An HQ that takes any file, and what it took. */
const taken: { name: string; digest: string }[] = [];
const takesAll: Endpoint = {
  kind: 'view',
  paths: ['fixtures/fixapi/'],
  methods: ['POST'],
  metered: true,
  async handle(ask) {
    const file = fileOf(await formOf(ask), 'file-to-upload')!;
    taken.push({ name: file.name, digest: digest(new Uint8Array(await file.arrayBuffer())) });
    return { status: 200, body: { message: 'queued', code: 200, download_id: `dl-${taken.length}` } };
  },
};

const lines: string[] = [];
let told: () => void = () => undefined;
let gateway: TestGateway;
beforeAll(async () => {
  const logged = (line: string) => {
    lines.push(line);
    told();
  };
  gateway = await startGateway({ world: createWorld({ now: NOW, cases: 10 }), endpoints: [takesAll], logged });
});
afterAll(() => gateway.close());
beforeEach(() => {
  taken.length = 0;
  lines.length = 0;
  gateway.hq.bill.clear();
});

/** An archive that has what makes it a workbook, and as much else as makes it so many bytes. */
function workbook(bytes: number): Uint8Array<ArrayBuffer> {
  const list = strToU8('<workbook><sheets><sheet name="types"/></sheets></workbook>');
  const archive = (rest: number) =>
    zipSync({ 'xl/workbook.xml': list, 'xl/media/rest': new Uint8Array(rest).map((_, i) => i * 31) }, { level: 0 });
  return new Uint8Array(archive(bytes - archive(0).length));
}

const QUERY =
  'mutation ($file: HqFileInput!) { lookupTablesUpload(domain: "demo", file: $file, replace: true) { job { status } userErrors { field message code } } }';
const PREFLIGHT = { 'apollo-require-preflight': 'true' };
const OPERATIONS = { query: QUERY, variables: { file: { content: { upload: null } } } };
const MAP = { a: ['variables.file.content.upload'] };

function form(parts: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): FormData {
  const made = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') made.append(name, part);
    else made.append(name, new Blob([part], { type: 'application/vnd.ms-excel' }), `${name}.xlsx`);
  }
  return made;
}

async function send(body: FormData, headers: Record<string, string> = PREFLIGHT) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization: apiKey('admin'), ...headers },
    body,
  });
  const answer = (await response.json()) as {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
  return { status: response.status, ...answer };
}

const upload = (file: Uint8Array<ArrayBuffer>, operations: object = OPERATIONS) =>
  send(form({ operations: JSON.stringify(operations), map: JSON.stringify(MAP), a: file }));

const accepted = { job: { status: 'PENDING' }, userErrors: [] };

describe('a GraphQL multipart request', () => {
  test('the file reaches HQ unchanged, under its name, for one request', async () => {
    const file = workbook(1000);
    expect(await upload(file)).toMatchObject({ status: 200, data: { lookupTablesUpload: accepted } });
    expect(taken).toEqual([{ name: 'a.xlsx', digest: digest(file) }]);
    expect(gateway.hq.bill.lines()).toEqual([UPLOAD]);
  });

  test('a file of 20 MB does, too', async () => {
    const file = workbook(20 * MB);
    expect((await upload(file)).data).toEqual({ lookupTablesUpload: accepted });
    expect(taken).toEqual([{ name: 'a.xlsx', digest: digest(file) }]);
  });

  test('a file beyond the limit is refused by name, HQ is not asked', async () => {
    const { data } = await upload(workbook(20 * MB + 1));
    expect(data).toMatchObject({
      lookupTablesUpload: {
        job: null,
        userErrors: [
          {
            field: ['file', 'content', 'upload'],
            code: 'TOO_LARGE',
            message: expect.stringContaining('MAX_UPLOAD_MB'),
          },
        ],
      },
    });
    expect(gateway.hq.bill.lines()).toEqual([]);
  });

  test('two files, and one file in two places', async () => {
    const one = (name: string) =>
      `${name}: lookupTablesUpload(domain: "demo", file: $${name}, replace: false) { job { status } userErrors { code } }`;
    const query = `mutation ($a: HqFileInput!, $b: HqFileInput!, $c: HqFileInput!) { ${one('a')} ${one('b')} ${one('c')} }`;
    const nothing = { content: { upload: null } };
    const map = { a: ['variables.a.content.upload'], b: ['variables.b.content.upload', 'variables.c.content.upload'] };
    const [first, second] = [workbook(3 * MB), workbook(1000)];
    const { data } = await send(
      form({
        operations: JSON.stringify({ query, variables: { a: nothing, b: nothing, c: nothing } }),
        map: JSON.stringify(map),
        a: first,
        b: second,
      }),
    );
    expect(data).toEqual({ a: accepted, b: accepted, c: accepted });
    expect(taken.map(file => file.digest)).toEqual([digest(first), digest(second), digest(second)]);
  });

  test('without a header that triggers a preflight it is refused, so that no other site can send one', async () => {
    const parts = { operations: JSON.stringify(OPERATIONS), map: JSON.stringify(MAP), a: workbook(1000) };
    const { status, data } = await send(form(parts), { authorization: '' });
    expect([status, data]).toEqual([400, undefined]);
    expect(gateway.hq.bill.lines()).toEqual([]);
    // The login is such a header.
    expect((await send(form(parts), {})).data).toEqual({ lookupTablesUpload: accepted });
  });

  test('a file that is never read does not delay the answer', async () => {
    const elsewhere = { ...OPERATIONS, query: QUERY.replace('"demo"', '".."') };
    const { data } = await upload(workbook(5 * MB), elsewhere);
    expect(data).toMatchObject({ lookupTablesUpload: { job: null, userErrors: [{ field: ['domain'] }] } });
    expect((await upload(workbook(1000))).data).toEqual({ lookupTablesUpload: accepted });
  });

  test('an empty file, and an announced one that does not arrive', async () => {
    const empty = await upload(new Uint8Array());
    expect(empty.data).toMatchObject({
      lookupTablesUpload: { userErrors: [{ field: ['file', 'content', 'upload'], message: 'The file is empty.' }] },
    });
    const missing = await send(form({ operations: JSON.stringify(OPERATIONS), map: JSON.stringify(MAP) }));
    expect(missing.data).toMatchObject({
      lookupTablesUpload: {
        userErrors: [
          { field: ['file', 'content', 'upload'], message: 'File missing in the request.', code: 'INVALID' },
        ],
      },
    });
    expect(gateway.hq.bill.lines()).toEqual([]);
  });

  test('cut in the middle: HQ is not asked, and the gateway continues', async () => {
    const ended = new Promise<void>(resolve => {
      told = () => lines.some(line => line.includes('"operation"')) && resolve();
    });
    const whole = new Response(
      form({ operations: JSON.stringify(OPERATIONS), map: JSON.stringify(MAP), a: workbook(2 * MB) }),
    );
    const type = whole.headers.get('content-type')!;
    const body = Buffer.from(await whole.arrayBuffer());
    const client = request(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization: apiKey('admin'), ...PREFLIGHT, 'content-type': type, 'content-length': body.length },
    });
    client.on('error', () => undefined);
    await new Promise<void>(resolve => client.write(body.subarray(0, MB), () => resolve()));
    client.destroy();
    await ended;
    expect(gateway.hq.bill.lines()).toEqual([]);
    expect((await upload(workbook(1000))).data).toEqual({ lookupTablesUpload: accepted });
  });

  const text = JSON.stringify(OPERATIONS);
  test.each([
    ['no map', { operations: text }, 400],
    ['a map before the operation', { map: JSON.stringify(MAP), operations: text }, 400],
    ['an operation that is no JSON', { operations: '{', map: '{}' }, 400],
    ['a place that is none', { operations: text, map: '{"a":["query.x.y"]}' }, 400],
    ['an operation that is too large', { operations: JSON.stringify({ query: 'x'.repeat(10_500_000) }) }, 413],
    [
      'too many files',
      { operations: text, map: JSON.stringify(Object.fromEntries(Array.from('abcdefghijk', name => [name, []]))) },
      413,
    ],
  ])('%s', async (_, parts, status) => {
    const answer = await send(form(parts));
    expect(answer.status).toBe(status);
    expect(answer.errors).toHaveLength(1);
    expect(gateway.hq.bill.lines()).toEqual([]);
  });
});

describe('a file in base64', () => {
  const inText = (base64: string) =>
    gateway.ask<Record<string, unknown>>(QUERY, { variables: { file: { content: { base64 }, name: 'b.xlsx' } } });

  test('in one line, in several, and without padding', async () => {
    const file = workbook(1000);
    const text = Buffer.from(file).toString('base64');
    for (const spelling of [text, text.replace(/.{76}/g, '$&\r\n'), text.replace(/=+$/, '')])
      expect((await inText(spelling)).data).toEqual({ lookupTablesUpload: accepted });
    expect(taken).toEqual(Array(3).fill({ name: 'b.xlsx', digest: digest(file) }));
  });

  test.each(['a', 'ab=', 'a-b_', 'äöü='])('%s is invalid', async base64 => {
    const { data, bill } = await inText(base64);
    expect(data).toMatchObject({
      lookupTablesUpload: { userErrors: [{ field: ['file', 'content', 'base64'], code: 'INVALID' }] },
    });
    expect(bill).toEqual([]);
  });
});
