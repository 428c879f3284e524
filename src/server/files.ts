import { create } from 'content-disposition';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ServedFile } from '../operation/context.js';
import { BadInput } from '../errors.js';
import type { FileLink } from '../files/links.js';
import { operationRequest } from './graphql/requestHeaders.js';
import { HttpRefusal } from './httpErrors.js';
import type { ServerSettings } from './settings.js';

/** What a browser may show in a page of its own without running any of it; all else is offered for saving. */
const SHOWN = /^(image\/(jpeg|png|gif|webp|heic|bmp)|audio\/|video\/|application\/pdf|text\/plain)/;

/** A request for a file: the path below `/files/`, the query without its question mark, the gateway as the client sees it. */
interface FileRequest {
  readonly rest: string;
  readonly search: string;
  readonly origin: string;
}

/**
 * Streams the file behind `/files/{domain}/{kind}/{id}[/{name}]`, holding no more of HQ's bytes than a socket's buffer. A
 * broken upstream breaks the connection, so that half a photo is not taken for a whole one. HEAD costs the HQ requests of GET:
 * HQ tells of a file only as it sends it, and is stopped as soon as it begins.
 * @throws {KnownError} before the first byte: HQ's own errors are never the file's content.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { rest, search, origin }: FileRequest,
  { contextOf, files }: Pick<ServerSettings, 'contextOf' | 'files'>,
): Promise<void> {
  const link = linkOf(rest, search);
  const open = Object.hasOwn(files, link.kind) ? files[link.kind] : undefined;
  if (!open) throw new HttpRefusal(404, 'NOT_FOUND', `Files are of the kinds ${Object.keys(files).join(', ')}.`);
  const file = await open(contextOf(operationRequest(request.headers, origin)), link);
  if (response.destroyed) {
    file.body.destroy();
    return;
  }
  response.writeHead(200, headersOf(file, link.name ?? file.name));
  if (request.method === 'HEAD') {
    file.body.destroy();
    response.end();
    return;
  }
  await pipeline(file.body, response);
}

function linkOf(rest: string, search: string): FileLink {
  const parts = rest.split('/').map(decoded);
  const [domain, kind, id, name] = parts;
  // One or two dots alone would be a step in HQ's own path.
  if (parts.length > 4 || !domain || !kind || !id || name === '' || parts.some(part => /^\.\.?$/.test(part))) {
    throw new HttpRefusal(
      404,
      'NOT_FOUND',
      'The link to a file is /files/{domain}/{kind}/{id}, and its name where it has one.',
    );
  }
  return {
    domain,
    kind,
    id,
    ...(name !== undefined && { name }),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new BadInput('The link to a file is not properly percent-encoded.');
  }
}

function headersOf({ contentType: type, length, isImmutable }: ServedFile, name: string | undefined) {
  return {
    'content-type': type,
    ...(length !== undefined && { 'content-length': length }),
    'content-disposition': create(name, { type: SHOWN.test(type) ? 'inline' : 'attachment' }),
    'cache-control': isImmutable ? 'private, max-age=3600' : 'private, no-store',
    'accept-ranges': 'none',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
