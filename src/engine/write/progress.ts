import { HqUnavailable } from '../../errors.js';
import type { IdempotencyKeys, KeyScope } from './idempotencyKeys.js';
import { digest } from '../memory/keys.js';
import type { Progress, ReportedProgress } from './keyState.js';

/** A mutation that reports its progress. */
interface ReportingMutation {
  readonly responseKey: string;
  readonly key?: { readonly key: string };
}

/**
 * Progress of long changes while the client waits for the response. It is stored under the client's idempotency key and
 * credential, so that the client can read it with other HTTP requests meanwhile.
 */
export interface WriteProgress {
  /** Does nothing for a mutation without a key. */
  report(progress: Progress): Promise<void>;
  of(key: string): Promise<ReportedProgress | undefined>;
}

/**
 * Creates the progress of an operation, for one credential in one project space. `running` returns the mutation that is
 * executing.
 */
export function createWriteProgress(keys: IdempotencyKeys, now: () => number) {
  return (caller: Omit<KeyScope, 'key'>, running: () => ReportingMutation | undefined): WriteProgress => {
    const scopeOf = (name: string): KeyScope => ({ ...caller, key: digest(name) });
    const startTimes = new Map<string, number>();

    return {
      async report(progress) {
        const { responseKey: mutation, key } = running() ?? {};
        if (mutation === undefined || !key) return;
        const startedAt = startTimes.get(mutation) ?? now();
        startTimes.set(mutation, startedAt);
        const reported: ReportedProgress = { ...progress, mutation, startedAt, updatedAt: now() };
        try {
          await keys.change(scopeOf(key.key), state => ({ ...state, progress: reported }));
        } catch (error) {
          // The change goes on. A query for its progress gets the last one that was recorded.
          if (!(error instanceof HqUnavailable)) throw error;
        }
      },
      of: async name => (await keys.read(scopeOf(name)))?.progress,
    };
  };
}
