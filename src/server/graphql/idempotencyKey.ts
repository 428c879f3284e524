import type { IncomingHttpHeaders } from 'node:http';
import { BadInput } from '../../errors.js';
import { isIdempotencyKey, KEY_FORMAT } from '../../operation/mutationKey.js';

/**
 * The idempotency key of a request. It counts for all its mutations that have none of their own.
 * @throws {BadInput} for a key that is too long or has characters not allowed in a header.
 */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && isIdempotencyKey(key))) return key;
  throw new BadInput(`Header idempotency-key: expected ${KEY_FORMAT}.`);
}
