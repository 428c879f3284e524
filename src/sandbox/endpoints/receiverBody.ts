import { Raised } from '../endpoint.js';
import type { Ask } from '../endpoint.js';
import type { FormAttachment } from '../world/model.js';
import { attachmentOf } from '../xform/submission.js';
import { unprocessed } from './openRosa.js';

/** What came with a request to the receiver. */
export interface ReceivedBody {
  readonly xml: Uint8Array;
  /** By the name of their parts, which is what forms call them (forms.md 3). */
  readonly attachments: ReadonlyMap<string, FormAttachment>;
}

const MEGABYTE = 1_048_576;
const LARGEST_FORM = 10;
/** HQ's own number is not known (forms.md 11). */
const LARGEST_ATTACHMENT = 15;

/** forms.md 4. */
const EXTENSIONS = /\.(jpe?g|png|pdf|3ga|mp3|wav|amr|qcp|ogg|3gpp|3gp2?|3g2|mp4|mpg4|mpeg4|m4v|mpe?g)$/i;
const TYPES = /^(image\/|audio\/|video\/|application\/pdf\b|application\/octet-stream\b)/;

const XML_PART = 'xml_submission_file';
const HOW_TO =
  `If you use multipart/form-data, please name your file ${XML_PART}.\n` +
  'You may also do a normal (non-multipart) post with the xml submission as the request body instead.\n';

/** To throw: a status with a text. */
export function says(status: number, text: string): Raised {
  return new Raised(status, text, { 'content-type': 'text/html; charset=utf-8' });
}

function refuse(ask: Ask, message: string): Raised {
  const { status, body, headers } = unprocessed(ask, message);
  return new Raised(status, body, headers);
}

async function bytesOf(file: File, what: string, megabytes: number): Promise<Uint8Array> {
  if (file.size > megabytes * MEGABYTE) throw says(413, `${what} exceeds ${megabytes}MB size limit`);
  return new Uint8Array(await file.arrayBuffer());
}

async function partsOf({ body, headers }: Ask): Promise<FormData> {
  const type = headers['content-type'] ?? '';
  return new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw says(400, HOW_TO);
  });
}

async function multipart(ask: Ask): Promise<ReceivedBody> {
  const parts = [...(await partsOf(ask))];
  const files = parts.flatMap(([name, part]) => (typeof part === 'string' ? [] : [{ name, file: part }]));
  if (files.length < parts.length) throw says(400, 'Received a submission with POST.keys()');
  const form = files.find(({ name }) => name === XML_PART)?.file;
  if (!form) throw says(400, HOW_TO);
  if (form.size === 0) {
    throw says(400, `If you use multipart/form-data, the file ${XML_PART} must not have an empty payload\n`);
  }
  if (!form.name.endsWith('.xml')) throw refuse(ask, 'The form must be a file with the extension .xml\n');
  const xml = await bytesOf(form, 'Form', LARGEST_FORM);
  const attachments = new Map<string, FormAttachment>();
  for (const { name, file } of files.filter(({ file: one }) => one !== form)) {
    if (!EXTENSIONS.test(file.name) && !TYPES.test(file.type)) {
      throw refuse(ask, `The attachment ${name} has neither a known extension nor a known type\n`);
    }
    attachments.set(name, attachmentOf(await bytesOf(file, 'Attachment', LARGEST_ATTACHMENT), file.type || null));
  }
  return { xml, attachments };
}

/** The form and its files: a raw body, or the files of a multipart one. Raises HQ's 400, 413 and 422 (forms.md 4). */
export async function readReceived(ask: Ask): Promise<ReceivedBody> {
  if (ask.headers['content-type']?.toLowerCase().startsWith('multipart/form-data')) return multipart(ask);
  if (ask.body.length === 0) throw says(400, 'Post may not have an empty body');
  return { xml: ask.body, attachments: new Map() };
}
