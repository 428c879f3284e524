import { afterEach, describe, expect, it } from '@jest/globals';
import { clinic } from './clinic.js';
import type { Clinic, ClinicParts } from './clinic.js';
import { attachment, caseRow, formRow } from './rows.js';

const parts: ClinicParts = {
  cases: [caseRow({ id: 'c', attachments: { 'face.jpg': 'f', plain: 'f' } })],
  forms: [
    formRow({
      id: 'f',
      attachments: new Map([
        ['form.xml', attachment('<data/>', 'text/xml')],
        ['face.jpg', attachment('JPEG', 'image/jpeg')],
        ['plain', attachment('bytes', null)],
      ]),
    }),
  ],
};

let hq: Clinic;
afterEach(() => hq.stop());

const seen = async (path: string) => {
  const reply = await hq.fetch(path);
  return [reply.status, reply.headers.get('content-type'), await reply.text()];
};

const statusOf = async (path: string) => (await hq.fetch(path)).status;

describe('form attachments (forms.md 3)', () => {
  it('are bytes with their own type and length, under both URLs', async () => {
    hq = await clinic(parts);
    for (const path of ['form_attachment/v1/f/form.xml', 'form/attachment/f/form.xml']) {
      expect(await seen(path)).toEqual([200, 'text/xml', '<data/>']);
    }
    expect((await hq.fetch('form/attachment/f/face.jpg')).headers.get('content-length')).toBe('4');
  });

  it('are an HTML 404 when the form or the name is missing', async () => {
    hq = await clinic(parts);
    for (const path of ['form_attachment/v1/f/none.jpg', 'form_attachment/v1/none/form.xml']) {
      expect(await seen(path)).toEqual([404, 'text/html; charset=utf-8', expect.stringContaining('<html')]);
    }
  });

  it('are an empty 403 without the right to view them', async () => {
    hq = await clinic({ ...parts, caller: { admin: false, permissions: ['access_api', 'edit_data'] } });
    expect(await seen('form_attachment/v1/f/form.xml')).toEqual([403, 'text/html; charset=utf-8', '']);
  });
});

describe('case attachments (cases.md 5)', () => {
  it('are the bytes that a form brought, under both URLs', async () => {
    hq = await clinic(parts);
    for (const path of ['case_attachment/v1/c/face.jpg', 'case/attachment/c/face.jpg']) {
      expect(await seen(path)).toEqual([200, 'image/jpeg', 'JPEG']);
    }
  });

  it('have an odd type where none is stored', async () => {
    hq = await clinic(parts);
    expect(await seen('case/attachment/c/plain')).toEqual([200, 'plain/text', 'bytes']);
  });

  it('answer the original to img=1, and break on limits that are no numbers', async () => {
    hq = await clinic(parts);
    expect(await statusOf('case/attachment/c/face.jpg?img=1&max_image_width=100&size=small')).toBe(200);
    expect(await statusOf('case/attachment/c/face.jpg?img=1&max_image_width=wide')).toBe(500);
  });

  it('are a 404 for an unknown case', async () => {
    hq = await clinic(parts);
    expect(await statusOf('case/attachment/none/face.jpg')).toBe(404);
  });

  it('web users need the right to view form attachments, mobile workers do not', async () => {
    const permissions = ['access_api'] as const;
    hq = await clinic({ ...parts, caller: { admin: false, permissions } });
    expect(await seen('case/attachment/c/face.jpg')).toEqual([403, 'text/html; charset=utf-8', '']);
    await hq.stop();
    hq = await clinic({ ...parts, caller: { admin: false, permissions, kind: 'mobile' } });
    expect(await statusOf('case/attachment/c/face.jpg')).toBe(200);
  });
});
