import { randomUUID } from 'node:crypto';
import { BadInput, HqUnavailable } from '../../errors.js';
import type { IdempotencyKeys, KeyScope } from './idempotencyKeys.js';
import { digest } from '../memory/keys.js';
import type { KeyState, TimedReply, PreviousAttempt } from './keyState.js';

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
  return (caller: Omit<KeyScope, 'key'>, used: IdempotencyKey): IdempotentWrites => {
    const scope = { ...caller, key: digest(used.key) };

    return {
      async once(part, work) {
        const change = used.scope + part;
        const name = digest(`${scope.space}:repeat:${scope.key}:${change}`);
        return keys.alone(name, () => run(change, name, work));
      },
    };

    async function run<Result>(change: string, name: string, work: AttemptWork<Result>): Promise<Result> {
      const attempt = randomUUID();
      let previous: PreviousAttempt | undefined;
      await keys.change(
        scope,
        state => {
          previous = state.parts[change];
          return withDigest(state);
        },
        change,
      );
      const at = previous?.at ?? now();
      return work(previous, outcome => (outcome === 'started' ? start() : end(outcome)), { at, name });

      async function start(): Promise<void> {
        const started = (state: KeyState): KeyState => {
          if (state.parts[change]?.attempt !== previous?.attempt) throw overtaken();
          return { ...withDigest(state), parts: { ...state.parts, [change]: { at, attempt } } };
        };
        await keys.change(scope, started, change);
      }

      async function end(outcome: 'refused' | TimedReply): Promise<void> {
        const ended = (state: KeyState): KeyState => {
          const { [change]: found, ...others } = state.parts;
          if (outcome !== 'refused')
            return { ...state, parts: { ...others, [change]: { at, attempt, reply: outcome } } };
          if (found?.attempt !== attempt) return state;
          // The refusal of a repeat proves nothing about an earlier attempt with unknown outcome.
          return { ...state, parts: { ...others, ...(previous && { [change]: previous }) } };
        };
        try {
          await keys.change(scope, ended, change);
        } catch (error) {
          // This caller gets the outcome all the same. A repeat gets OUTCOME_UNKNOWN.
          if (!(error instanceof HqUnavailable)) throw error;
        }
      }
    }

    function withDigest(state: KeyState): KeyState {
      const first = state.digests[used.scope] ?? used.digest;
      if (first !== used.digest)
        throw new BadInput('This idempotency key was used for another change in the last 24 hours. Use a new key.');
      return { ...state, digests: { ...state.digests, [used.scope]: first } };
    }
  };
}

/** The turn of this process ended while it stood still. */
const overtaken = () =>
  new HqUnavailable(
    'Another replica of the gateway has sent this change meanwhile. This one sent nothing. Send it again with the same key.',
    false,
  );
