import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { File } from '../context.js';
import { BadInput } from '../errors.js';
import type { AttachmentKind } from '../graphql/href.js';
import { operationRequest } from './operation.js';
import { Refusal } from './refusal.js';
import type { ServerSettings } from './settings.js';

/** What a browser may show in a page of its own without running any of it; all else is offered for saving. */
const SHOWN = /^(image\/(jpeg|png|gif|webp|heic|bmp)|audio\/|video\/|application\/pdf|text\/plain)/;

/**
 * Streams HQ's bytes for `/files/{domain}/{form|case}/{id}/{name}` (the rest of the path is `rest`), holding no more of
 * them than a socket's buffer. A broken upstream breaks the connection, so that half a photo is not taken for a whole one.
 * @throws {KnownError} before the first byte: HQ's own errors are never the file's content.
 */
export async function sendAttachment(
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
  origin: string,
  { contextOf, attachmentCall }: Pick<ServerSettings, 'contextOf' | 'attachmentCall'>,
): Promise<void> {
  const { domain, kind, id, name } = wanted(rest);
  const call = attachmentCall(kind, id, name);
  const download = await contextOf(operationRequest(request.headers, origin)).open(domain, call);
  if (response.destroyed) {
    download.body.destroy();
    return;
  }
  response.writeHead(200, headersOf(download, name));
  await pipeline(download.body, response);
}

/** What a link names. */
interface Wanted {
  readonly domain: string;
  readonly kind: AttachmentKind;
  readonly id: string;
  readonly name: string;
}

function wanted(rest: string): Wanted {
  const parts = rest.split('/').map(decoded);
  const [domain, kind, id, name] = parts;
  if (parts.length !== 4 || !domain || !id || !name || (kind !== 'form' && kind !== 'case')) {
    throw new Refusal(404, 'NOT_FOUND', 'The link to an attachment is /files/{domain}/{form|case}/{id}/{name}.');
  }
  return { domain, kind, id, name };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new BadInput('The link to an attachment is not properly percent-encoded.');
  }
}

function headersOf({ contentType, length }: File, name: string) {
  const type = contentType || 'application/octet-stream';
  const disposition = SHOWN.test(type) ? 'inline' : 'attachment';
  return {
    'content-type': type,
    ...(length !== undefined && { 'content-length': length }),
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeRfc8187(name)}`,
    'cache-control': 'private, max-age=3600',
    'accept-ranges': 'none',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** RFC 8187: what encodeURIComponent leaves as it is, but may not stand in a header's extended value. */
function encodeRfc8187(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
