import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import type { World } from '../../src/sandbox/world/model.js';
import { createWorld } from '../../src/sandbox/world/world.js';

/** The time of the benchmark, so that every run has the same data. */
export const NOW = Date.UTC(2026, 5, 17, 12);

/** The login of all gateways in the benchmark. */
export const ADMIN = `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}`;

/**
 * The duration of every HQ request, ms. It is below that of any real HQ, so that the shares of time are not
 * understated.
 */
export const LATENCY = 100;

/**
 * Starts the embedded HQ with the reference project, without request limits: requests are counted, not
 * refused. `latency` in ms.
 */
export async function startHq(latency: number): Promise<{ readonly hq: Sandbox; readonly world: World }> {
  const world = createWorld({ now: NOW, reference: true });
  const hq = await startSandbox({ world, now: () => NOW, lag: 0, throttled: false });
  if (latency > 0)
    hq.failures.add(/./, { kind: 'wait', until: () => new Promise(done => setTimeout(done, latency)) }, Infinity);
  return { hq, world };
}
