import { RejectedChange } from '../errors.js';
import { digest } from '../engine/memory/keys.js';
import type { IdempotencyKey } from '../engine/write/idempotency.js';

/** A mutation of an operation, as it is called. */
export interface MutationCall {
  /** Name of the field: `caseCreate`. */
  readonly field: string;
  /** Its name in the response: the alias, else the field's name. */
  readonly responseKey: string;
  readonly args: { readonly domain: string; readonly idempotencyKey?: string | null };
}

/** The mutation that is executing. */
export interface RunningMutation {
  readonly responseKey: string;
  readonly key?: IdempotencyKey;
}

/** What a client may send as an idempotency key, in words. */
export const KEY_FORMAT = '1 to 255 visible ASCII characters';

/** May a client send this as an idempotency key? */
export const isIdempotencyKey = (text: string): boolean => /^[\x21-\x7e]{1,255}$/.test(text);

/**
 * The mutation with its idempotency key: its argument, else the header of the request. Both name one change of the
 * mutation, so that a gateway may divide an operation among several requests with the same header:
 * - An argument counts for all mutations of this name, whatever their alias.
 * - The header counts for all mutations with this response key, because an operation may call a mutation several times.
 *
 * The digest covers the arguments alone, as GraphQL has coerced them. Uploaded files count by their position only, because
 * their content has not been read yet.
 * @throws {RejectedChange} for an argument that no header could carry.
 */
export function runningMutation(
  { field, responseKey, args: { idempotencyKey, ...changed } }: MutationCall,
  header: string | undefined,
): RunningMutation {
  if (!isIdempotencyKey(idempotencyKey ?? 'none'))
    throw new RejectedChange([{ field: ['idempotencyKey'], message: `Expected ${KEY_FORMAT}.`, code: 'INVALID' }]);
  const key = idempotencyKey ?? header;
  if (key === undefined) return { responseKey };
  // Neither can be mistaken for the other: a name in GraphQL has no punctuation.
  const scope = idempotencyKey === key ? `${field}():` : `${responseKey}:`;
  return { responseKey, key: { key, scope, digest: digest(JSON.stringify([field, changed])) } };
}
