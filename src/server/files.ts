import { create } from 'content-disposition';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ServedFile } from '../operation/context.js';
import { BadInput } from '../errors.js';
import type { FileLink } from '../files/links.js';
import { type RequestClient, operationRequest } from './graphql/requestHeaders.js';
import { HttpRefusal } from './httpErrors.js';
import type { ServerSettings } from './settings.js';

/** Types that a browser may display without running any code; all others are downloads. */
const INLINE_TYPES = /^(image\/(jpeg|png|gif|webp|heic|bmp)|audio\/|video\/|application\/pdf|text\/plain)/;

/** A request for a file. `rest`: the path below `/files/`; `search`: the query without the question mark. */
interface FileRequest extends RequestClient {
  readonly rest: string;
  readonly search: string;
}

/**
 * Streams the file at `/files/{domain}/{kind}/{id}[/{name}]` without buffering it. If HQ's connection breaks, the
 * client's connection is broken too, so that a partial file is not taken for a complete one. HEAD costs the same HQ
 * requests as GET: HQ describes a file only in its answer, which is stopped at its start.
 * @throws {KnownError} before the first byte: HQ's errors are never the content of the file.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { rest, search, ...caller }: FileRequest,
  { contextOf, files, observe }: Pick<ServerSettings, 'contextOf' | 'files' | 'observe'>,
): Promise<void> {
  const link = linkOf(rest, search);
  const open = Object.hasOwn(files, link.kind) ? files[link.kind] : undefined;
  if (!open)
    throw new HttpRefusal(404, 'NOT_FOUND', `Unknown kind of file. The kinds are ${Object.keys(files).join(', ')}.`);
  const observer = observe?.(request.headers, performance.now());
  const input = { ...operationRequest(request.headers, caller), observer };
  const file = await open(contextOf(input), link).finally(() => observer?.ended());
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
  // "." and ".." would be steps in HQ's own path.
  if (parts.length > 4 || !domain || !kind || !id || name === '' || parts.some(part => /^\.\.?$/.test(part))) {
    throw new HttpRefusal(
      404,
      'NOT_FOUND',
      'Expected a link of the form /files/{domain}/{kind}/{id} or /files/{domain}/{kind}/{id}/{name}.',
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
    'content-disposition': create(name, { type: INLINE_TYPES.test(type) ? 'inline' : 'attachment' }),
    'cache-control': isImmutable ? 'private, max-age=3600' : 'private, no-store',
    'accept-ranges': 'none',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
