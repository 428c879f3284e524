import { KnownError } from '../../../src/errors.js';
import { ask, get, type Call, type Reply, type Send } from '../../../src/client/call.js';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { offset } from '../../../src/client/paging.js';
import type { Resource, Way } from '../../../src/engine/resource/resource.js';
import { reader } from '../../../src/engine/read/reader.js';
import type { WriteSource } from '../../../src/engine/write/source.js';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';

/** A row of the tiny HQ that planner properties run against. */
export interface PlannerRow {
  readonly id: string;
  readonly parent: string;
  readonly listed: boolean;
}

/** What a random world has: rows, HQ's caps, the ways there are, and those that HQ refuses. */
export interface PlannerWorld {
  readonly things: readonly PlannerRow[];
  readonly page: number;
  readonly bulk: number;
  readonly urlful: number;
  readonly ways: readonly ('one' | 'bulk' | 'part' | 'whole')[];
  readonly bulkRefused: boolean;
  /** Rows that the list leaves out (archived forms) can be read one by one. */
  readonly leaves: boolean;
  readonly usual: number;
  /** HQ never returns the length of the list. */
  readonly untold?: boolean;
}

/** The world's resource as the engine sees it. */
export function plannerResource({
  page,
  bulk,
  urlful,
  ways,
  leaves: leavesOpen,
  usual: usualRows,
  untold: sizeUnknown = false,
}: PlannerWorld): Resource<PlannerRow> {
  const all: Record<PlannerWorld['ways'][number], Way> = {
    one: { kind: 'one', call: id => get(`thing/${id}/`) },
    bulk: {
      kind: 'many',
      maxValues: bulk,
      call: ids => ask('thing/bulk/', ids),
      rows: body => body as unknown[],
      leavesOpen,
    },
    part: { kind: 'part', by: 'parent', maxValues: urlful },
    whole: { kind: 'whole', leavesOpen },
  };
  return {
    name: 'Thing',
    read: json => json as PlannerRow,
    keys: { id: row => row.id, parent: row => row.parent },
    freshSeconds: 60,
    usualRows,
    lists: [{ name: 'all', path: 'thing/', pager: offset(page), sizeUnknown }],
    ways: ways.map(way => all[way]),
  };
}

/** The tiny HQ; `bill` lists the requests to it. */
export function plannerHq(world: PlannerWorld): { send: Send; bill: string[] } {
  const bill: string[] = [];
  const listed = world.things.filter(thing => thing.listed);
  const fail = (status: number) =>
    Promise.reject(Object.assign(new KnownError('FORBIDDEN', `${status}`), { hqStatus: status }));
  return {
    bill,
    async send({ method, path, query = {}, body }: Call): Promise<Reply> {
      bill.push(`${method} ${path} ${JSON.stringify(query)}`);
      const reply = (json: unknown): Reply => ({ status: 200, type: 'application/json', body: json, bytes: 100 });
      if (path === 'thing/bulk/') {
        if (world.bulkRefused) return fail(403);
        const ids = body as string[];
        if (ids.length > world.bulk) return fail(400);
        return reply(listed.filter(thing => ids.includes(thing.id)));
      }
      if (path === 'thing/') {
        const parents = query.parent === undefined ? undefined : [query.parent].flat().map(String);
        if (parents && parents.length > world.urlful) return fail(400);
        const rows = listed.filter(thing => !parents || parents.includes(thing.parent));
        const start = Number(query.offset ?? 0);
        const limit = Math.min(Number(query.limit ?? 20), world.page);
        return reply({
          meta: { total_count: world.untold ? null : rows.length, limit, offset: start },
          objects: rows.slice(start, start + limit),
        });
      }
      const found = world.things.find(thing => path === `thing/${thing.id}/`);
      return found ? reply(found) : fail(404);
    },
  };
}

/** A source over the tiny HQ with an empty cache. */
export function plannerSource(send: Send): WriteSource {
  const options = { store: inProcessStore(10), now: () => 0, lag: 0 };
  const memory = createMemory(options, { space: 'd', own: 'p', shared: () => 'p' }, 'o');
  return {
    domain: 'd',
    operation: 'o',
    memory,
    families: new Map(),
    read: reader,
    now: () => 0,
    recordSaved: () => undefined,
    change: () => send,
    idempotentWrites: () => undefined,
    freshness: { recordAge: () => undefined, recordUnindexed: () => undefined },
    send: () => send,
    progress: { report: async () => undefined, of: async () => undefined },
    workersDeactivated: () => undefined,
    learnSize: (...said) => memory.learnSize(...said),
  };
}
