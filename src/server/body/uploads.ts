import processRequest from 'graphql-upload/processRequest.mjs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonBody, unknownEncoding } from './jsonBody.js';
import { JSON_LEVELS, jsonSize } from '../../graphql/json.js';
import { tooDeep } from './jsonText.js';
import { HttpRefusal } from '../httpErrors.js';
import type { ServerSettings } from '../settings.js';

/** Files of one operation, at the most. */
const MANY = 10;

/** kB of the operation beside its files. The library parses it before it can be looked at, however deep it is nested. */
const OPERATION_KB = 200;

/**
 * An operation's body: JSON, or a GraphQL multipart request whose files wait on disk until they are read.
 * @throws {HttpRefusal} for what is neither, is too large, or has no place for a file in its variables.
 */
export async function operationBody(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBodyKb, maxUploadMb }: Pick<ServerSettings, 'maxBodyKb' | 'maxUploadMb'>,
): Promise<unknown> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers['content-type'] ?? '')) return jsonBody(request, maxBodyKb);
  const { 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity') throw unknownEncoding('Send an operation with files uncompressed.');
  // What comes after the answer is read and thrown away: files that begin then would stay on disk, released by nothing.
  response.once('close', () => {
    request.unpipe();
    request.resume();
  });
  // The library refuses a file that has as many bytes as it may read at the most.
  const sizes = {
    maxFieldSize: Math.min(maxBodyKb, OPERATION_KB) * 1024,
    maxFileSize: maxUploadMb * 1_000_000 + 1,
    maxFiles: MANY,
  };
  const operations = await processRequest(request, response, sizes).catch((error: unknown) => {
    const { status = 400, message } = error as { readonly status?: number; readonly message: string };
    request.resume();
    throw status === 413
      ? new HttpRefusal(413, 'PAYLOAD_TOO_LARGE', `${message} A file may have ${maxUploadMb} MB (MAX_UPLOAD_MB).`)
      : new HttpRefusal(400, 'BAD_REQUEST', message);
  });
  if (jsonSize(operations).levels > JSON_LEVELS) throw tooDeep();
  return operations;
}
