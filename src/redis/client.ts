import { createClient, createCluster, createSentinel } from '@keyv/redis';
import type { RedisAddress } from './address.js';

/** A client of a server, a cluster, or the server that sentinels name. It restores its connections. */
export interface RedisClient {
  /** Connects for the first time. Attempts go on where it fails. */
  readonly connect: () => Promise<unknown>;
  /** Sends a command. `key`: one of its keys, whose node gets it. Texts of replies are buffers. */
  readonly send: (key: string, command: (string | Buffer)[]) => Promise<unknown>;
  readonly isReady: () => boolean;
  /** Calls back when a connection breaks or another server takes over. */
  readonly onLost: (listener: () => void) => void;
  readonly close: () => void;
}

/** ms between attempts to connect: the first, and the longest. Up to as much again is added at random. */
const [FIRST_RETRY_MS, LONGEST_RETRY_MS] = [50, 2_000];

/** Commands that wait for their answers; more are rejected. */
const MAX_COMMANDS = 10_000;

/** ms between questions to the sentinels which server is in charge. */
const SCAN_MS = 1_000;

/** The type of texts in Redis' protocol (RESP). */
const BLOB_STRING = 36;
const REPLIES = { typeMapping: { [BLOB_STRING]: Buffer } };

/** Processes that lost the same server do not come back at the same time. */
const reconnectStrategy = (retries: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(retries, 10)) * (1 + Math.random());

const socket = { connectTimeout: LONGEST_RETRY_MS, reconnectStrategy };
const limits = { disableOfflineQueue: true, commandsQueueMaxLength: MAX_COMMANDS };

/** Creates a client through the package that @keyv/redis brings. */
export function createRedisClient(address: RedisAddress): RedisClient {
  switch (address.kind) {
    case 'server':
      return serverClient(address);
    case 'cluster':
      return clusterClient(address);
    case 'sentinel':
      return sentinelClient(address);
  }
}

function serverClient({ url }: RedisAddress & { kind: 'server' }): RedisClient {
  const client = createClient({ url, ...limits, socket });
  return {
    connect: () => client.connect(),
    send: (_, command) => client.sendCommand(command, REPLIES),
    isReady: () => client.isReady,
    // The message of the error may contain the URL; that the connection is lost is all that matters here.
    onLost: listener => void client.on('error', () => listener()),
    close: () => client.destroy(),
  };
}

function clusterClient({ urls }: RedisAddress & { kind: 'cluster' }): RedisClient {
  // What the nodes do not say of each other: the login and whether they speak TLS.
  const { username, password, protocol } = new URL(urls[0]!);
  const client = createCluster({
    rootNodes: urls.map(url => ({ url })),
    defaults: {
      ...limits,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      socket: { ...socket, ...(protocol === 'rediss:' && { tls: true }) },
    },
  });
  let isConnected = false;
  let lostAt = -Infinity;
  const listeners: (() => void)[] = [];
  for (const event of ['error', 'node-error', 'node-disconnect'])
    client.on(event, () => {
      lostAt = Date.now();
      listeners.forEach(listener => listener());
    });
  return {
    connect: async () => {
      await client.connect();
      isConnected = true;
    },
    send: (key, command) => client.sendCommand(key, false, command, REPLIES),
    isReady: () => isConnected && Date.now() - lostAt > LONGEST_RETRY_MS,
    onLost: listener => void listeners.push(listener),
    close: () => client.destroy(),
  };
}

function sentinelClient({ name, nodes, username, password, tls }: RedisAddress & { kind: 'sentinel' }): RedisClient {
  const client = createSentinel({
    name,
    sentinelRootNodes: [...nodes],
    scanInterval: SCAN_MS,
    passthroughClientErrorEvents: true,
    nodeClientOptions: {
      ...limits,
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password }),
      socket: { ...socket, ...(tls && { tls: true }) },
    },
    sentinelClientOptions: { socket: { ...socket, ...(tls && { tls: true }) } },
  });
  const listeners: (() => void)[] = [];
  for (const event of ['error', 'topology-change']) client.on(event, () => listeners.forEach(listener => listener()));
  return {
    connect: () => client.connect(),
    send: (_, command) => client.sendCommand(false, command, REPLIES),
    isReady: () => client.isReady,
    onLost: listener => void listeners.push(listener),
    close: () => void client.destroy().catch(() => undefined),
  };
}
