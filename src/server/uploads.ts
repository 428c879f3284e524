import processRequest from 'graphql-upload/processRequest.mjs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonBody, unknownEncoding } from './body.js';
import { Refusal } from './refusal.js';
import type { ServerSettings } from './settings.js';

/** Files of one operation, at the most. */
const MANY = 10;

/**
 * An operation's body: JSON, or a GraphQL multipart request whose files wait on disk until they are read.
 * @throws {Refusal} for what is neither, is too large, or has no place for a file in its variables.
 */
export async function operationBody(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBodyKb, maxUploadMb }: Pick<ServerSettings, 'maxBodyKb' | 'maxUploadMb'>,
): Promise<unknown> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers['content-type'] ?? '')) return jsonBody(request, maxBodyKb);
  const { 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity') throw unknownEncoding('Send an operation with files uncompressed.');
  // The library refuses a file that has as many bytes as it may read at the most.
  const sizes = { maxFieldSize: maxBodyKb * 1024, maxFileSize: maxUploadMb * 1_000_000 + 1, maxFiles: MANY };
  return processRequest(request, response, sizes).catch((error: unknown) => {
    const { status = 400, message } = error as { readonly status?: number; readonly message: string };
    request.resume();
    throw status === 413
      ? new Refusal(413, 'PAYLOAD_TOO_LARGE', `${message} A file may have ${maxUploadMb} MB (MAX_UPLOAD_MB).`)
      : new Refusal(400, 'BAD_REQUEST', message);
  });
}
