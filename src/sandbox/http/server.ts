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

/** Options of an embedded HQ. */
export interface SandboxOptions {
  readonly world: World;
  /** ms since the epoch; the system's clock by default. */
  readonly now?: () => number;
  /** TCP port; 0, the default, uses any free one. */
  readonly port?: number;
  readonly host?: string;
  /** How far the search indexes lag behind the database, ms; 3000 by default. */
  readonly lag?: number;
  /** Minimum duration of a request, ms; 0 by default. */
  readonly latency?: number;
  /** Waits for a number of ms; a timer by default. */
  readonly pause?: (ms: number) => Promise<unknown>;
  /** Does the API limiter reject requests (throttling.md)? True by default. */
  readonly throttled?: boolean;
  /** The endpoints to serve; all by default. */
  readonly endpoints?: readonly Endpoint[];
  /** Called with an unexpected error of an endpoint; logs to the console by default. */
  readonly onFault?: (error: unknown) => void;
}

/** A running embedded HQ. `lag`, `latency` and `throttled` may be set at any time. */
export interface Sandbox extends SandboxSettings {
  /** Base URL without a trailing slash. */
  readonly url: string;
  readonly world: World;
  readonly bill: Bill;
  readonly failures: Failures;
  /** Calls the same HQ without HTTP, including limiter, bill and failure switches. */
  readonly answer: EmbeddedHq['answer'];
  /** Closes all connections and the server. */
  close(): Promise<void>;
}

/** Starts an HTTP server that serves a world. */
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

/** The timer does not keep the process running. */
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

/** Sends half of the body. A client that ignores the length may take it for the whole. */
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
