import { randomBytes } from 'node:crypto';
import type { Clock } from '../../client/clock.js';
import type { RunScript } from '../memory/shared/scripts.js';
import type { Sealing } from '../memory/shared/sealing.js';
import { RENEW_LEASE, RETURN_LEASE, TAKE_LEASE } from './keyScripts.js';
import { createTurns, type Turns } from './turns.js';

/** ms after which the lease of a process that has died ends. */
const LEASE_MS = 5_000;

/** ms between looks at a lease that another replica holds. */
const POLL_MS = 50;

/**
 * Turns across the replicas on one Redis, by a lease each. A process that stands still for longer than its lease loses its
 * turn without noticing: whoever takes turns must check again before an effect that must not be doubled.
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
