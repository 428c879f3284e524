import type { FileRow, FormRow, MetadataRow } from '../row.js';
import type { FormAnswers } from './readFormXml.js';

/** A submitted form. */
export interface SubmittedForm {
  readonly domain: string;
  readonly id: string;
  readonly answers: FormAnswers;
  readonly xml: Uint8Array;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: Uint8Array }[];
  readonly appId?: string;
  /** ms since the epoch. */
  readonly at: number;
  /** The row of the form that it replaces. */
  readonly replaces?: FormRow;
}

const isGroup = (value: unknown): value is FormAnswers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => {
  const text = isGroup(value) ? (value['#text'] ?? '') : value;
  return typeof text === 'string' ? text : null;
};

/** A time in the format of HQ's index. */
const hqTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, -1)}000Z`;

/** A time as HQ's index returns it; null for other text. */
const timeOrNull = (value: unknown): string | null => {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : (value as string).length === 10 ? hqTime(ms) : (value as string);
};

/** The fields that HQ's index adds to `meta` (forms.md 2.3). */
function indexedMeta(meta: FormAnswers): FormAnswers {
  const version = textOf(meta['appVersion']) ?? '';
  const [lat = NaN, lon = NaN] = (textOf(meta['location']) ?? '').trim().split(/\s+/).map(Number);
  const build = /\bApp v(\d+)/.exec(version)?.[1];
  return {
    ...meta,
    ...('timeStart' in meta && { timeStart: timeOrNull(meta['timeStart']) }),
    ...('timeEnd' in meta && { timeEnd: timeOrNull(meta['timeEnd']) }),
    ...('appVersion' in meta && { appVersion: textOf(meta['appVersion']) }),
    commcare_version:
      /version "([\d.]+)"|CommCare Version (\d+(?:\.\d+)*)/.exec(version)?.slice(1).find(Boolean) ?? null,
    app_build_version: build === undefined ? null : Number(build),
    geo_point: Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null,
  };
}

const EMPTY_PARTS = ['create', 'update', 'index', 'attachment'];

/** A case block as HQ's index returns it (forms.md 2.5). */
function indexedBlock(block: FormAnswers): FormAnswers {
  const entries = Object.entries(block).flatMap(([name, value]): [string, unknown][] => {
    if (EMPTY_PARTS.includes(name)) return [[name, value === '' ? null : value]];
    if (name !== '@date_modified') return [[name, value]];
    if (value === '') return [[name, null]];
    return timeOrNull(value) === null ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function indexed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(indexed);
  if (!isGroup(node)) return node;
  if ('@case_id' in node) return indexedBlock(node);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, indexed(value)]));
}

/** The metadata that HQ derives from `meta` (forms.md 2.4). */
function metadataOf(meta: FormAnswers): MetadataRow {
  const { timeStart, timeEnd, ...others } = meta;
  const times = Object.entries({ timeStart: timeOrNull(timeStart), timeEnd: timeOrNull(timeEnd) });
  const flat = Object.entries(others)
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, value]) => [
      name,
      isGroup(value)
        ? Object.entries(value)
            .map(pair => pair.join(':'))
            .join(', ')
        : value,
    ]);
  return {
    ...(Object.fromEntries(flat) as MetadataRow),
    ...Object.fromEntries(times.filter(([, time]) => time !== null)),
    appVersion: textOf(meta['appVersion']),
    location: textOf(meta['location']),
  };
}

/**
 * The row that HQ's index will return for a form that it has just accepted (forms.md 1.5). Times are from this server's
 * clock.
 */
export function submittedRow({ domain, id, answers, xml, files, appId, at, replaces }: SubmittedForm): FormRow {
  const tree = indexed(answers) as FormAnswers;
  const meta = isGroup(answers['meta']) ? indexedMeta(answers['meta']) : undefined;
  const form = meta ? { ...tree, meta } : tree;
  const fileRow = (name: string, type: string, length: number): readonly [string, FileRow] => [
    name,
    {
      content_type: type,
      length,
      url: `/a/${encodeURIComponent(domain)}/api/form_attachment/v1/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
    },
  ];
  return {
    __typename: 'Form',
    domain,
    id,
    form,
    type: textOf(form['#type']) ?? '',
    version: textOf(form['@version']) ?? '',
    uiversion: textOf(form['@uiVersion']) ?? '',
    metadata: meta ? metadataOf(meta) : null,
    received_on: replaces?.received_on ?? hqTime(at),
    edited_on: replaces ? hqTime(at) : null,
    edited_by_user_id: null,
    server_modified_on: hqTime(at),
    indexed_on: hqTime(at),
    app_id: appId ?? null,
    build_id: null,
    initial_processing_complete: true,
    problem: null,
    archived: false,
    attachments: {
      ...replaces?.attachments,
      ...Object.fromEntries([
        fileRow('form.xml', 'text/xml', xml.length),
        ...files.map(({ name, type, content }) => fileRow(name, type, content.length)),
      ]),
    },
    is_phone_submission: false,
    submit_ip: null,
  };
}
