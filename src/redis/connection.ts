import { createHash } from 'node:crypto';
import type { RedisAddress } from './address.js';
import { createRedisClient } from './client.js';

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

/** Connects to Redis or Valkey. Resolves also where it cannot be reached yet. */
export async function connectRedis(address: RedisAddress): Promise<RedisConnection> {
  const client = createRedisClient(address);
  let latencyMs = 0;
  const connected = client.connect().then(
    () => undefined,
    () => undefined,
  );
  const firstFailure = new Promise<void>(resolve => client.onLost(resolve));
  await Promise.race([connected, firstFailure]);

  return {
    run: async (script, keys, args) => {
      const rest = [String(keys.length), ...keys, ...args];
      const startedAt = performance.now();
      try {
        return await client.send(keys[0] ?? '', ['EVALSHA', digestOf(script), ...rest]);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return await client.send(keys[0] ?? '', ['EVAL', script, ...rest]);
      } finally {
        latencyMs = performance.now() - startedAt;
      }
    },
    state: () => ({ isUp: client.isReady(), latencyMs }),
    onLost: client.onLost,
    close: client.close,
  };
}

const digests = new Map<string, string>();

/** Redis' name of a script. There are only a few scripts. */
function digestOf(script: string): string {
  const digest = digests.get(script) ?? createHash('sha1').update(script).digest('hex');
  digests.set(script, digest);
  return digest;
}
