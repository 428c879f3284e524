import { createHash } from 'node:crypto';
import { createClient } from '@keyv/redis';

/** Whether Redis can be reached, and how many ms its last answer took; 0 before the first. */
export interface RedisState {
  readonly isUp: boolean;
  readonly latencyMs: number;
}

/** A connection to Redis that restores itself. */
export interface RedisConnection {
  /**
   * Runs a Lua script by its digest; its text is sent where the server does not know it. Replies have buffers for texts.
   * Rejects at once while there is no connection.
   */
  readonly run: (script: string, keys: readonly string[], args: readonly (string | Buffer)[]) => Promise<unknown>;
  readonly state: () => RedisState;
  /** Calls back each time the connection breaks: another server may take over that lacks the last writes. */
  readonly onLost: (listener: () => void) => void;
  readonly close: () => void;
}

/** ms between attempts to connect: the first, and the longest. Up to as much again is added at random. */
const [FIRST_RETRY_MS, LONGEST_RETRY_MS] = [50, 2_000];

/** Commands that wait for their answers; more are rejected. */
const MAX_COMMANDS = 10_000;

/** The type of texts in Redis' protocol (RESP). */
const BLOB_STRING = 36;

/**
 * Connects to Redis or Valkey, through the client that @keyv/redis brings. Resolves also where the server cannot be reached
 * yet.
 */
export async function connectRedis(url: string): Promise<RedisConnection> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: MAX_COMMANDS,
    socket: { connectTimeout: LONGEST_RETRY_MS, reconnectStrategy: retryAfter },
  });
  let latencyMs = 0;
  const listeners: (() => void)[] = [];
  // The message of the error may contain the URL; that the connection is lost is all that matters here.
  client.on('error', () => listeners.forEach(listener => listener()));
  const connected = client.connect().then(
    () => undefined,
    () => undefined,
  );
  const firstFailure = new Promise<void>(resolve => client.once('error', () => resolve()));
  await Promise.race([connected, firstFailure]);
  const options = { typeMapping: { [BLOB_STRING]: Buffer } };

  return {
    run: async (script, keys, args) => {
      const rest = [String(keys.length), ...keys, ...args];
      const startedAt = performance.now();
      try {
        return await client.sendCommand(['EVALSHA', digestOf(script), ...rest], options);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return await client.sendCommand(['EVAL', script, ...rest], options);
      } finally {
        latencyMs = performance.now() - startedAt;
      }
    },
    state: () => ({ isUp: client.isReady, latencyMs }),
    onLost: listener => void listeners.push(listener),
    close: () => client.destroy(),
  };
}

const digests = new Map<string, string>();

/** Redis' name of a script. There are only a few scripts. */
function digestOf(script: string): string {
  const digest = digests.get(script) ?? createHash('sha1').update(script).digest('hex');
  digests.set(script, digest);
  return digest;
}

/** Processes that lost the same server do not come back at the same time. */
const retryAfter = (retries: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(retries, 10)) * (1 + Math.random());
