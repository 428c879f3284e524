import Upload from 'graphql-upload/Upload.mjs';
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { OperationRequest } from '../../operation/context.js';
import { BadInput } from '../../errors.js';

/**
 * The idempotency key of a request, with a digest of the operation to detect reuse of a key for another operation.
 * Files count by their position only, because their content has not been read yet.
 * @throws {BadInput} for a key that is too long or has characters not allowed in a header.
 */
export function idempotencyOf(headers: IncomingHttpHeaders, body: unknown): OperationRequest['idempotency'] {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new BadInput('Header idempotency-key: expected 1 to 255 visible ASCII characters.');
  const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>;
  const text = JSON.stringify([query, variables, operationName], (_, value: unknown) =>
    value instanceof Upload ? 'file' : value,
  );
  return { key, operation: createHash('sha256').update(text).digest('base64url') };
}
