import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bill } from '../bill.js';
import type { Endpoint } from './endpoint.js';
import { allEndpoints } from '../endpoints/index.js';
import type { Failures } from '../failures.js';
import { createHq } from '../hq.js';
import type { EmbeddedHq, SandboxSettings } from '../hq.js';
import { ConnectionCut } from './request.js';
import type { HqReply, HqRequest } from './request.js';
import type { World } from '../world/model.js';

/** How an embedded HQ is started. */
export interface SandboxOptions {
  readonly world: World;
  /** ms since the epoch; the system's clock by default. */
  readonly now?: () => number;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** How far the search indexes are behind the database, ms: 3 seconds by default. */
  readonly lag?: number;
  /** ms that a request takes at least, from its arrival to the answer: 0 by default. */
  readonly latency?: number;
  /** Lets so many ms pass; by a timer by default. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** Does the API limiter refuse (throttling.md)? True by default. */
  readonly throttled?: boolean;
  /** HQ's URLs; all that the embedded HQ knows by default. */
  readonly endpoints?: readonly Endpoint[];
  /** Told of an error that no HQ fact explains. On the console by default. */
  readonly onFault?: (error: unknown) => void;
}

/** A running embedded HQ. `lag`, `latency` and `throttled` may be set at any time. */
export interface Sandbox extends SandboxSettings {
  /** Without a slash at the end. */
  readonly url: string;
  readonly world: World;
  readonly bill: Bill;
  readonly failures: Failures;
  /** The same HQ without the wire: limiter, bill and failures included. */
  readonly answer: EmbeddedHq['answer'];
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Starts an HQ over a world, on a port of its own. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const {
    world,
    now = Date.now,
    port = 0,
    host = '127.0.0.1',
    endpoints = allEndpoints,
    pause = timer,
    onFault = console.error,
  } = options;
  const knobs: SandboxSettings = {
    lag: options.lag ?? 3000,
    latency: options.latency ?? 0,
    throttled: options.throttled ?? true,
  };
  const { answer, bill, failures } = createHq({ world, endpoints, now, settings: knobs, onFault });
  const slowly: EmbeddedHq['answer'] = request => {
    const time = knobs.latency > 0 ? pause(knobs.latency) : undefined;
    return answer(request).finally(() => time);
  };
  const server = createServer((incoming, outgoing) => void respond(slowly, incoming, outgoing));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(knobs, { url: `http://${host}:${taken}`, world, bill, failures, answer, close });
}

/** A closed server does not wait for it. */
const timer = (ms: number): Promise<unknown> => sleep(ms, undefined, { ref: false });

async function respond(
  answer: EmbeddedHq['answer'],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const { status, headers, body } = await answer(await read(incoming));
    outgoing
      .writeHead(status, { ...headers, 'content-length': body.length })
      .end(incoming.method === 'HEAD' ? '' : body);
  } catch (error) {
    if (!(error instanceof ConnectionCut) && !incoming.destroyed) throw error;
    if (error instanceof ConnectionCut && error.partial) await sendHalf(error.partial, outgoing);
    incoming.socket.destroy();
  }
}

/** As much as the client may take for the whole, if it does not look at the length. */
async function sendHalf({ status, headers, body }: HqReply, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(status, { ...headers, 'content-length': body.length });
  await new Promise<unknown>(resolve => outgoing.write(body.subarray(0, body.length >> 1), resolve));
}

async function read(incoming: IncomingMessage): Promise<HqRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: Object.fromEntries(headers) as HqRequest['headers'],
    body: Buffer.concat(chunks),
    ip: (incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    origin: `http://${incoming.headers.host ?? 'localhost'}`,
  };
}
