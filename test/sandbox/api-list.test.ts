import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { reachedEndpoints as reached } from '../support/hqSpec/endpoints.js';
import { domainIn, NOW } from '../support/worlds/demoWorld.js';
import { formXml } from '../support/sandbox/submissionClient.js';
import { workbookFile } from '../support/sandbox/workbookFile.js';

/** One request to an endpoint: `POST path` with what it sends. */
type Content = string | FormData | URLSearchParams;
type Sent = readonly [call: string, body?: () => Content | Promise<Content>];

let hq: Sandbox;
let asked: ReturnType<typeof requests>;
let now = NOW;
beforeAll(async () => {
  hq = await startSandbox({ world: createWorld({ now, cases: 2000 }), now: () => now, throttled: false, lag: 0 });
  asked = requests();
});
afterAll(() => hq.close());

const json = (value: unknown) => () => JSON.stringify(value);

async function form(fields: Readonly<Record<string, string | File>>): Promise<FormData> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return Promise.resolve(data);
}

const workbook = async (sheets: Parameters<typeof workbookFile>[0]) =>
  new File([new Uint8Array(await workbookFile(sheets))], 'a.xlsx');

const imported = async () =>
  form({
    case_type: 'mother',
    file: await workbook({
      Sheet1: [
        ['case_id', 'name'],
        ['none', 'Nobody'],
      ],
    }),
  });

const tables = async () =>
  form({
    replace: 'false',
    async: 'true',
    'file-to-upload': await workbook({
      types: [
        ['Delete(Y/N)', 'table_id', 'is_global?', 'field 1'],
        ['N', 'tag', 'yes', 'name'],
      ],
      tag: [['UID', 'Delete(Y/N)', 'field: name']],
    }),
  });

/** Something to ask of each endpoint, by its spelling in the contract. */
function requests(): Readonly<Record<string, readonly Sent[]>> {
  const demo = domainIn(hq.world);
  const first = <Row>(rows: Iterable<Row>): Row => [...rows][0]!;
  const worker = first(demo.workers).id;
  const person = first(demo.webUsers).id;
  const form1 = first(demo.forms.find({ take: 1 }).rows).id;
  const row = first(demo.cases.find({ take: 1 }).rows).id;
  const photo = demo.cases.find({}).rows.find(one => Object.keys(one.attachments).length > 0)!;
  const [app] = demo.applications;
  const table = first(demo.lookupTables);
  const feed = (kind: string) => [...demo.exports!].find(one => one.kind === kind && one.odata)!.id;
  const sms = { app_id: app!.id, users: [{ phone_number: '+16175551234' }] };
  return {
    'application/v1/ , {id}/': [['GET application/v1/'], [`GET application/v1/${app!.id}/`]],
    'case/v1/ , {id}/': [['GET case/v1/'], [`GET case/v1/${row}/`]],
    'form/v1/ , {id}/': [['GET form/v1/'], [`GET form/v1/${form1}/`]],
    'form/v1/bulk-action/ , {job_id}/ (Sept 2026, flag)': [
      ['POST form/v1/bulk-action/', json({ action: 'archive', form_ids: ['none'] })],
    ],
    'sso/v1/': [['POST sso/v1/', () => new URLSearchParams(CREDENTIALS.admin)]],
    'user/v1/ , {id}/ (+activate/ deactivate/ email_password_reset/)': [
      ['GET user/v1/'],
      [`GET user/v1/${worker}/`],
      [`POST user/v1/${worker}/activate/`],
    ],
    'web-user/v1/ , {id}/ (+activate/ deactivate/)': [['GET web-user/v1/'], [`POST web-user/v1/${person}/activate/`]],
    'group/v1/ , {id}/': [['GET group/v1/'], [`GET group/v1/${first(demo.groups).id}/`]],
    'fixture/v1/ , {id}/': [[`GET fixture/v1/?fixture_type=${table.tag}`]],
    'lookup_table/v1/ , {id}/': [['GET lookup_table/v1/'], [`GET lookup_table/v1/${table.id}/`]],
    'lookup_table_item/v2/ , {id}/': [['GET lookup_table_item/v2/']],
    'location/v1/ , {id}/': [['GET location/v1/']],
    'location/v2/ , {id}/': [['GET location/v2/'], [`GET location/v2/${first(demo.locations).id}/`]],
    'location_type/v1/ , {id}/': [['GET location_type/v1/']],
    'simplereportconfiguration/v1/ , {id}/': [['GET simplereportconfiguration/v1/']],
    'configurablereportdata/v1/{id}/': [[`GET configurablereportdata/v1/${demo.reports[0]!.id}/`]],
    'ucr_data_source/v1/ , {id}/': [['GET ucr_data_source/v1/']],
    'ucr/v1/?data_source_id=': [[`GET ucr/v1/?data_source_id=${demo.dataSources![0]!.id}`]],
    'action_times/v1/': [['GET action_times/v1/']],
    'messaging-event/v1/ , {event_id}/': [['GET messaging-event/v1/']],
    'case/v2/ , {case_id}[,{case_id}...] , ext/{external_id}/ , bulk-fetch/': [
      ['GET case/v2/'],
      [`GET case/v2/${row},${photo.id}/`],
      ['POST case/v2/bulk-fetch/', json({ case_ids: [row] })],
    ],
    'case_attachment/v1/{case_id}/{attachment_id}': [
      [`GET case_attachment/v1/${photo.id}/${Object.keys(photo.attachments)[0]}`],
    ],
    'form_attachment/v1/{instance_id}/{attachment_id}': [[`GET form_attachment/v1/${form1}/form.xml`]],
    'odata/cases/v1/{config_id}/ (+{table_id}/, $metadata)': [
      [`GET odata/cases/v1/${feed('case')}/$metadata`],
      [`GET odata/cases/v1/${feed('case')}/feed`],
    ],
    'odata/forms/v1/{config_id}/ ...': [[`GET odata/forms/v1/${feed('form')}/feed`]],
    'invitation/v1/': [['POST invitation/v1/', json({ email: 'new@example.org', role: 'Analyst' })]],
    'det_export_instance/v1/ , {id}/': [['GET det_export_instance/v1/']],
    '/api/identity/v1/': [['GET /api/identity/v1/']],
    '/api/user_domains/v1/': [['GET /api/user_domains/v1/']],
    'receiver/api/': [['POST /a/demo/receiver/api/', () => formXml()]],
    'phone/restore/': [[`GET /a/demo/phone/restore/?as=${CREDENTIALS.worker.username}`]],
    'phone/restore/{app_id}/': [[`GET /a/demo/phone/restore/${app!.id}/?as=${CREDENTIALS.worker.username}`]],
    'fixtures/fixapi/': [['POST /a/demo/fixtures/fixapi/', tables]],
    'fixtures/fixapi/status/{download_id}/': [['GET /a/demo/fixtures/fixapi/status/dl-none/']],
    'importer/excel/bulk_upload_api/': [['POST /a/demo/importer/excel/bulk_upload_api/', imported]],
    'sms/': [
      ['POST v0_5/sms_user_registration/', json(sms)],
      ['POST v0_5/sms_user_registration_reinstall/', json(sms)],
    ],
  };
}

test.each(Object.keys(reached))('%s works on the embedded HQ as it starts', async endpoint => {
  const sent = asked[endpoint] ?? [];
  expect(sent).not.toEqual([]);
  for (const [call, body] of sent) {
    const [method = '', path = ''] = call.split(' ');
    const content = await body?.();
    const reply = await fetch(new URL(path, `${hq.url}/a/demo/api/`), {
      method,
      headers: {
        authorization: `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}`,
        ...(typeof content === 'string' && {
          'content-type': content.startsWith('<') ? 'text/xml' : 'application/json',
        }),
      },
      ...(content !== undefined && { body: content }),
    });
    const text = await reply.text();
    expect([call, reply.status, reply.ok ? '' : text]).toEqual([call, expect.any(Number), '']);
    now += 1000;
  }
});
