import type { Config } from '../config.js';
import { type Sandbox, startSandbox } from '../sandbox/http/server.js';
import { CREDENTIALS } from '../sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../sandbox/world/world.js';

/** The `Authorization` header of the sandbox's admin. The key is fictional and not valid at any HQ server. */
export const DEMO_CREDENTIAL = `ApiKey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}`;

/** Options that a command sets when it starts the embedded HQ. */
export interface Start {
  /** Whether HQ's request limits are enforced. Default: true. */
  readonly throttled?: boolean;
  /** Minimum duration of a request in ms, unless SANDBOX_LATENCY_MS is set. */
  readonly latency: number;
}

/** Starts the embedded HQ with the configuration, on its own port. */
export function startEmbedded(config: Config, { throttled = true, latency }: Start): Promise<Sandbox> {
  const { sandboxCases: cases, sandboxSeed: seed, sandboxPort: port, sandboxLagMs: lag, sandboxFlags: flags } = config;
  const world = createWorld({ seed, cases, now: Date.now(), flags });
  return startSandbox({ world, port, lag, latency: config.sandboxLatencyMs ?? latency, throttled });
}
