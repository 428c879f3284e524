import type { FormRecord } from '../../../src/sandbox/world/model.js';
import { byText, dateTime, globalId, type Part } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The world of the tests of forms; no test changes it. */
export const { world, demo } = seededWorld();
/** Its forms, archived ones too, newest received first (forms.md 1.1); which of one instant comes first is HQ's own affair. */
export const all = demo.forms.find({ includeArchived: true }).rows;
/** What lists show. */
export const rows = all.filter(row => !row.archived);

/** Every field of a form that is no link. */
export const FIELDS = `id domain formId xmlns name type version uiVersion receivedOn editedOn serverModifiedOn indexedOn
  archived problem isPhoneSubmission submitIp initialProcessingComplete appId buildId answers caseIds
  metadata { timeStart timeEnd deviceId username userId instanceId deprecatedId appVersion commcareVersion appBuildVersion
    geoPoint { latitude longitude altitude accuracy } }
  attachments { name contentType length }`;

type Node = Readonly<Record<string, unknown>>;

/** The case ids of a form's JSON, in its order, each once; the keys of HQ's JSON are sorted (errors-and-paging.md 7). */
function caseIdsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(caseIdsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Node)['@case_id'];
  if (typeof own === 'string') return [own];
  return Object.keys(node)
    .sort()
    .flatMap(key => caseIdsIn((node as Node)[key]));
}

const text = (node: unknown) => (typeof node === 'object' && node !== null ? (node as Node)['#text'] : node);

function place(node: unknown) {
  const written = text(node);
  if (typeof written !== 'string') return null;
  const [latitude, longitude, altitude, accuracy] = written.split(' ').map(Number);
  return { latitude, longitude, altitude, accuracy };
}

/** A form as `FIELDS` should show it. */
export const expectedForm = (row: FormRecord) => {
  const meta = row.form['meta'] as Node;
  return {
    id: globalId('Form', row.id),
    domain: 'demo',
    formId: row.id,
    xmlns: row.xmlns,
    name: (row.form['@name'] as string | undefined) ?? null,
    type: row.form['#type'],
    version: (row.form['@version'] as string | undefined) ?? '',
    uiVersion: (row.form['@uiVersion'] as string | undefined) ?? '',
    receivedOn: dateTime(row.receivedOn),
    editedOn: row.editedOn === null ? null : dateTime(row.editedOn),
    serverModifiedOn: dateTime(row.serverModifiedOn),
    indexedOn: dateTime(row.indexedOn),
    archived: row.archived,
    problem: row.problem,
    isPhoneSubmission: row.phoneSubmission,
    submitIp: row.submitIp,
    initialProcessingComplete: true,
    appId: row.appId,
    buildId: row.buildId,
    answers: row.form,
    caseIds: [...new Set(caseIdsIn(row.form))],
    metadata: {
      timeStart: meta['timeStart'],
      timeEnd: meta['timeEnd'],
      deviceId: meta['deviceID'],
      username: meta['username'],
      userId: meta['userID'] || null,
      instanceId: meta['instanceID'],
      deprecatedId: meta['deprecatedID'] ?? null,
      appVersion: text(meta['appVersion']) ?? null,
      commcareVersion: meta['commcare_version'] ?? null,
      appBuildVersion: meta['app_build_version'] ?? null,
      geoPoint: place(meta['location']),
    },
    attachments: [...row.attachments]
      .map(([name, { contentType, length }]) => ({ name, contentType, length }))
      .sort((a, b) => byText(a.name, b.name)),
  };
};

/** What `FIELDS` selects. */
export type ExpectedForm = ReturnType<typeof expectedForm>;

/** Answers of the tests of forms. */
export interface Answer {
  readonly domain: { readonly forms: Part<ExpectedForm>; readonly form: ExpectedForm | null };
}
