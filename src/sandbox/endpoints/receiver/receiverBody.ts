import { Raised } from '../../http/refusals.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import type { FormAttachment } from '../../world/model.js';
import { attachmentOf } from '../../xform/submission.js';
import { unprocessed } from './openRosa.js';

/** The form and files of a request to the receiver. */
export interface ReceivedBody {
  readonly xml: Uint8Array;
  /** Files by the names of their parts, which forms refer to (forms.md 3). */
  readonly attachments: ReadonlyMap<string, FormAttachment>;
}

const MEGABYTE = 1_048_576;
const LARGEST_FORM = 10;
/** Size limit; HQ's value is not known (forms.md 11). */
const LARGEST_ATTACHMENT = 15;

/** Allowed file extensions, case-sensitive (forms.md 4). Newer HQ lists them in arbitrary order. */
const EXTENSIONS = [
  ...['jpg', 'jpeg', '3gpp', '3gp', '3ga', '3g2', 'mp3', 'wav', 'amr', 'mp4', '3gp2', 'mpg4', 'mpeg4'],
  ...['m4v', 'mpg', 'mpeg', 'qcp', 'ogg', 'png', 'pdf'],
];
const TYPES = /^(image\/|audio\/|video\/|application\/pdf$|application\/octet-stream$)/;

const XML_PART = 'xml_submission_file';
const HOW_TO =
  `If you use multipart/form-data, please name your file ${XML_PART}.\n` +
  'You may also do a normal (non-multipart) post with the xml submission as the request body instead.\n';
const XML_ONLY =
  'If you use multipart/form-data, please use xml file only for submitting form xml. ' +
  'You may also do a normal (non-multipart) with the xml submission as the request body instead\n';
const KNOWN_FILES_ONLY =
  'If you use multipart/form-data, please use the following supported file extensions for attachments: ' +
  `${EXTENSIONS.join(', ')}\n`;

const extensionOf = ({ name }: File): string | undefined => (name.includes('.') ? name.split('.').at(-1) : undefined);

/** To throw: a status with a plain text. */
export function says(status: number, text: string): Raised {
  return new Raised(status, text, { 'content-type': 'text/html; charset=utf-8' });
}

function refuse(request: AdmittedRequest, message: string): Raised {
  const { status, body, headers } = unprocessed(request, message);
  return new Raised(status, body, headers);
}

async function bytesOf(file: File, what: string, megabytes: number): Promise<Uint8Array> {
  if (file.size > megabytes * MEGABYTE) throw says(413, `${what} exceeds ${megabytes}MB size limit\n`);
  return new Uint8Array(await file.arrayBuffer());
}

async function partsOf({ body, headers }: AdmittedRequest): Promise<FormData> {
  const type = headers['content-type'] ?? '';
  return new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw says(400, HOW_TO);
  });
}

async function multipart(request: AdmittedRequest): Promise<ReceivedBody> {
  const parts = [...(await partsOf(request))];
  const files = parts.flatMap(([name, part]) => (typeof part === 'string' ? [] : [{ name, file: part }]));
  if (files.length < parts.length) throw says(400, 'Received a submission with POST.keys()');
  const form = files.find(({ name }) => name === XML_PART)?.file;
  if (!form) throw says(400, HOW_TO);
  // HQ checks sizes and names before it rejects an empty form.
  const xml = await bytesOf(form, 'Form', LARGEST_FORM);
  if (extensionOf(form) !== 'xml') throw refuse(request, XML_ONLY);
  const attachments = new Map<string, FormAttachment>();
  for (const { name, file } of files.filter(({ file: one }) => one !== form)) {
    const bytes = await bytesOf(file, 'Attachment', LARGEST_ATTACHMENT);
    if (!EXTENSIONS.includes(extensionOf(file) ?? '') && !TYPES.test(file.type))
      throw refuse(request, KNOWN_FILES_ONLY);
    attachments.set(name, attachmentOf(bytes, file.type || null));
  }
  if (form.size === 0) {
    throw says(400, `If you use multipart/form-data, the file ${XML_PART} must not have an empty payload\n`);
  }
  return { xml, attachments };
}

/** Reads the form and its files from a raw or multipart body. Raises HQ's 400, 413 and 422 (forms.md 4). */
export async function readReceived(request: AdmittedRequest): Promise<ReceivedBody> {
  if (request.headers['content-type']?.toLowerCase().startsWith('multipart/form-data')) return multipart(request);
  if (request.body.length === 0) throw says(400, 'Post may not have an empty body\n');
  return { xml: request.body, attachments: new Map() };
}
