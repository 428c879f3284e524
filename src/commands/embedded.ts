import type { Config } from '../config.js';
import { type Sandbox, startSandbox } from '../sandbox/server.js';
import { CREDENTIALS } from '../sandbox/world/accounts.js';
import { createWorld } from '../sandbox/world/world.js';

/** The `Authorization` header of the sandbox's admin: a made-up key that no HQ server has ever issued. */
export const DEMO_CREDENTIAL = `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}`;

/** Starts the embedded HQ as configured, on a port of its own. */
export function startEmbedded(config: Config, throttled = true): Promise<Sandbox> {
  const { sandboxCases: cases, sandboxSeed: seed, sandboxPort: port, sandboxLagMs: lag } = config;
  return startSandbox({ world: createWorld({ seed, cases, now: Date.now() }), port, lag, throttled });
}
