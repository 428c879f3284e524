import { afterEach, describe, expect, it } from '@jest/globals';
import type { Json, WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import { formId, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly file?: string;
  readonly type?: string;
}

const form: Part = { name: 'xml_submission_file', content: formXml(), file: 'form.xml', type: 'text/xml' };

const send = async (...parts: readonly Part[]) => {
  hq = await startWritableCaseWorld();
  const data = new FormData();
  for (const { name, content, file, type } of parts) {
    if (file === undefined) data.append(name, String(content));
    else data.append(name, new File([content], file, { type: type ?? '' }));
  }
  return submitForm(hq, data);
};

describe('a multipart submission (forms.md 3, 4)', () => {
  it('is stored with its files, named by their parts and not by their files', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 45, 45]);
    const reply = await send(
      form,
      { name: 'visit photo.jpg', content: bytes, file: 'IMG_1.jpg', type: 'image/jpeg' },
      { name: 'note', content: 'la', file: 'note.mp3' },
    );
    expect(reply).toMatchObject({ status: 201, nature: 'submit_success', formId });
    const { attachments } = (await hq.get(`form/v1/${formId}/`)).body as { attachments: Record<string, Json> };
    expect(attachments).toMatchObject({
      'form.xml': { content_type: 'text/xml' },
      'visit photo.jpg': { content_type: 'image/jpeg', length: 6 },
      note: { content_type: 'application/octet-stream', length: 2 },
    });
    const photo = await hq.fetch(String(attachments['visit photo.jpg']?.['url']));
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ['a known extension, whatever the type', 'clip.3gpp', 'text/plain'],
    ['a known type, whatever the extension', 'scan', 'application/pdf'],
    ['bytes of no type', 'data.bin', 'application/octet-stream'],
  ])('takes a file of %s', async (_, file, type) => {
    expect((await send(form, { name: 'file', content: 'x', file, type })).status).toBe(201);
  });

  const xmlOnly =
    'If you use multipart/form-data, please use xml file only for submitting form xml. ' +
    'You may also do a normal (non-multipart) with the xml submission as the request body instead\n';
  const knownOnly =
    /^If you use multipart\/form-data, please use the following supported file extensions for attachments: (\w+, ){19}\w+\n$/;

  it.each<[string, readonly Part[], string | RegExp]>([
    ['a form whose file does not end in .xml', [{ ...form, file: 'form.txt' }], xmlOnly],
    ['a form whose file ends in .XML', [{ ...form, file: 'form.XML' }], xmlOnly],
    ['an empty form of another name', [{ ...form, content: '', file: 'form.txt' }], xmlOnly],
    ['a file of neither', [form, { name: 'run', content: 'x', file: 'run.exe', type: 'text/plain' }], knownOnly],
    [
      'a file whose extension is in capitals',
      [form, { name: 'a', content: 'x', file: 'a.JPG', type: 'x/y' }],
      knownOnly,
    ],
  ])('refuses %s: 422, in HQ’s words', async (_, parts, words) => {
    const reply = await send(...parts);
    expect(reply).toMatchObject({ status: 422, nature: 'processing_failure', formId: null });
    expect(reply.message).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  });

  it.each([
    [
      'a field that is no file',
      [form, { name: 'user', content: 'anna' }],
      /^Received a submission with POST\.keys\(\)/,
    ],
    [
      'the form as a field',
      [{ name: 'xml_submission_file', content: formXml() }],
      /^Received a submission with POST\.keys\(\)/,
    ],
    [
      'no form',
      [{ ...form, name: 'form' }],
      /^If you use multipart\/form-data, please name your file xml_submission_file\./,
    ],
    ['an empty form', [{ ...form, content: '' }], /the file xml_submission_file must not have an empty payload/],
  ])('refuses %s: 400 in plain words', async (_, parts, text) => {
    const { status, text: says } = await send(...parts);
    expect([status, says]).toEqual([400, expect.stringMatching(text)]);
  });

  it('refuses a form of more than 10 MB, and a file of more than HQ takes: 413', async () => {
    const big = await send({ ...form, content: formXml({ inside: `<a>${'x'.repeat(10 * 1_048_576)}</a>` }) });
    expect([big.status, big.text]).toEqual([413, 'Form exceeds 10MB size limit\n']);
    await hq.stop();
    const file = { name: 'film.mp4', content: new Uint8Array(16 * 1_048_576), file: 'film.mp4' };
    const { status, text } = await send(form, file);
    expect([status, text]).toEqual([413, expect.stringMatching(/^Attachment exceeds \d+MB size limit\n$/)]);
  });
});

describe('a raw submission (forms.md 4)', () => {
  it('may have any type that is not multipart, as curl sends it', async () => {
    hq = await startWritableCaseWorld();
    const { authorization } = { authorization: `ApiKey caller@example.com:${'k'.repeat(40)}` };
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    expect(await submitForm(hq, formXml(), { headers })).toMatchObject({ status: 201, formId });
  });

  it('may not be empty', async () => {
    hq = await startWritableCaseWorld();
    const { status, text } = await submitForm(hq, '');
    expect([status, text]).toEqual([400, 'Post may not have an empty body\n']);
  });
});
