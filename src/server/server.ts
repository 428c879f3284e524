import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createGraphql } from './graphql/apollo.js';
import { createExplorer } from './explorer.js';
import { createFront } from './router.js';
import type { ServerSettings } from './settings.js';

/** A gateway that listens. */
export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests, lets the running ones finish within `drainMs`, then cuts what is left. */
  close(): Promise<void>;
}

/** A load balancer keeps idle connections about a minute: the server must not be the one to close first. */
const KEEP_ALIVE = 75_000;

/** Starts the gateway's HTTP server. Rejects where the port is taken. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  let draining = false;
  const graphql = await createGraphql(settings);
  const explorer = await createExplorer(settings.explorer);
  const front = createFront(settings, { graphql, explorer, draining: () => draining });
  const running = new Set<ServerResponse>();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    running.add(response);
    response.once('close', () => {
      running.delete(response);
      if (draining) server.closeIdleConnections();
    });
    front(request, response);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    async close() {
      draining = true;
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      // Clients open connections ahead of need; those on which nothing came yet are not idle to node:http.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
      for (const response of running) if (!response.headersSent) response.shouldKeepAlive = false;
      const cut = setTimeout(() => server.closeAllConnections(), settings.drainMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function listen(server: Server, { port, host }: Pick<ServerSettings, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
