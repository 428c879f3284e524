import { afterEach, describe, expect, it } from '@jest/globals';
import { png, readPng } from '../../src/sandbox/bytes/png.js';
import { startCaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld, CaseFormWorldParts } from '../support/sandbox/caseFormWorld.js';
import { attachment, caseRow, formRow } from '../support/worlds/sampleRows.js';

/** Attachments from the form `f`, by the names of its files. */
function from(...names: readonly string[]) {
  return Object.fromEntries(names.map(name => [name, { formId: 'f', file: name }]));
}

const parts: CaseFormWorldParts = {
  cases: [caseRow({ id: 'c', attachments: from('face.jpg', 'plain') })],
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

let hq: CaseFormWorld;
afterEach(() => hq.stop());

const seen = async (path: string) => {
  const reply = await hq.fetch(path);
  return [reply.status, reply.headers.get('content-type'), await reply.text()];
};

const statusOf = async (path: string) => (await hq.fetch(path)).status;

describe('form attachments (forms.md 3)', () => {
  it('are bytes with their own type and length, under both URLs', async () => {
    hq = await startCaseFormWorld(parts);
    for (const path of ['form_attachment/v1/f/form.xml', 'form/attachment/f/form.xml']) {
      expect(await seen(path)).toEqual([200, 'text/xml', '<data/>']);
    }
    expect((await hq.fetch('form/attachment/f/face.jpg')).headers.get('content-length')).toBe('4');
  });

  it('are an HTML 404 when the form or the name is missing', async () => {
    hq = await startCaseFormWorld(parts);
    for (const path of ['form_attachment/v1/f/none.jpg', 'form_attachment/v1/none/form.xml']) {
      expect(await seen(path)).toEqual([404, 'text/html; charset=utf-8', expect.stringContaining('<html')]);
    }
  });

  it('are an empty 403 without the right to view them', async () => {
    hq = await startCaseFormWorld({ ...parts, caller: { admin: false, permissions: ['access_api', 'edit_data'] } });
    expect(await seen('form_attachment/v1/f/form.xml')).toEqual([403, 'text/html; charset=utf-8', '']);
  });

  it('are open to every login of the project space where the flag VIEW_FORM_ATTACHMENT is on', async () => {
    for (const kind of ['web', 'mobile'] as const) {
      hq = await startCaseFormWorld({
        ...parts,
        toggles: ['VIEW_FORM_ATTACHMENT'],
        caller: { admin: false, permissions: [], kind },
      });
      expect(await seen('form_attachment/v1/f/form.xml')).toEqual([200, 'text/xml', '<data/>']);
      expect(await statusOf('form_attachment/v1/f/none')).toBe(404);
      expect(await statusOf('case_attachment/v1/c/face.jpg')).toBe(403);
      await hq.stop();
    }
    hq = await startCaseFormWorld({ ...parts, toggles: ['VIEW_FORM_ATTACHMENT'] });
    expect((await fetch(`${hq.base}form_attachment/v1/f/form.xml`)).status).toBe(401);
  });
});

describe('case attachments (cases.md 5)', () => {
  it('are the bytes that a form brought, under both URLs', async () => {
    hq = await startCaseFormWorld(parts);
    for (const path of ['case_attachment/v1/c/face.jpg', 'case/attachment/c/face.jpg']) {
      expect(await seen(path)).toEqual([200, 'image/jpeg', 'JPEG']);
    }
  });

  it('have the type plain/text if none is stored', async () => {
    hq = await startCaseFormWorld(parts);
    expect(await seen('case/attachment/c/plain')).toEqual([200, 'plain/text', 'bytes']);
  });

  describe('as images', () => {
    const square = (side: number) => png(side, side, Buffer.alloc(side * side * 3, side));
    const photos: CaseFormWorldParts = {
      cases: [caseRow({ id: 'c', attachments: from('face', 'note') })],
      forms: [
        formRow({
          id: 'f',
          attachments: new Map([
            ['face', { contentType: 'image/png', length: square(40).length, bytes: () => square(40) }],
            ['note', attachment('text', 'text/plain')],
          ]),
        }),
      ],
    };
    const sizeOf = async (query: string) => {
      const reply = await hq.fetch(`case/attachment/c/face?${query}`);
      const bytes = Buffer.from(await reply.arrayBuffer());
      return [reply.status, reply.headers.get('content-type'), bytes.length && readPng(bytes)?.width];
    };

    it.each([
      ['max_image_width=10', 40],
      ['img=1', 40],
      ['img=1&max_image_width=0', 40],
      ['img=1&max_image_width=39', 20],
      ['img=1&max_image_height=10&max_image_width=30', 10],
      [`img=1&max_size=${square(10).length}`, 10],
    ])('in the largest size that fits: %s', async (query, width) => {
      hq = await startCaseFormWorld(photos);
      expect(await sizeOf(query)).toEqual([200, 'image/png', width]);
    });

    it('are an empty success where nothing fits', async () => {
      hq = await startCaseFormWorld(photos);
      expect(await sizeOf('img=1&max_image_width=4')).toEqual([200, 'plain/text', 0]);
    });

    it('break on limits that are no numbers, and on what is no image', async () => {
      hq = await startCaseFormWorld(photos);
      expect(await statusOf('case/attachment/c/face?img=1&max_image_width=wide')).toBe(500);
      expect(await statusOf('case/attachment/c/note?img=1&max_image_width=10')).toBe(500);
    });

    it('are a page that lists their sizes', async () => {
      hq = await startCaseFormWorld(photos);
      expect(await seen('case/attachment/c/face?img=1&size=debug_all&max_image_width=10')).toEqual([
        200,
        'text/html; charset=utf-8',
        expect.stringContaining('<li>Resolution: 10 x 10</li><li>Resolution: 5 x 5</li>'),
      ]);
    });
  });

  it('are a 404 for an unknown case', async () => {
    hq = await startCaseFormWorld(parts);
    expect(await statusOf('case/attachment/none/face.jpg')).toBe(404);
  });

  it('web users need the right to view form attachments, mobile workers do not', async () => {
    const permissions = ['access_api'] as const;
    hq = await startCaseFormWorld({ ...parts, caller: { admin: false, permissions } });
    expect(await seen('case/attachment/c/face.jpg')).toEqual([403, 'text/html; charset=utf-8', '']);
    await hq.stop();
    hq = await startCaseFormWorld({ ...parts, caller: { admin: false, permissions, kind: 'mobile' } });
    expect(await statusOf('case/attachment/c/face.jpg')).toBe(200);
  });
});
