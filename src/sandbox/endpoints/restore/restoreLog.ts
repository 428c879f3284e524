import { createHash } from 'node:crypto';
import type { World } from '../../world/model.js';

/** What HQ remembers of a restore: the next one may go on from it (cases.md 6.1, `since`). */
export interface SyncLog {
  readonly domain: string;
  readonly userId: string;
  /** When it was answered, ms. */
  readonly at: number;
  /** The cases that the phone holds now. */
  readonly cases: ReadonlySet<string>;
}

/** A restore that is built beside the request, or was (cases.md 6.1, 202). */
export interface RestoreTask {
  /** ms: ready from then on. */
  readonly due: number;
  readonly answer: Uint8Array;
}

interface Kept {
  readonly logs: Map<string, SyncLog>;
  readonly tasks: Map<string, RestoreTask>;
}

const remaining = new WeakMap<World, Kept>();

function of(world: World): Kept {
  const found = remaining.get(world) ?? { logs: new Map<string, SyncLog>(), tasks: new Map<string, RestoreTask>() };
  remaining.set(world, found);
  return found;
}

/** The log with this restore id. */
export const syncLog = (world: World, id: string): SyncLog | undefined => of(world).logs.get(id);

/** Keeps a log and tells its restore id. */
export function keepLog(world: World, log: SyncLog): string {
  const { logs } = of(world);
  const id = createHash('md5').update(`restore ${logs.size} ${log.userId}`).digest('hex');
  logs.set(id, log);
  return id;
}

/** Restores that are built beside their requests, by what was asked for. */
export const tasksOf = (world: World): Map<string, RestoreTask> => of(world).tasks;

/** What a phone that holds these cases says of them as `state`: the MD5 sums of their ids, each bit of them added up (inferred). */
export function stateHash(cases: ReadonlySet<string>): string {
  const sum = Buffer.alloc(16);
  for (const id of cases) {
    const digest = createHash('md5').update(id).digest();
    sum.forEach((byte, i) => (sum[i] = byte ^ digest[i]!));
  }
  return `ccsh:${cases.size === 0 ? '' : sum.toString('hex')}`;
}
