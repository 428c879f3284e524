import { existsSync } from 'node:fs';
import { inOurSchema } from './questions.js';
import type { System } from './system.js';
import { tailcall } from './tailcall.js';

const nodes = (data: unknown): unknown =>
  (data as { readonly domain?: { readonly cases?: { readonly nodes?: unknown } } } | null)?.domain?.cases?.nodes;

/** How a server with this project's schema, or a part of it written by hand, is asked. */
const graphql = { ask: inOurSchema, path: () => '/graphql', nodes } as const;

const raw: System = {
  ...graphql,
  name: 'raw',
  title: 'raw node:http',
  meaning:
    'a node:http server that reads the request and sends the bytes of the right answer from memory: the limit of one process',
  // It parses nothing, so the path chooses the answer.
  path: ({ shape, first }) => `/${shape}/${first}`,
  probe: '/',
  answersFromMemory: true,
  remembers: true,
  command: ({ port }) => ({ command: 'node', args: ['--import', 'tsx', 'bench/systems/raw.ts', String(port)] }),
};

const ours: System = {
  ...graphql,
  name: 'ours',
  title: 'commcare-graph',
  meaning: 'this project in one process, as built; the log has warnings only, as the peers log no requests',
  probe: '/health',
  remembers: true,
  prices: true,
  command: ({ hq, port }) => ({
    command: 'node',
    args: ['dist/cli.js', 'serve'],
    // HQ's limits follow from the number of workers, so that a million lifts them.
    env: { HQ_URL: hq, PORT: String(port), HQ_WORKERS: '1000000', HQ_RESERVE: '0', LOG_LEVEL: 'warn' },
  }),
};

/** Asked for by name only (`--only ours,graphql-js`): it shows what the executor is worth. */
const oursWithGraphqlJs: System = {
  ...ours,
  name: 'graphql-js',
  title: 'commcare-graph, EXECUTOR=graphql-js',
  meaning: 'this project with the executor of graphql-js in place of its own',
  command: at => {
    const command = ours.command(at)!;
    return { ...command, env: { ...command.env, EXECUTOR: 'graphql-js' } };
  },
};

/** Whether a package of `bench/peers` is installed. */
const isInstalled = (name: string): boolean => existsSync(`bench/peers/node_modules/${name}/package.json`);

const mercurius: System = {
  ...graphql,
  name: 'mercurius',
  title: 'Mercurius',
  meaning: 'Mercurius on Fastify with graphql-jit; schema, resolvers and DataLoaders written by hand',
  probe: '/health',
  command: ({ hq, port }) =>
    isInstalled('mercurius')
      ? { command: 'node', args: ['--import', 'tsx', 'bench/peers/mercurius.ts', String(port), hq] }
      : undefined,
};

const apollo: System = {
  ...graphql,
  name: 'apollo',
  title: 'Apollo Server',
  meaning: 'Apollo Server 5 as its documentation starts it, with the same schema, resolvers and DataLoaders',
  probe: '/?query=%7B__typename%7D',
  command: ({ hq, port }) =>
    isInstalled('@apollo/server')
      ? { command: 'node', args: ['--import', 'tsx', 'bench/peers/apollo.ts', String(port), hq] }
      : undefined,
};

/** All systems: the limit, this project, and its peers. */
export const SYSTEMS: readonly System[] = [raw, ours, mercurius, apollo, tailcall];

/** Systems that are measured only where they are asked for by name. */
export const VARIANTS: readonly System[] = [oursWithGraphqlJs];

/** The system with a name. */
export function systemOf(name: string): System {
  const system = [...SYSTEMS, ...VARIANTS].find(one => one.name === name);
  if (!system) throw new Error(`no system ${name}`);
  return system;
}
