import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from '@keyv/redis';

/** A process of Redis, in a folder of its own. */
export interface RedisProcess {
  readonly port: number;
  send(...command: string[]): Promise<unknown>;
  /** Stops answering without closing connections, and answers again. */
  readonly pause: () => void;
  readonly resume: () => void;
  kill(): Promise<void>;
}

/** Starts a process of Redis. `ready`: what it prints when it can be asked. `port`: a free one when absent. */
export async function startRedisProcess(
  settings: readonly string[],
  { ready = 'Ready to accept', isSentinel = false, port }: { ready?: string; isSentinel?: boolean; port?: number } = {},
): Promise<RedisProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const chosen = port ?? (await freePort());
  const lines = [`port ${chosen}`, 'bind 127.0.0.1', `dir ${folder}`, ...settings];
  await writeFile(join(folder, 'redis.conf'), `${lines.join('\n')}\n`);
  const server = spawn('redis-server', [join(folder, 'redis.conf'), ...(isSentinel ? ['--sentinel'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  for await (const line of createInterface(server.stdout)) if (line.includes(ready)) break;
  server.stdout.resume();
  const client = createClient({ url: `redis://127.0.0.1:${chosen}`, socket: { reconnectStrategy: 50 } });
  client.on('error', () => undefined);
  await client.connect();
  return {
    port: chosen,
    send: (...command) => client.sendCommand(command),
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    async kill() {
      client.destroy();
      server.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
