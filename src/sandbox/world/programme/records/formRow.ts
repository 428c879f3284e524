import { PROBLEM } from '../history.js';
import { formIdAt } from './formIdentity.js';
import { formTree } from '../forms/formTree.js';
import type { FormNode } from '../forms/formTree.js';
import { formXml } from '../forms/formXml.js';
import type { RowSource } from '../rowSource.js';
import type { FormRecord, FormAttachment } from '../../model.js';
import { photoBytes, photoLength } from '../basics/photo.js';
import { stamp } from '../basics/times.js';
import { kindAt, photoName, visitAt } from '../visit.js';

/** The build of a form: the application's newest one at that time. */
function buildAt(
  source: RowSource,
  form: number,
): { appId: string; buildId: string | null; version: number } | undefined {
  const { app } = kindAt(source, form);
  const application = app === null ? undefined : source.applications[app];
  if (application === undefined) return undefined;
  const ended = source.ledger.ended(form);
  const build = application.builds.filter(one => one.builtOn <= ended).at(-1) ?? application.builds[0];
  return { appId: application.id, buildId: build?.id ?? null, version: build?.version ?? application.version };
}

/** The content of a form: its JSON and its files. */
type Content = Pick<FormRecord, 'form' | 'attachments'>;

function contentOf(source: RowSource, form: number, id: string, appVersion: number | undefined): Content {
  const kind = kindAt(source, form);
  const phone = kind.app !== null;
  const version = String(appVersion ?? 1);
  const tag = phone ? 'data' : 'system';
  const meta = metaOf(source, form, id, appVersion);
  const root: FormNode = {
    '@xmlns': kind.xmlns,
    ...(phone ? { '@name': kind.name, '@uiVersion': '1', '@version': version } : {}),
    ...formTree(source, form),
    meta,
  };
  return {
    form: {
      '#type': tag,
      ...(indexed(root) as FormRecord['form']),
      meta: { ...meta, appVersion: textOf(meta['appVersion']), ...clientOf(source, form, appVersion) },
    },
    attachments: attachmentsOf(source, form, tag, root),
  };
}

/** The form at a row, in HQ's JSON (forms.md 1.5 and 2). Its content is built when it is first read. */
export function formAt(source: RowSource, form: number): FormRecord {
  const { ledger, submitters } = source;
  const kind = kindAt(source, form);
  const by = submitters[ledger.user[form] ?? 0] ?? { id: '', username: '' };
  const build = buildAt(source, form);
  const id = formIdAt(source, form);
  const phone = kind.app !== null;
  let built: Content | undefined;
  const content = (): Content => (built ??= contentOf(source, form, id, build?.version));
  const edited = ledger.editedOn[form] ?? 0;
  const lastUser = submitters.findLast(one => one.username.includes('@')) ?? by;
  return {
    id,
    xmlns: kind.xmlns,
    appId: build?.appId ?? null,
    buildId: build?.buildId ?? null,
    userId: by.id,
    username: by.username,
    receivedOn: ledger.receivedOn[form] ?? 0,
    editedOn: edited || null,
    editedBy: edited ? lastUser.id : null,
    serverModifiedOn: ledger.serverModified(form),
    indexedOn: ledger.indexedOn(form),
    archived: ledger.archived(form),
    problem: (ledger.flags[form] ?? 0) & PROBLEM ? 'Form was resubmitted by a device with a wrong clock.' : null,
    phoneSubmission: phone,
    submitIp: phone ? `203.0.113.${form % 254}` : null,
    caseIds: ledger.casesOf(form).map(row => source.caseIds.of(row)),
    get form() {
      return content().form;
    },
    get attachments() {
      return content().attachments;
    },
  };
}

function metaOf(source: RowSource, form: number, id: string, version: number | undefined): FormNode {
  const { ledger, submitters } = source;
  const by = submitters[ledger.user[form] ?? 0] ?? { id: '', username: '' };
  const phone = version !== undefined;
  const gps = form % 3 === 0 && phone ? visitAt(source, form, 0).gps : '';
  return {
    '@xmlns': 'http://openrosa.org/jr/xforms',
    deviceID: phone ? `COMMCARE-SANDBOX-${(ledger.user[form] ?? 0) + 1}` : 'system',
    timeStart: stamp(ledger.started(form)),
    timeEnd: stamp(ledger.ended(form)),
    username: by.username.split('@')[0] ?? '',
    userID: by.id,
    instanceID: id,
    ...(phone
      ? {
          appVersion: {
            '@xmlns': 'http://commcarehq.org/xforms',
            '#text': `CommCare Android, version "2.55.1". App v${version}.`,
          },
          drift: '0',
        }
      : {}),
    ...(gps === '' ? {} : { location: form % 2 ? gps : { '@xmlns': 'http://commcarehq.org/xforms', '#text': gps } }),
  };
}

/** The values that HQ adds to `meta` when it indexes a form (forms.md 2.3). */
function clientOf(source: RowSource, form: number, version: number | undefined): Record<string, unknown> {
  const gps = version !== undefined && form % 3 === 0 ? visitAt(source, form, 0).gps : '';
  const [lat, lon] = gps.split(' ').map(Number);
  return {
    commcare_version: version === undefined ? null : '2.55.1',
    app_build_version: version ?? null,
    geo_point: gps === '' ? null : { lat, lon },
  };
}

function textOf(node: FormNode[string] | undefined): string | null {
  if (typeof node !== 'object' || Array.isArray(node)) return node === undefined || Array.isArray(node) ? null : node;
  const text = node['#text'];
  return typeof text === 'string' ? text : null;
}

/** An empty `create`, `update`, `index` or `attachment` of a case block becomes null (forms.md 2.5). */
function indexed(node: FormNode[string]): unknown {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(indexed);
  const isBlock = '@case_id' in node;
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    shown[name] = isBlock && value === '' && name !== 'close' ? null : indexed(value);
  }
  return shown;
}

function attachmentsOf(
  source: RowSource,
  form: number,
  tag: string,
  root: FormNode,
): ReadonlyMap<string, FormAttachment> {
  let made: Uint8Array | undefined;
  const xml = (): Uint8Array => (made ??= formXml(tag, root));
  const all = new Map<string, FormAttachment>([
    [
      'form.xml',
      {
        contentType: 'text/xml',
        bytes: xml,
        get length() {
          return xml().length;
        },
      },
    ],
  ]);
  const photo = photoName(source, form);
  if (photo !== '')
    all.set(photo, { contentType: 'image/png', length: photoLength(form), bytes: () => photoBytes(form) });
  return all;
}
