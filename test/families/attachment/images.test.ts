import { describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../src/sandbox/http/endpoint.js';
import { png, readPng } from '../../../src/sandbox/bytes/png.js';
import type { FormAttachment } from '../../../src/sandbox/world/model.js';
import { startGateway } from '../../support/gateway.js';
import { attachment, caseRow, formRow } from '../../support/worlds/sampleRows.js';
import { download } from '../../support/download.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const square = (side: number) => png(side, side, Buffer.alloc(side * side * 3, side));
const photo = (side: number, contentType: string | null): FormAttachment => ({
  contentType,
  length: square(side).length,
  bytes: () => square(side),
});
const files = new Map([
  ['face.png', photo(64, 'image/png')],
  ['bare', photo(64, null)],
  ['voice.mp3', attachment('ID3', 'audio/mpeg')],
]);
const names = [...files.keys()];
const world = buildWorld({
  cases: [
    caseRow({
      id: 'c',
      formIds: ['f'],
      attachments: Object.fromEntries(names.map(name => [name, { formId: 'f', file: name }])),
    }),
  ],
  forms: [
    formRow({
      id: 'f',
      caseIds: ['c'],
      form: {
        '#type': 'data',
        '@xmlns': 'x',
        case: { '@case_id': 'c', attachment: Object.fromEntries(names.map(name => [name, { '@src': name }])) },
      },
      attachments: files,
    }),
  ],
});

const gateway = gatewayPerTest({ world });

interface Image {
  readonly href: string;
  readonly content: { readonly length: number; readonly base64: string } | null;
}
interface Shown {
  readonly name: string;
  readonly image: Image | null;
}
async function images(limits: string, selection = 'href', from = 'case(caseId: "c")') {
  const answer = await gateway.ask<{ domain: Record<string, { attachments: Shown[] }> }>(
    inDemo(`of: ${from} { attachments { name image(${limits}) { ${selection} } } }`),
  );
  return { ...answer, shown: answer.data.domain['of']!.attachments };
}
const face = (shown: readonly Shown[]) => shown.find(({ name }) => name === 'face.png')!.image!;
const ASKED = 'GET case_attachment/v1/c/face.png?img=1';
const OWN = ['GET case/v2/c/', 'GET form/v1/?case_id=c&limit=1000'];

describe("smaller images of a case's photos (cases.md 5)", () => {
  test.each([
    ['maxWidth: 40', 'maxWidth=40', 'max_image_width=40', 32],
    ['maxHeight: 16, maxWidth: 40', 'maxWidth=40&maxHeight=16', 'max_image_height=16&max_image_width=40', 16],
    [`maxBytes: ${square(8).length}`, `maxBytes=${square(8).length}`, `max_size=${square(8).length}`, 8],
    ['maxWidth: 1000', 'maxWidth=1000', 'max_image_width=1000', 64],
  ])('within %s: the link costs nothing and streams the largest that fits', async (limits, query, asked, side) => {
    const { shown, bill } = await images(limits);
    expect(bill).toEqual(OWN);
    const { href } = face(shown);
    expect(href).toBe(`${gateway.url}/files/demo/case/c/face.png?${query}`);
    const got = await download(gateway, href);
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(got.bytes.equals(square(side))).toBe(side === 64);
    expect(readPng(got.bytes)).toMatchObject({ width: side, height: side });
    expect(got.bill).toEqual([`${ASKED}&${asked}`]);
    expect(gateway.hq.bill.entries.map(({ metered }) => metered)).toEqual([false]);
  });

  test('the bytes in the answer', async () => {
    const { shown, bill } = await images('maxWidth: 20', 'content { length base64 }');
    const { content } = face(shown);
    expect(readPng(Buffer.from(content!.base64, 'base64'))?.width).toBe(16);
    expect(bill.slice(0, 2)).toEqual(OWN);
    expect(bill.slice(2).toSorted()).toEqual(
      ['bare', 'face.png'].map(name => `GET case_attachment/v1/c/${name}?img=1&max_image_width=20`),
    );
  });

  test('limits that no size fits are an error, in the link and in the answer, not an empty photo', async () => {
    const { shown } = await images('maxWidth: 5, maxBytes: 100');
    const { status, error, bill } = await download(gateway, face(shown).href);
    expect([status, error!.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(error!.message).toContain('within maxWidth 5 and maxBytes 100');
    expect(bill).toEqual([`${ASKED}&max_image_width=5&max_size=100`]);
    const answered = await images('maxWidth: 5', 'content { length }');
    expect(face(answered.shown).content).toBeNull();
    expect(answered.errors!.map(({ extensions, path }) => [extensions['code'], path!.at(-1)])).toEqual(
      expect.arrayContaining([['BAD_USER_INPUT', 'content']]),
    );
    expect(answered.bill).toHaveLength(2);
  });
});

describe('files that HQ does not resize', () => {
  test('a file that is not an image is an error, the photos beside it are there', async () => {
    const { shown, errors, bill } = await images('maxWidth: 20');
    expect(shown.map(({ name, image }) => [name, image !== null])).toEqual([
      ['bare', true],
      ['face.png', true],
      ['voice.mp3', false],
    ]);
    expect(errors).toMatchObject([
      { path: ['domain', 'of', 'attachments', 2, 'image'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(errors![0]!.message).toContain('audio/mpeg');
    expect(bill).toEqual(OWN);
  });

  test('files of a form, in the graph and by link', async () => {
    const { shown, errors, bill } = await images('maxWidth: 20', 'href', 'form(formId: "f")');
    expect(shown.map(({ image }) => image)).toEqual([null, null, null]);
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(Array(3).fill('BAD_USER_INPUT'));
    expect(errors![0]!.message).toContain('photos of cases only');
    expect(bill).toEqual(['GET form/v1/f/']);
    const link = await download(gateway, `${gateway.url}/files/demo/form/f/face.png?maxWidth=20`);
    expect([link.status, link.error!.code, link.bill]).toEqual([400, 'BAD_USER_INPUT', []]);
  });

  test.each(['', 'maxWidth: 0', 'maxHeight: -3'])('invalid limits: %s', async limits => {
    const { errors, bill } = await gateway.ask(
      inDemo(`case(caseId: "c") { attachments { image${limits && `(${limits})`} { href } } }`),
    );
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(Array(3).fill('BAD_USER_INPUT'));
    expect(bill).toEqual(OWN);
  });

  test.each(['maxWidth=wide', 'maxWidth=0', 'maxwidth=20', 'maxWidth=99999999999'])('a link with ?%s', async query => {
    const { status, error, bill } = await download(gateway, `${gateway.url}/files/demo/case/c/face.png?${query}`);
    expect([status, error!.code, bill]).toEqual([400, 'BAD_USER_INPUT', []]);
  });

  test('a file that HQ finds not to be an image, and a text that HQ sends in its place', async () => {
    const text = await download(gateway, `${gateway.url}/files/demo/case/c/voice.mp3?maxWidth=20`);
    expect([text.status, text.error!.code]).toEqual([502, 'HQ_UNEXPECTED']);
    expect(text.error!.message).toContain('href');
    const answering: Endpoint = {
      kind: 'view',
      paths: ['api/case_attachment/v1/{case_id}/{name+}'],
      methods: ['GET'],
      metered: false,
      handle: () => ({ status: 200, headers: { 'content-type': 'image/png' }, body: Buffer.from('None') }),
    };
    const own = await startGateway({ world, endpoints: [answering] });
    const none = await download(own, `${own.url}/files/demo/case/c/face.png?maxWidth=20`);
    await own.close();
    expect([none.status, none.error!.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(none.bill).toEqual([`${ASKED}&max_image_width=20`]);
  });
});
