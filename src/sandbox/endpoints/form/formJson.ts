import { isoIndex, parseV2Date } from '../../dates.js';
import type { FormRecord } from '../../world/model.js';

/** The JSON of a form. */
export type FormJson = Readonly<Record<string, unknown>>;

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : isoIndex(ms));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of an element: a string, or an object if it has attributes (forms.md 2.1, rules 5 and 6). */
function textOf(value: unknown): string | null {
  const text = isObject(value) ? value['#text'] : value;
  return typeof text === 'string' ? text : null;
}

const flattened = (value: unknown): unknown =>
  isObject(value)
    ? Object.entries(value)
        .map(([name, part]) => `${name}:${String(part)}`)
        .join(', ')
    : value;

/**
 * The `metadata` of a form, from `form.meta` (forms.md 2.4). `@` keys are dropped, `appVersion` and `location` always
 * present. Times are reformatted, invalid ones dropped. Remaining objects become text.
 */
function metadataOf(meta: unknown): Readonly<Record<string, unknown>> | null {
  if (!isObject(meta)) return null;
  const metadata: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(meta)) {
    if (name.startsWith('@')) continue;
    if (name === 'timeStart' || name === 'timeEnd') {
      const time = typeof value === 'string' ? parseV2Date(value) : undefined;
      if (time) metadata[name] = isoIndex(time.ms);
    } else metadata[name] = flattened(value);
  }
  return { ...metadata, appVersion: textOf(meta['appVersion']), location: textOf(meta['location']) };
}

const attribute = (form: FormRecord['form'], name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

function attachmentsOf(row: FormRecord, domain: string, origin: string): Readonly<Record<string, unknown>> {
  const base = `${origin}/a/${domain}/api/form_attachment/v1/${row.id}`;
  return Object.fromEntries(
    [...row.attachments].map(([name, { contentType, length }]) => [
      name,
      { content_type: contentType, length, url: `${base}/${encodeURIComponent(name)}` },
    ]),
  );
}

/** The JSON of a form without its cases (forms.md 1.5). */
export function formJson(row: FormRecord, domain: string, origin: string): FormJson {
  return {
    id: row.id,
    domain,
    form: row.form,
    type: attribute(row.form, '#type'),
    version: attribute(row.form, '@version'),
    uiversion: attribute(row.form, '@uiVersion'),
    metadata: metadataOf(row.form['meta']),
    received_on: isoIndex(row.receivedOn),
    edited_on: timeOrNull(row.editedOn),
    edited_by_user_id: row.editedOn === null ? null : row.editedBy,
    server_modified_on: isoIndex(row.serverModifiedOn),
    indexed_on: isoIndex(row.indexedOn),
    app_id: row.appId,
    build_id: row.buildId,
    initial_processing_complete: true,
    problem: row.problem,
    archived: row.archived,
    attachments: attachmentsOf(row, domain, origin),
    is_phone_submission: row.phoneSubmission,
    submit_ip: row.submitIp,
    // HQ's reverse URL lookup lacks the domain and fails (forms.md 1.5).
    resource_uri: '',
  };
}
