import { flags, wholeNumber } from './kinds.js';
import { setting } from './setting.js';

/** Settings of the sandbox, the HQ that runs in this process. */
export const sandboxSettings = {
  sandboxCases: setting('SANDBOX_CASES', wholeNumber(0, 1_000_000), 'cases in the embedded sandbox', '10000'),
  sandboxSeed: setting(
    'SANDBOX_SEED',
    wholeNumber(0, 2 ** 31),
    "seed of the sandbox's data: equal seeds give equal rows",
    '1',
  ),
  sandboxLagMs: setting('SANDBOX_LAG_MS', wholeNumber(0, 600_000), "delay of the sandbox's search index in ms", '3000'),
  sandboxLatencyMs: setting(
    'SANDBOX_LATENCY_MS',
    wholeNumber(0, 60_000),
    'minimum duration of a sandbox request in ms (default 200, as at a real HQ; 0 under `serve`)',
  ),
  sandboxFlags: setting('SANDBOX_FLAGS', flags, 'feature flags of all project spaces of the sandbox'),
  sandboxPort: setting('SANDBOX_PORT', wholeNumber(0, 65_535), 'port of the embedded sandbox; 0 = any free port', '0'),
};
