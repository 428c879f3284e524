import { BadInput } from '../../errors.js';
import type { IdempotencyKeys, KeyScope } from './idempotencyKeys.js';
import { digest } from '../memory/keys.js';
import type { TimedReply, PreviousAttempt } from './keyState.js';

/** One change, the same in every repeat. */
export interface WriteAttempt {
  /** ms since the epoch of the first attempt. */
  readonly at: number;
  /** Unique name of the change; absent without an idempotency key, because then it cannot be repeated. */
  readonly name?: string;
}

/** The changes of one mutation with an idempotency key: each is executed once, however often it is sent. */
export interface IdempotentWrites {
  /**
   * Runs `work` with what is known about this part of the mutation. The same part never runs twice at the same time.
   * @throws {BadInput} where the key was used for another change.
   */
  once<Result>(part: string, work: AttemptWork<Result>): Promise<Result>;
}

type AttemptWork<Result> = (
  previous: PreviousAttempt | undefined,
  record: RecordAttempt,
  attempt: WriteAttempt,
) => Promise<Result>;

/** An idempotency key, and the mutation that it is used for. */
export interface IdempotencyKey {
  /** As the client sent it. */
  readonly key: string;
  /** What the key counts for: a key may be used for one change in each scope. Ends with `:`. */
  readonly scope: string;
  /** Digest of the change. */
  readonly digest: string;
}

/**
 * Records the state of a change: `started` before it is sent, its reply when it is done, `refused` when HQ certainly
 * did not execute it.
 */
export type RecordAttempt = (state: 'started' | 'refused' | TimedReply) => Promise<void>;

/** Keys are valid for a day, for the credential that used them. A key may not be used for a second change in its scope. */
export function createIdempotentWrites(keys: IdempotencyKeys, now: () => number) {
  const running = new Map<string, Promise<unknown>>();

  return (caller: Omit<KeyScope, 'key'>, used: IdempotencyKey): IdempotentWrites => {
    const scope = { ...caller, key: digest(used.key) };

    return {
      async once(part, work) {
        const change = used.scope + part;
        const name = `${scope.space}:repeat:${scope.key}:${change}`;
        while (running.has(name)) await running.get(name)?.catch(() => undefined);
        const result = run(change, digest(name), work);
        running.set(name, result);
        try {
          return await result;
        } finally {
          running.delete(name);
        }
      },
    };

    async function run<Result>(change: string, name: string, work: AttemptWork<Result>): Promise<Result> {
      let previous: PreviousAttempt | undefined;
      await keys.change(scope, state => {
        const first = state.digests[used.scope] ?? used.digest;
        if (first !== used.digest)
          throw new BadInput('This idempotency key was used for another change in the last 24 hours. Use a new key.');
        previous = state.parts[change];
        return { ...state, digests: { ...state.digests, [used.scope]: first } };
      });
      const at = previous?.at ?? now();
      const record: RecordAttempt = outcome =>
        keys.change(scope, state => {
          const { [change]: _, ...others } = state.parts;
          // The refusal of a repeat proves nothing about an earlier attempt with unknown outcome.
          if (outcome === 'refused') return { ...state, parts: { ...others, ...(previous && { [change]: previous }) } };
          return { ...state, parts: { ...others, [change]: { at, ...(outcome !== 'started' && { reply: outcome }) } } };
        });
      return work(previous, record, { at, name });
    }
  };
}
