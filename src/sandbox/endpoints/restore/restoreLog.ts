import { createHash } from 'node:crypto';
import type { World } from '../../world/model.js';

/** A sync log, from which the next restore may continue (cases.md 6.1, `since`). */
export interface SyncLog {
  readonly domain: string;
  readonly userId: string;
  /** Time of the response, ms. */
  readonly at: number;
  /** Ids of the cases on the phone. */
  readonly cases: ReadonlySet<string>;
}

/** A restore that is built in the background, or is finished (cases.md 6.1, 202). */
export interface RestoreTask {
  /** When it is ready, ms. */
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

/** Stores a log and returns its restore id. */
export function keepLog(world: World, log: SyncLog): string {
  const { logs } = of(world);
  const id = createHash('md5').update(`restore ${logs.size} ${log.userId}`).digest('hex');
  logs.set(id, log);
  return id;
}

/** Background restores by their parameters. */
export const tasksOf = (world: World): Map<string, RestoreTask> => of(world).tasks;

/** The `state` of a phone with these cases: the XOR of the MD5 digests of their ids (inferred). */
export function stateHash(cases: ReadonlySet<string>): string {
  const sum = Buffer.alloc(16);
  for (const id of cases) {
    const digest = createHash('md5').update(id).digest();
    sum.forEach((byte, i) => (sum[i] = byte ^ digest[i]!));
  }
  return `ccsh:${cases.size === 0 ? '' : sum.toString('hex')}`;
}
