/**
 * `npm run bench hot`: CPU time of the server for an operation that is repeated, in µs. Rows: a server without any work
 * (the limit), a query of the schema, 100 cases with owner and location given again whole, the same executed from the
 * cache each time, both also with metrics, and the same as a GET by a client that has the answer. It asks the embedded HQ
 * once. `--profile <text>`: also the functions that take the time of the rows whose name holds the text.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createBudgets } from '../src/client/budget/budget.js';
import { systemClock } from '../src/client/clock.js';
import { readConfig } from '../src/config.js';
import { inProcessStore } from '../src/engine/memory/store/inProcess.js';
import { createIdempotencyKeys } from '../src/engine/write/idempotencyKeys.js';
import { files } from '../src/families/files.js';
import * as resources from '../src/families/resources.js';
import { createSchema } from '../src/families/schema.js';
import { createContexts } from '../src/operation/createContext.js';
import { allEndpoints } from '../src/sandbox/endpoints/index.js';
import { startSandbox } from '../src/sandbox/http/server.js';
import { CREDENTIALS } from '../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../src/sandbox/world/world.js';
import { createLog } from '../src/server/log.js';
import { startServer } from '../src/server/server.js';
import { createTelemetry } from '../src/telemetry/telemetry.js';
import type { HotWork } from './hotClient.js';
import { profiled } from './measure/profile.js';

const { profile } = parseArgs({ options: { profile: { type: 'string' } } }).values;
const [WARM, MEASURED, CONNECTIONS] = [300, 2000, 16];
const CASES = `{ domain(name: "demo") { cases(first: 100) { nodes { caseId caseName lastModified
  owner { __typename ... on MobileWorker { username primaryLocation { name } } ... on Location { name } } } } } }`;

const login = { authorization: `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}` };
const json = { ...login, 'content-type': 'application/json' };
const post = (url: string, query: string, headers: Readonly<Record<string, string>> = json): Work => ({
  ...{ url, method: 'POST', headers },
  body: JSON.stringify({ query }),
});

type Work = Omit<HotWork, 'count' | 'connections'>;

const hq = await startSandbox({
  world: createWorld({ now: Date.now(), cases: 100 }),
  now: () => Date.now(),
  throttled: false,
  endpoints: allEndpoints,
});
const schema = createSchema();

const startedAt = Date.now();
const now = () => startedAt;
/** It stands still: nothing expires while it is measured. */
const clock = { ...systemClock, now };

/** `port`: that of the metrics; without one nothing is measured. */
async function gateway(answersMb: number, port?: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const telemetry = createTelemetry({
    ...{ version: 'bench', spaces: 50, persisted: new Set<string>(), memory: [], host: '127.0.0.1' },
    ...{ traceToHq: true, port },
  });
  const contextOf = createContexts({
    server: { url: hq.url, timeout: 20_000, userAgent: 'bench' },
    memory: { store: inProcessStore(200), now, lag: 0 },
    keys: createIdempotencyKeys({ megabytes: 10, now }),
    budgets: telemetry.watch(createBudgets({ clock, reserve: 0, workers: 100_000 })),
    clock,
    families: Object.values(resources),
    limits: { requests: 200, rows: 50_000, restore: 64_000_000, deadline: 60_000 },
  });
  const log = createLog('info', { write: () => undefined });
  return startServer({
    ...readConfig({}),
    port: 0,
    schema,
    contextOf,
    files,
    log,
    answersMb,
    observe: telemetry.observe,
  });
}

const remembering = await gateway(32);
const executing = await gateway(0);
const [measuredHot, measuredExecuting] = [await gateway(32, 0), await gateway(0, 0)];
const remembered = post(`${remembering.url}/graphql`, CASES);
const answer = await (await fetch(remembered.url, { ...remembered })).text();
const raw = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
    response.end(answer);
  });
}).listen(0, '127.0.0.1');
await once(raw, 'listening');
const search = String(new URLSearchParams({ query: CASES }));
const got = await fetch(`${remembering.url}/graphql?${search}`, { headers: login });
const etag = got.headers.get('etag') ?? '';
await got.text();

const works: Readonly<Record<string, Work>> = {
  'node:http, the same bytes': { ...remembered, url: `http://127.0.0.1:${(raw.address() as AddressInfo).port}/` },
  '{ __typename }': post(`${remembering.url}/graphql`, '{ __typename }'),
  '100 cases, given again': remembered,
  '100 cases, given again, with metrics': post(`${measuredHot.url}/graphql`, CASES),
  '100 cases, given again, gzip': { ...remembered, headers: { ...json, 'accept-encoding': 'gzip' } },
  '100 cases, GET, 304': {
    ...{ url: `${remembering.url}/graphql?${search}`, method: 'GET', body: '' },
    headers: { ...login, 'if-none-match': etag },
  },
  '100 cases, executed from the cache': post(`${executing.url}/graphql`, CASES),
  'the same, with metrics': post(`${measuredExecuting.url}/graphql`, CASES),
};

const client = fork(new URL('./hotClient.ts', import.meta.url));
console.log(`An answer of ${Math.round(answer.length / 1000)} kB.`);
for (const [name, work] of Object.entries(works)) {
  await drive(client, work, WARM);
  const before = process.cpuUsage();
  await drive(client, work, MEASURED);
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(36)} ${String(Math.round((user + system) / MEASURED)).padStart(6)} µs`);
  if (profile === undefined || !name.includes(profile)) continue;
  for (const { name: place, share } of await profiled(() => drive(client, work, MEASURED)))
    console.log(`${(100 * share).toFixed(1).padStart(8)} %  ${place}`);
}
client.disconnect();
raw.close();
for (const each of [remembering, executing, measuredHot, measuredExecuting, hq]) await each.close();

async function drive(process: ChildProcess, work: Work, count: number): Promise<void> {
  const done = once(process, 'message');
  process.send({ ...work, count, connections: CONNECTIONS } satisfies HotWork);
  await done;
}
