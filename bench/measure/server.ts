import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { ServerCommand, System } from '../systems/system.js';
import { createLoadClient, requestBytes } from '../load/client.js';

/** A running server under test. */
export interface RunningServer {
  readonly system: System;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** How long a server may take to start, ms. */
const START_TIMEOUT = 60_000;

/** Starts a system for an HQ. Resolves when it answers; undefined if the system is not installed. */
export async function startSystem(system: System, hq: string): Promise<RunningServer | undefined> {
  const port = await freePort();
  const command = system.command({ hq, port });
  return command && { ...(await startServer(command, port, system.probe)), system };
}

/** Starts a command that listens on a port. `probe`: a path that it answers as soon as it is ready. */
export async function startServer(
  { command, args, env }: ServerCommand,
  port: number,
  probe: string,
): Promise<Omit<RunningServer, 'system'>> {
  const child = spawn(command, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // What a server prints is shown only if it does not start.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => void (printed = (printed + String(chunk)).slice(-2000)));
  const ended = new Promise<never>((_, fail) => {
    child.once('error', fail);
    child.once('exit', code => fail(new Error(`${command} ${args.join(' ')} ended (${code}):\n${printed}`)));
  });
  ended.catch(() => undefined);
  const stopped = new Promise<void>(done => child.once('exit', () => done()));
  await Promise.race([ended, answering(port, probe)]);
  return {
    port,
    pid: child.pid!,
    stop: () => {
      child.kill('SIGKILL');
      return stopped;
    },
  };
}

/** Resolves when a server answers on the port. */
async function answering(port: number, path: string): Promise<void> {
  const end = performance.now() + START_TIMEOUT;
  for (;;) {
    try {
      const client = await createLoadClient(port);
      await client.ask(requestBytes({ path }));
      return client.close();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise(done => setTimeout(done, 50));
    }
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}
