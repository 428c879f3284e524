import processRequest from 'graphql-upload/processRequest.mjs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { unknownEncoding } from './jsonBody.js';
import { JSON_LEVELS, jsonSize } from '../../graphql/json.js';
import { tooDeep } from './jsonText.js';
import { HttpRefusal } from '../httpErrors.js';
import type { ServerSettings } from '../settings.js';

/** Maximum number of files of one operation. */
const MAX_FILES = 10;

/** Maximum size of the operation without its files, kB. The library parses it before its nesting can be checked. */
const MAX_OPERATION_KB = 200;

/** Is the body of a request a GraphQL multipart request? */
export const isMultipart = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\s*;/i.test(headers['content-type'] ?? '');

/**
 * Reads a GraphQL multipart request. Uploaded files are buffered on disk until they are read.
 * @throws {HttpRefusal} for a body that is too large, and for files that no variable refers to.
 */
export async function multipartBody(
  request: IncomingMessage,
  response: ServerResponse,
  { maxBodyKb, maxUploadMb }: Pick<ServerSettings, 'maxBodyKb' | 'maxUploadMb'>,
): Promise<unknown> {
  const { 'content-encoding': encoding = 'identity' } = request.headers;
  if (encoding !== 'identity') throw unknownEncoding('Send an operation with files uncompressed.');
  // After the answer, the rest of the request is read and discarded. Files parsed then would stay on disk forever.
  response.once('close', () => {
    request.unpipe();
    request.resume();
  });
  // The library rejects a file of exactly `maxFileSize` bytes, hence + 1.
  const sizes = {
    maxFieldSize: Math.min(maxBodyKb, MAX_OPERATION_KB) * 1024,
    maxFileSize: maxUploadMb * 1_000_000 + 1,
    maxFiles: MAX_FILES,
  };
  const operations = await processRequest(request, response, sizes).catch((error: unknown) => {
    const { status = 400, message } = error as { readonly status?: number; readonly message: string };
    request.resume();
    throw status === 413
      ? new HttpRefusal(
          413,
          'PAYLOAD_TOO_LARGE',
          `${message} The limit of a file is ${maxUploadMb} MB (MAX_UPLOAD_MB).`,
        )
      : new HttpRefusal(400, 'BAD_REQUEST', message);
  });
  if (jsonSize(operations).levels > JSON_LEVELS) throw tooDeep();
  return operations;
}
