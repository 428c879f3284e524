import { BadInput, Forbidden, HqUnexpected, KnownError, Throttled, Unauthenticated } from '../../errors.js';
import type { Call, Reply } from '../../client/call.js';
import { restoreReader, type RestoreRow, type RestoreWanted } from './reader.js';
import type { RestoreMemory } from './memoryLimit.js';

/** Parameters of a restore. */
export interface RestoreRequest {
  readonly as?: string;
  readonly since?: string;
  readonly state?: string;
  readonly appId?: string;
  readonly deviceId?: string;
  readonly version: string;
  readonly skipFixtures: boolean;
  readonly overwriteCache: boolean;
  readonly failHard: boolean;
}

const flag = (on: boolean) => (on ? 'true' : undefined);

/**
 * The request for a restore (cases.md 6.1), with its own rate limit (throttling.md 6). HQ builds a long restore in the
 * background only for clients whose OpenRosa version supports this.
 */
export const restoreCall = (domain: string, { appId, ...request }: RestoreRequest): Call => ({
  method: 'GET',
  path: `/a/${encodeURIComponent(domain)}/phone/restore/${appId ? `${encodeURIComponent(appId)}/` : ''}`,
  query: {
    as: request.as,
    since: request.since,
    state: request.state,
    device_id: request.deviceId,
    version: request.version,
    skip_fixtures: flag(request.skipFixtures),
    overwrite_cache: flag(request.overwriteCache),
    fail_hard: flag(request.failHard),
    items: 'true',
    openrosa_version: '3.0',
  },
  reads: true,
  meter: 'restore',
});

/** Errors that only restores have (cases.md 6.1), naming the argument to change. */
export function restoreRefusal({ as, since, state }: RestoreRequest, reply: Reply): KnownError | undefined {
  const { status, body, retryAfter = 30 } = reply;
  const message = typeof body === 'string' ? body : '';
  if (status === 202)
    return new Throttled(
      `HQ is building this restore. Repeat the request in ${retryAfter} s, without overwriteCache.`,
      retryAfter,
    );
  if (status === 401 && as !== undefined && /invalid restore as/i.test(message))
    return new BadInput(
      `as: HQ has no user ${JSON.stringify(as.slice(0, 80))} in this project space. Use the full user name, such as amina@demo.commcarehq.org.`,
    );
  // With a text, the 401 means that the login is valid, but not permitted to restore as this user.
  if (status === 401 && as !== undefined && message)
    return new Forbidden(
      "as: HQ denies this login a restore as that user. The user is outside the login's locations or in another project space, or the login's role does not allow it.",
    );
  if (status === 404 && /find user/i.test(message))
    return new KnownError('NOT_FOUND', 'HQ has no user for this credential in the project space. Set "as".');
  if (status === 406) return new Unauthenticated('HQ has deactivated or deleted the mobile worker of this credential.');
  if (status === 412) {
    if (since === undefined) return new BadInput('HQ refuses this restore: version or state does not match.');
    return new BadInput(
      `${state === undefined ? 'sinceRestoreId' : 'sinceRestoreId, state'}: HQ does not know this restore of this user, or the device's state differs from it. Start a full restore without sinceRestoreId.`,
    );
  }
  if (status === 429) return new Throttled('HQ currently refuses more restores of this project space.', retryAfter);
  return undefined;
}

/**
 * Reads a restore as a stream, and keeps the selected parts within the memory limit.
 * @throws {KnownError} where it is incomplete, not a restore, or too large. Nothing of it is returned then.
 */
export async function readRestore(
  chunks: AsyncIterable<Uint8Array>,
  wanted: RestoreWanted,
  memory: RestoreMemory,
): Promise<RestoreRow> {
  const reader = restoreReader(wanted, memory);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) reader.write(decoder.decode(chunk, { stream: true }));
    reader.write(decoder.decode());
    return reader.end();
  } catch (error) {
    reader.discard();
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new HqUnexpected('HQ sent a restore that is not UTF-8.');
    throw error;
  }
}
