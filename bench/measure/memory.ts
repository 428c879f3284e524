import { Agent } from 'node:http';
import { caseId, CASES, indexedAt } from '../stub/world.js';
import { requestFor } from '../systems/requests.js';
import type { System } from '../systems/system.js';
import { post } from './post.js';
import { usageOf } from './processTree.js';
import { startSystem } from './server.js';

/** Resident memory of a system in MB. */
export interface MemoryUse {
  readonly system: string;
  readonly started: number;
  /** After it has answered with each case of the stub once. */
  readonly afterAll: number;
  /** The largest figure that was seen between two answers. */
  readonly largest: number;
}

/** Cases of one answer. */
const PAGE = 5000;

/** A login that no other part of the bench uses. */
const LOGIN = 900_000;

/** Starts a system anew and reads all cases of the stub through it, page by page. Undefined if it is not installed. */
export async function measureMemory(system: System, hq: string): Promise<MemoryUse | undefined> {
  const server = await startSystem(system, hq);
  if (!server) return undefined;
  const agent = new Agent({ keepAlive: true });
  const used = () => usageOf(server.pid).rssMb;
  try {
    const started = used();
    let largest = started;
    for (let from = 0; from < CASES; from += PAGE) {
      const since = new Date(indexedAt(from - 1)).toISOString();
      const text = await post(
        agent,
        server.port,
        requestFor(system.name, { shape: 'cases', first: PAGE, since }, LOGIN),
      );
      const { data } = JSON.parse(text) as { readonly data?: unknown };
      const rows = system.nodes(data) as readonly { readonly caseId: string }[] | undefined;
      if (rows?.length !== PAGE || rows[0]!.caseId !== caseId(from))
        throw new Error(`${system.name}: other rows than the cases from ${from}: ${text.slice(0, 300)}`);
      largest = Math.max(largest, used());
    }
    return { system: system.name, started, afterAll: used(), largest };
  } finally {
    agent.destroy();
    await server.stop();
  }
}
