import { createClient } from '@keyv/redis';
import { createHash } from 'node:crypto';
import { startRedisProcess } from './redisProcess.js';
import type { RunScript } from '../../../src/engine/memory/shared/scripts.js';

/** A Redis server of a test. */
export interface RedisServer {
  readonly url: string;
  /** A connection of its own, and how many commands went through it. */
  connect(): Promise<RedisConnection>;
  /** Stops answering without closing connections, and answers again. */
  readonly pause: () => void;
  readonly resume: () => void;
  close(): Promise<void>;
}

/** A connection to it. */
export interface RedisConnection {
  readonly run: RunScript;
  readonly commands: () => number;
  send(...command: string[]): Promise<unknown>;
}

/** Starts Redis without a file, on a free port of this machine. */
export async function startRedis(): Promise<RedisServer> {
  const server = await startRedisProcess(['save ""', 'appendonly no']);
  const url = `redis://127.0.0.1:${server.port}`;
  const clients: { destroy(): void }[] = [];
  return {
    url,
    async connect() {
      const client = createClient({ url, socket: { reconnectStrategy: 50 } });
      client.on('error', () => undefined);
      await client.connect();
      clients.push(client);
      const texts = { typeMapping: { [BLOB_STRING]: Buffer } };
      let commands = 0;
      return {
        commands: () => commands,
        async run(script, keys, given) {
          commands += 1;
          const rest = [String(keys.length), ...keys, ...given];
          const sha = createHash('sha1').update(script).digest('hex');
          try {
            return await client.sendCommand(['EVALSHA', sha, ...rest], texts);
          } catch (error) {
            if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
            return client.sendCommand(['EVAL', script, ...rest], texts);
          }
        },
        send: (...command) => client.sendCommand(command),
      };
    },
    pause: server.pause,
    resume: server.resume,
    async close() {
      for (const client of clients) client.destroy();
      await server.kill();
    },
  };
}

/** The type of texts in Redis' protocol. */
const BLOB_STRING = 36;
