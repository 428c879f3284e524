import { randomBytes } from 'node:crypto';
import type { Clock } from '../../client/clock.js';
import type { RunScript } from '../memory/shared/scripts.js';
import type { Sealing } from '../memory/shared/sealing.js';
import { createTurns, type Turns } from './turns.js';

/** Takes a lease that is free. KEYS: the lease. ARGV: its holder, the ms that it lasts. Returns 0 where it is held. */
const TAKE_LEASE = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
return 0`;

/** Prolongs a lease that its holder still has. KEYS and ARGV as for TAKE_LEASE. */
const RENEW_LEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0`;

/** Gives back a lease that its holder still has. KEYS: the lease. ARGV: the holder. */
const RETURN_LEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/** ms after which the lease of a process that has died ends. */
const LEASE_MS = 5_000;

/** ms between looks at a lease that another replica holds. */
const POLL_MS = 50;

/**
 * Turns across the replicas on one Redis, by a lease each. A process that stands still for longer than its lease loses its
 * turn without noticing: its work must check once more before an effect that must not be doubled.
 */
export function createSharedTurns(run: RunScript, sealing: Pick<Sealing, 'name'>, wait: Clock['wait']): Turns {
  // Of one process at most one asks for a lease.
  const turns = createTurns();
  return (name, work) => turns(name, () => leased(`commcare-graph:turn:${sealing.name(`turn ${name}`)}`, work));

  async function leased<Result>(lease: string, work: () => Promise<Result>): Promise<Result> {
    const holder = randomBytes(12).toString('base64url');
    while ((await run(TAKE_LEASE, [lease], [holder, String(LEASE_MS)])) !== 1) await wait(POLL_MS).done;
    let timer = wait(LEASE_MS / 3);
    void renewed();
    try {
      return await work();
    } finally {
      timer.cancel();
      // Where Redis fails, the lease ends by itself.
      await run(RETURN_LEASE, [lease], [holder]).catch(() => undefined);
    }

    async function renewed(): Promise<void> {
      for (;;) {
        await timer.done;
        timer = wait(LEASE_MS / 3);
        await run(RENEW_LEASE, [lease], [holder, String(LEASE_MS)]).catch(() => undefined);
      }
    }
  }
}
