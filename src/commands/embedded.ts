import type { Config } from '../config.js';
import { type Sandbox, startSandbox } from '../sandbox/http/server.js';
import { CREDENTIALS } from '../sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../sandbox/world/world.js';

/** The `Authorization` header of the sandbox's admin: a made-up key that no HQ server has ever issued. */
export const DEMO_CREDENTIAL = `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}`;

/** What the command that starts the embedded HQ decides, where the configuration does not. */
export interface Start {
  /** Does the API limiter refuse? True if not said. */
  readonly throttled?: boolean;
  /** ms that a request takes at least, unless SANDBOX_LATENCY_MS says otherwise. */
  readonly latency: number;
}

/** Starts the embedded HQ as configured, on a port of its own. */
export function startEmbedded(config: Config, { throttled = true, latency }: Start): Promise<Sandbox> {
  const { sandboxCases: cases, sandboxSeed: seed, sandboxPort: port, sandboxLagMs: lag, sandboxFlags: flags } = config;
  const world = createWorld({ seed, cases, now: Date.now(), flags });
  return startSandbox({ world, port, lag, latency: config.sandboxLatencyMs ?? latency, throttled });
}
