import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import type { World } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';

/** The present of the bench: the same world in every run. */
export const NOW = Date.UTC(2026, 5, 17, 12);

/** The login that every gateway of the bench brings. */
export const ADMIN = `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}`;

/** ms that HQ takes for the quickest answer: less than any HQ does, so that shares of time are not flattered. */
export const LATENCY = 100;

/** The reference project, served over HTTP without limits: requests are counted, not refused. `latency` in ms. */
export async function startHq(latency: number): Promise<{ readonly hq: Sandbox; readonly world: World }> {
  const world = createWorld({ now: NOW, reference: true });
  const hq = await startSandbox({ world, now: () => NOW, lag: 0, throttled: false });
  if (latency > 0)
    hq.failures.add(/./, { kind: 'wait', until: () => new Promise(done => setTimeout(done, latency)) }, Infinity);
  return { hq, world };
}
