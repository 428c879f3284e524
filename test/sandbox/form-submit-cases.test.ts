import { afterEach, describe, expect, it } from '@jest/globals';
import { idsOf } from '../support/sandbox/caseFormWorld.js';
import { block, create, formId, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import { startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const start = async () => {
  hq = await startWritableCaseWorld();
};
const send = async (inside: string, id = formId) => {
  const reply = await submitForm(hq, formXml({ inside, id }));
  expect(reply).toMatchObject({ status: 201, nature: 'submit_success' });
};
const seen = async (id: string) => (await hq.get(`case/v2/${id}/`)).body;

describe('case blocks of a submitted form (forms.md 2.5, 4)', () => {
  it("open a case with type, name, owner, and the phone's time and user", async () => {
    await start();
    await send(block('new', `${create('Anna')}<update><age>3</age><external_id>e1</external_id></update>`));
    expect(await seen('new')).toMatchObject({
      case_type: 'patient',
      case_name: 'Anna',
      owner_id: 'worker1',
      external_id: 'e1',
      date_opened: '2021-11-30T08:05:00.000000Z',
      last_modified: '2021-11-30T08:05:00.000000Z',
      server_last_modified: '2021-12-01T08:00:00.000000Z',
      properties: { age: '3' },
      closed: false,
    });
    expect((await hq.get('case/v1/new/')).body).toMatchObject({ opened_by: 'worker1', xform_ids: [formId] });
    expect((await hq.get('case/v2/ext/e1/')).body).toMatchObject({ case_id: 'new' });
  });

  it('update name, type and owner like properties, in create and update alike', async () => {
    await start();
    await send(
      block('a', '<update><case_name>B</case_name><owner_id>group</owner_id><case_type>t</case_type></update>'),
    );
    expect(await seen('a')).toMatchObject({ case_name: 'B', owner_id: 'group', case_type: 't' });
  });

  it('belong to the user of the block where no owner is said', async () => {
    await start();
    await send(block('new', '<create><case_type>t</case_type><case_name>n</case_name></create>', 'worker9'));
    expect(await seen('new')).toMatchObject({ owner_id: 'worker9' });
  });

  it('close a case, for good', async () => {
    await start();
    await send(block('a', '<close/>'));
    await send(block('a', '<update><rank>1</rank></update>'), 'later');
    expect(await seen('a')).toMatchObject({ closed: true, date_closed: '2021-11-30T08:05:00.000000Z' });
    expect((await hq.get('case/v1/a/')).body).toMatchObject({ closed_by: 'worker1' });
  });

  it('link cases, to cases of the same form too; an empty index is removed', async () => {
    await start();
    const link =
      '<index><parent case_type="household">home</parent><host case_type="x" relationship="extension">a</host></index>';
    await send(block('home', create('Home', 'household')) + block('new', create() + link));
    expect(await seen('new')).toMatchObject({
      indices: {
        parent: { case_id: 'home', case_type: 'household', relationship: 'child' },
        host: { case_id: 'a', case_type: 'x', relationship: 'extension' },
      },
    });
    expect(idsOf((await hq.get('case/v2/?indices.parent=home')).body, 'case_id')).toEqual(['new']);
    await send(block('new', '<index><parent case_type="household"/></index>'), 'later');
    expect((await seen('new')) as object).toHaveProperty('indices', { host: expect.anything() });
  });

  it('stand anywhere: in groups and repeats, and several for one case', async () => {
    await start();
    const child = (id: string) => `<child><name>${id}</name>${block(id, create(id))}</child>`;
    const group = `<visit>${block('a', '<update><rank>1</rank></update>')}</visit>`;
    await send(`${child('c1')}${child('c2')}${group}${block('a', '<update><dob>2000-01-01</dob></update>')}`);
    expect(await seen('a')).toMatchObject({ properties: { rank: '1', dob: '2000-01-01' } });
    const { body } = await hq.get(`form/v1/${formId}/`);
    expect(body).toMatchObject({
      form: { child: [{ name: 'c1', case: { '@case_id': 'c1' } }, { name: 'c2' }] },
    });
    for (const id of ['a', 'c1', 'c2']) expect(idsOf((await hq.get(`form/v1/?case_id=${id}`)).body)).toEqual([formId]);
  });

  it('are not what a question named case holds, nor what stands inside a block', async () => {
    await start();
    await send(
      `<case><severity>high</severity></case>${block('a', `<update><note>x</note></update>${block('b', create())}`)}`,
    );
    expect(await seen('b')).toMatchObject({ error: `Case 'b' not found` });
    expect((await hq.get('form/v1/?case_id=b')).body).toMatchObject({ objects: [] });
  });

  it('bring files that came with the form, under names of their own (cases.md 5)', async () => {
    await start();
    const inside = `<photo>pic.jpg</photo>${block('a', '<attachment><face src="pic.jpg" from="local"/></attachment>')}`;
    const parts = new FormData();
    parts.append('xml_submission_file', new File([formXml({ inside })], 'form.xml'));
    parts.append('pic.jpg', new File(['the picture'], 'pic.jpg', { type: 'image/jpeg' }));
    expect((await submitForm(hq, parts)).status).toBe(201);
    const reply = await hq.fetch('case/attachment/a/face');
    expect([await reply.text(), reply.headers.get('content-type')]).toEqual(['the picture', 'image/jpeg']);
    await send(block('a', '<attachment><face/></attachment>'), 'later');
    expect((await hq.fetch('case/attachment/a/face')).status).toBe(404);
  });

  it('of version 1 are read, too', async () => {
    await start();
    const create1 = '<create><case_type_id>old</case_type_id><case_name>Old</case_name><user_id>u</user_id></create>';
    await send(
      `<case><case_id>v1</case_id><date_modified>2021-11-30T08:00:00Z</date_modified>${create1}<update><k>v</k></update></case>`,
    );
    expect(await seen('v1')).toMatchObject({
      case_type: 'old',
      case_name: 'Old',
      owner_id: 'u',
      properties: { k: 'v' },
    });
  });

  it('keep the later date of two phones, but take what came last', async () => {
    await start();
    await send(block('a', '<update><rank>1</rank></update>', 'worker1', '2021-11-30T08:00:00Z'));
    await send(block('a', '<update><rank>2</rank></update>', 'worker2', '2021-11-29T08:00:00Z'), 'late');
    expect(await seen('a')).toMatchObject({ last_modified: '2021-11-30T08:00:00.000000Z', properties: { rank: '2' } });
  });

  it('show empty parts as null, close as "" (forms.md 2.5)', async () => {
    await start();
    await send(block('a', '<create/><update/><index/><attachment/><close/>'));
    expect((await hq.get(`form/v1/${formId}/`)).body).toMatchObject({
      form: { case: { create: null, update: null, index: null, attachment: null, close: '' } },
    });
  });
});
