import { afterEach, describe, expect, test } from '@jest/globals';
import type { FormAttachment } from '../../../src/sandbox/world/model.js';
import { apiKey, startGateway, type TestGateway } from '../../support/gateway.js';
import { attachment, caseRow, formRow } from '../../support/worlds/sampleRows.js';
import { demo, rows, world } from '../../support/expected/expectedForms.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, type Part } from '../../support/expected/expectedFormat.js';

interface File {
  readonly name: string;
  readonly contentType: string | null;
  readonly length: number | null;
  readonly url: string;
  readonly href: string;
  readonly content: { readonly length: number; readonly base64: string; readonly text: string | null } | null;
}

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** The bytes behind a link, with what it says of them and the requests that HQ got. */
async function download(link: string) {
  gateway!.hq.bill.clear();
  const response = await fetch(link, { headers: { authorization: apiKey('admin'), 'accept-encoding': 'identity' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    type,
    length: Number(response.headers.get('content-length')),
    bytes,
    bill: gateway!.hq.bill.lines(),
  };
}

const bytesOf = (file: FormAttachment) => Buffer.from(file.bytes());
const photographed = rows.filter(row => row.attachments.size > 1);

describe('files of the seeded world', () => {
  test("files of every form are listed without a request; each link streams HQ's bytes with type and length (forms.md 3)", async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<{
      domain: { forms: Part<{ formId: string; attachments: File[] }> };
    }>(inDemo('forms(first: 1000) { nodes { formId attachments { name contentType length url href } } }'));
    expect(errors).toBeUndefined();
    expect(bill).toEqual(['GET form/v1/?limit=1000']);
    expect(photographed.length).toBeGreaterThan(5);
    for (const { formId, attachments } of data.domain.forms.nodes) {
      const held = demo.forms.get(formId)!.attachments;
      expect(new Set(attachments.map(({ name }) => name))).toEqual(new Set(held.keys()));
      for (const { name, contentType, length, url, href } of attachments) {
        const file = held.get(name)!;
        expect([contentType, length]).toEqual([file.contentType, file.length]);
        expect(url).toBe(`${gateway.hq.url}/a/demo/api/form_attachment/v1/${formId}/${name}`);
        expect(href).toBe(`${gateway.url}/files/demo/form/${formId}/${name}`);
        if (held.size === 1) continue;
        for (const link of [href, url]) {
          const { bill: asked, ...got } = await download(link);
          expect(got).toEqual({ status: 200, type: contentType, length, bytes: bytesOf(file) });
          expect(asked).toEqual([`GET form_attachment/v1/${formId}/${name}`]);
          expect(gateway.hq.bill.entries.map(({ metered }) => metered)).toEqual([false]);
        }
      }
    }
  });

  test('the bytes in the answer, as base64 and as text: one request each, none of them metered', async () => {
    gateway = await startGateway({ world });
    const [form] = photographed;
    const { data, errors, bill, extensions } = await gateway.ask<{ domain: { form: { attachments: File[] } } }>(
      inDemo(`form(formId: "${form!.id}") { attachments { name content { length base64 text } } }`),
    );
    expect(errors).toBeUndefined();
    const names = [...form!.attachments.keys()].sort();
    expect(data.domain.form.attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      names.map(name => {
        const bytes = bytesOf(form!.attachments.get(name)!);
        const text = name === 'form.xml' ? bytes.toString('utf8') : null;
        return { name, content: { length: bytes.length, base64: bytes.toString('base64'), text } };
      }),
    );
    expect(bill.toSorted()).toEqual(
      [`GET form/v1/${form!.id}/`, ...names.map(name => `GET form_attachment/v1/${form!.id}/${name}`)].toSorted(),
    );
    expect(extensions.cost).toMatchObject({ actualQueryCost: 1 + names.length, unmetered: names.length });
  });

  test('a file beyond maxBytes is an error at its place, the other is there', async () => {
    gateway = await startGateway({ world });
    const [form] = photographed;
    const most = form!.attachments.get('form.xml')!.length;
    const photo = [...form!.attachments].find(([name]) => name !== 'form.xml')!;
    const big = Math.max(most, photo[1].length);
    const { data, errors, bill } = await gateway.ask<{ domain: { form: { attachments: File[] } } }>(
      inDemo(`form(formId: "${form!.id}") { attachments { name content(maxBytes: ${big - 1}) { length } } }`),
    );
    expect(data.domain.form.attachments.map(({ content }) => content === null).toSorted()).toEqual([false, true]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain('maxBytes');
    // HQ has returned its length: the file is not opened.
    const small = big === most ? photo[0] : 'form.xml';
    expect(bill).toEqual([`GET form/v1/${form!.id}/`, `GET form_attachment/v1/${form!.id}/${small}`]);
    for (const bytes of [-1, 10_000_001]) {
      const refused = await gateway.ask(
        inDemo(`form(formId: "${form!.id}") { attachments { content(maxBytes: ${bytes}) { length } } }`),
      );
      expect(refused.errors!.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
      // Nothing is opened for an argument that cannot be.
      expect(refused.bill).toEqual([]);
    }
  });

  test('a caller who may not read files sees their names and gets an error for their bytes (forms.md 3)', async () => {
    gateway = await startGateway({ world });
    const { data, errors, bill } = await gateway.ask<{ domain: { form: { attachments: File[] } } }>(
      inDemo(`form(formId: "${rows[0]!.id}") { attachments { name content { length } } }`),
      { as: 'reader' },
    );
    expect(data.domain.form.attachments).toEqual([{ name: 'form.xml', content: null }]);
    expect(errors).toMatchObject([
      { path: ['domain', 'form', 'attachments', 0, 'content'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(bill).toEqual([`GET form/v1/${rows[0]!.id}/`, `GET form_attachment/v1/${rows[0]!.id}/form.xml`]);
  });
});

describe('unusual files', () => {
  const NAMES = [
    'a photo of "it".jpg',
    'dir/sub dir/p.jpg',
    '../up.jpg',
    'ünï çødé 照片.jpg',
    '50%.jpg',
    'a%2Fb.jpg',
    'q?x=1&y#z.jpg',
    "it's (1)*!~.jpg",
    '+.jpg',
    ';a=b,c.jpg',
  ];

  test.each(NAMES)('a name of any characters: %s', async name => {
    const forms = [
      formRow({ id: 'one', attachments: new Map([[name, attachment(`bytes of ${name}`, 'image/jpeg')]]) }),
    ];
    gateway = await startGateway({ world: buildWorld({ forms }) });
    const { data, errors, bill } = await gateway.ask<{ domain: { form: { attachments: [File] } } }>(
      inDemo('form(formId: "one") { attachments { name contentType length url href content { text } } }'),
    );
    expect(errors).toBeUndefined();
    const [file] = data.domain.form.attachments;
    const text = `bytes of ${name}`;
    const length = Buffer.byteLength(text);
    expect(file).toMatchObject({ name, contentType: 'image/jpeg', length, content: { text } });
    expect(bill).toEqual(['GET form/v1/one/', `GET form_attachment/v1/one/${encodeURIComponent(name)}`]);
    for (const link of [file.href, file.url]) {
      const got = await download(link);
      expect([got.status, got.length, got.bytes.toString('utf8')]).toEqual([200, length, text]);
      expect(got.bill).toEqual([`GET form_attachment/v1/one/${encodeURIComponent(name)}`]);
    }
  });

  test('a file without a type, an empty one, a deleted one', async () => {
    const files = new Map([
      ['untyped', attachment('x', null)],
      ['empty', attachment('', 'text/plain')],
    ]);
    gateway = await startGateway({ world: buildWorld({ forms: [formRow({ id: 'one', attachments: files })] }) });
    const query = inDemo(
      'form(formId: "one") { attachments { name contentType length href content { length text base64 } } }',
    );
    const { data, errors, bill } = await gateway.ask<{ domain: { form: { attachments: File[] } } }>(query);
    expect(errors).toBeUndefined();
    const href = (name: string) => `${gateway!.url}/files/demo/form/one/${name}`;
    expect(data.domain.form.attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      {
        name: 'empty',
        contentType: 'text/plain',
        length: 0,
        href: href('empty'),
        content: { length: 0, text: '', base64: '' },
      },
      {
        name: 'untyped',
        contentType: null,
        length: 1,
        href: href('untyped'),
        content: { length: 1, text: 'x', base64: 'eA==' },
      },
    ]);
    expect(bill).toHaveLength(3);
    expect((await download(href('untyped'))).type).toBe('application/octet-stream');
    files.delete('untyped');
    const gone = await gateway.ask<{ domain: { form: { attachments: File[] } } }>(query);
    expect(gone.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await download(href('untyped'))).status).toBe(404);
  });

  test('files of forty cases: the forms are read once, not per case (cases.md 5)', async () => {
    const cases = Array.from({ length: 40 }, (_, i) =>
      caseRow({
        id: `c${i}`,
        formIds: [`f${i}`],
        attachments: { [`card ${i}/a`]: { formId: `f${i}`, file: 'photo.jpg' } },
      }),
    );
    const forms = cases.map(({ id }, i) =>
      formRow({
        id: `f${i}`,
        caseIds: [id],
        form: {
          '#type': 'data',
          '@xmlns': 'x',
          case: { '@case_id': id, attachment: { [`card ${i}/a`]: { '@src': 'photo.jpg' } } },
        },
        attachments: new Map([['photo.jpg', attachment(`photo ${i}`, 'image/jpeg')]]),
      }),
    );
    gateway = await startGateway({ world: buildWorld({ cases, forms }) });
    const { data, errors, bill } = await gateway.ask<{
      domain: { cases: Part<{ caseId: string; attachments: File[] }> };
    }>(inDemo('cases(first: 40) { nodes { caseId attachments { name contentType length href } } }'));
    expect(errors).toBeUndefined();
    expect(bill).toEqual(['GET case/v2/?limit=40', 'GET form/v1/?limit=1', 'GET form/v1/?limit=1000']);
    for (const { caseId, attachments } of data.domain.cases.nodes) {
      const i = caseId.slice(1);
      const [file] = attachments;
      expect(attachments).toHaveLength(1);
      expect(file).toMatchObject({ name: `card ${i}/a`, contentType: 'image/jpeg', length: `photo ${i}`.length });
      const got = await download(file!.href);
      expect([got.status, got.bytes.toString('utf8')]).toEqual([200, `photo ${i}`]);
      expect(got.bill).toEqual([`GET case_attachment/v1/${caseId}/card%20${i}%2Fa`]);
    }
  });
});
