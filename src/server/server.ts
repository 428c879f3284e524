import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createGraphql } from './graphql/apollo.js';
import { createExplorer } from './explorer.js';
import { createRouter } from './router.js';
import { createSchemaFiles } from './schemaFiles.js';
import type { ServerSettings } from './settings.js';

/** A running gateway. */
export interface RunningServer {
  /** The URL on which it listens, without a trailing slash. */
  readonly url: string;
  /** Stops accepting requests, waits up to `drainMs` for running ones, then closes the remaining connections. */
  close(): Promise<void>;
}

/** ms. Load balancers keep idle connections for about a minute. The server must not close them first. */
const KEEP_ALIVE = 75_000;

/** Starts the gateway's HTTP server. Rejects if the port is in use. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  let draining = false;
  const graphql = await createGraphql(settings);
  const explorer = settings.explorer === null ? undefined : await createExplorer(settings.explorer);
  const router = createRouter(settings, {
    graphql,
    explorer,
    schemaFiles: settings.introspection === false ? undefined : createSchemaFiles(settings.schema),
    draining: () => draining,
  });
  const openResponses = new Set<ServerResponse>();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    openResponses.add(response);
    response.once('close', () => {
      openResponses.delete(response);
      if (draining) server.closeIdleConnections();
    });
    router(request, response);
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
      // Clients open connections in advance. Node does not treat a connection as idle before its first byte.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
      for (const response of openResponses) if (!response.headersSent) response.shouldKeepAlive = false;
      const cutOff = setTimeout(() => server.closeAllConnections(), settings.drainMs);
      await closed;
      clearTimeout(cutOff);
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
