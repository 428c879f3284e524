import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { operationRequest } from './operation.js';
import { Refusal } from './refusal.js';
import type { FileKind, ServerSettings } from './settings.js';

/** What a browser may show in a page of its own without running any of it; all else is offered for saving. */
const SHOWN = /^(image\/(jpeg|png|gif|webp|heic|bmp)|audio\/|video\/|application\/pdf|text\/plain)/;

/**
 * Streams HQ's bytes for `/files/{domain}/{kind}/{part}...` (the rest of the path is `rest`), holding no more of them than
 * a socket's buffer. A broken upstream breaks the connection, so that half a photo is not taken for a whole one.
 * @throws {KnownError} before the first byte: HQ's own errors are never the file's content.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  rest: string,
  origin: string,
  { contextOf, files }: Pick<ServerSettings, 'contextOf' | 'files'>,
): Promise<void> {
  const { domain, kind, parts } = wanted(rest, files);
  const call = kind.call(domain, parts);
  const download = await contextOf(operationRequest(request.headers, origin)).open(domain, call);
  if (response.destroyed) {
    download.body.destroy();
    return;
  }
  response.writeHead(200, headersOf(download, kind, parts));
  await pipeline(download.body, response);
}

/** What a link names. */
interface Wanted {
  readonly domain: string;
  readonly kind: FileKind;
  readonly parts: readonly string[];
}

function wanted(rest: string, files: ServerSettings['files']): Wanted {
  const [domain, name = '', ...parts] = rest.split('/').map(decoded);
  const kind = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!domain || !kind || parts.length !== kind.parts.length || parts.includes('')) {
    const links = Object.entries(files).map(([one, each]) => [one, ...each.parts.map(part => `{${part}}`)].join('/'));
    throw new Refusal(404, 'NOT_FOUND', `The link to a file is /files/{domain}/ and one of ${links.join(', ')}.`);
  }
  return { domain, kind, parts };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new BadInput('The link to a file is not properly percent-encoded.');
  }
}

/** A link that ends in the file's name keeps it; else the name is HQ's. */
function headersOf(
  { contentType, length, name = '' }: Awaited<ReturnType<Context['open']>>,
  { parts: names, fresh }: FileKind,
  parts: readonly string[],
) {
  const called = names.at(-1) === 'name' ? (parts.at(-1) ?? '') : name;
  const type = contentType || 'application/octet-stream';
  const disposition = SHOWN.test(type) ? 'inline' : 'attachment';
  return {
    'content-type': type,
    ...(length !== undefined && { 'content-length': length }),
    'content-disposition': called ? `${disposition}; filename*=UTF-8''${encodeRfc8187(called)}` : disposition,
    'cache-control': fresh > 0 ? `private, max-age=${fresh}` : 'private, no-store',
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
