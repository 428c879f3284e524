import { createClient } from '@keyv/redis';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { RunScript } from '../../../src/engine/memory/shared/scripts.js';

/** A Redis server of a test. */
export interface RedisServer {
  readonly url: string;
  /** A connection of its own, and how many commands went through it. */
  connect(): Promise<RedisConnection>;
  /** Stops answering without closing connections, and answers again. */
  pause(): void;
  resume(): void;
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
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept')) break;
  server.stdout.resume();
  const url = `redis://127.0.0.1:${port}`;
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
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    async close() {
      for (const client of clients) client.destroy();
      server.kill('SIGKILL');
      await exited;
    },
  };
}

/** The type of texts in Redis' protocol. */
const BLOB_STRING = 36;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
