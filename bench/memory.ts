import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Reply, Send } from '../src/client/call.js';
import { readCredential } from '../src/client/login/credential.js';
import { http } from '../src/client/wire/http.js';
import { entryById } from '../src/engine/memory/entries.js';
import { createMemory } from '../src/engine/memory/memory.js';
import type { Partition } from '../src/engine/memory/partition.js';
import { inProcessStore } from '../src/engine/memory/store/inProcess.js';
import type { MemoryStore } from '../src/engine/memory/store/store.js';
import { pageCall, reader } from '../src/engine/read/reader.js';
import type { Resource } from '../src/engine/resource/resource.js';
import { cases, forms, groups, locations, mobileWorkers } from '../src/families/resources.js';
import { ADMIN, NOW, startHq } from './requests/hq.js';

/**
 * Memory that remembered rows take: the heap beside HQ's JSON of the rows. Pages of the reference project are read as an
 * operation reads them, each for a login of its own, so that no row is shared. Then a full store goes on taking pages.
 */

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const MB = 1_000_000;
/** Rows of a family that are remembered, at least. */
const ROWS = 30_000;
/** How many times a store is filled. */
const TIMES = 4;
/** Limits of heap for a byte of JSON, and for a byte that the store counts. */
const [MAX_PER_JSON, MAX_PER_COUNTED] = [2, 1.1];

/** A page of a family, as HQ sends it. */
interface SentPage {
  readonly resource: Resource<object>;
  readonly text: string;
}

const { hq, world } = await startHq(0);
const domain = [...world.domains.keys()][0]!;
const sendToHq = http({ url: hq.url, timeout: 60_000, userAgent: 'bench' }, domain, readCredential(ADMIN));

async function pageOf(resource: object): Promise<SentPage> {
  const known = resource as Resource<object>;
  const list = known.lists[0]!;
  const { body } = await sendToHq(pageCall(list, {}, list.pager.first(1000)));
  return { resource: known, text: JSON.stringify(body) };
}

/** Reads a page as an operation of a login does, and remembers it. The number of its rows. */
async function remember({ resource, text }: SentPage, store: MemoryStore, login: string): Promise<number> {
  const send: Send = () =>
    Promise.resolve({
      status: 200,
      type: 'application/json',
      body: JSON.parse(text) as unknown,
      bytes: text.length,
    } satisfies Reply);
  const partition: Partition = { space: domain, own: login, shared: () => login };
  const memory = createMemory({ store, now: () => NOW, lag: 0 }, partition, 'bench');
  const list = resource.lists[0]!;
  const source = { domain, memory, families: new Map() };
  const { rows } = await reader.page(resource, list, {}, list.pager.first(1000), source, send);
  const want = { by: 'page', value: '{}' };
  const answer = { rows, complete: true };
  await (await memory.open(resource)).keep(NOW, [entryById(rows), { want, answer }]);
  return rows.length;
}

/** Bytes of heap that a store holds after it was filled. */
async function heldBy(megabytes: number, fill: (store: MemoryStore) => Promise<void>): Promise<number> {
  const before = heap();
  const store = inProcessStore(megabytes);
  await fill(store);
  const held = heap() - before;
  // The store lives until here.
  await store.read([]);
  return held;
}

const failures: string[] = [];
const check = (what: string, value: number, max: number): void => {
  if (value > max) failures.push(`${what}: ${value.toFixed(2)}, limit ${max}`);
};

async function benchRows(family: object): Promise<void> {
  const page = await pageOf(family);
  await remember(page, inProcessStore(1000), 'first');
  let [rows, pages] = [0, 0];
  const held = await heldBy(10_000, async store => {
    while (rows < ROWS) rows += await remember(page, store, `login ${pages++}`);
  });
  const json = page.text.length * pages;
  const cells = [
    page.resource.name,
    rows,
    (json / rows).toFixed(0),
    (held / rows).toFixed(0),
    (held / json).toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  check(`Heap of ${page.resource.name} for a byte of JSON`, held / json, MAX_PER_JSON);
}

async function benchFull(family: object, megabytes: number): Promise<void> {
  const page = await pageOf(family);
  const held = await heldBy(megabytes, async store => {
    for (let read = 0, i = 0; read < TIMES * megabytes * MB; read += page.text.length)
      await remember(page, store, `login ${i++}`);
  });
  const name = `MEMORY_MB=${megabytes}, ${TIMES} times as much read (${page.resource.name})`;
  console.log(`${name}: ${(held / MB).toFixed(1)} MB of heap`);
  check(name, held / MB / megabytes, MAX_PER_COUNTED);
}

try {
  console.log(
    '| family | rows | bytes of JSON a row | bytes of heap a row | heap / JSON |\n| --- | --- | --- | --- | --- |',
  );
  for (const family of [cases, forms, mobileWorkers, locations, groups]) await benchRows(family);
  for (const family of [cases, forms, locations]) await benchFull(family, 64);
  if (failures.length > 0) throw new Error(`Missed:\n${failures.join('\n')}`);
} finally {
  await hq.close();
}
