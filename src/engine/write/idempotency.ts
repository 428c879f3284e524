import { BadInput } from '../../errors.js';
import type { IdempotencyKeys, KeyPlace } from './idempotencyKeys.js';
import { digest } from '../memory/keys.js';
import type { TimedReply, PreviousAttempt } from './keyState.js';

/** A change as all its repeats know it. */
export interface WriteAttempt {
  /** ms since the epoch when it was first asked for. */
  readonly at: number;
  /** Tells it from all others; absent where it has no idempotency key, and so no repeats. */
  readonly name?: string;
}

/** The changes of one operation that came with an `Idempotency-Key`: each is made once, however often it is sent. */
export interface IdempotentWrites {
  /**
   * Runs the work with what is known of this part of the mutation; the same part never runs twice at once.
   * @throws {BadInput} where the key was used for another operation.
   */
  once<Result>(part: string, work: AttemptWork<Result>): Promise<Result>;
}

type AttemptWork<Result> = (
  earlier: PreviousAttempt | undefined,
  note: RecordAttempt,
  begun: WriteAttempt,
) => Promise<Result>;

/** The client's own name for an operation. */
export interface IdempotencyKey {
  readonly key: string;
  /** A digest of the whole operation. */
  readonly operation: string;
}

/** Notes how far the change is: `begun` before it is sent, its reply when it is made, `refused` when it surely was not. */
export type RecordAttempt = (state: 'begun' | 'refused' | TimedReply) => Promise<void>;

/**
 * Keys are honoured for a day, for the credential that used them. A key that comes with another operation is a mistake of
 * the client's. `mutation` tells which of the operation's mutations is under way.
 */
export function createIdempotentWrites(keys: IdempotencyKeys, now: () => number) {
  const underWay = new Map<string, Promise<unknown>>();

  return (
    caller: Omit<KeyPlace, 'key'>,
    { key, operation }: IdempotencyKey,
    mutation: () => string,
  ): IdempotentWrites => {
    const place = { ...caller, key: digest(key) };

    return {
      async once(part, work) {
        const change = `${mutation()}:${part}`;
        const name = `${place.space}:repeat:${place.key}:${change}`;
        while (underWay.has(name)) await underWay.get(name)?.catch(() => undefined);
        const working = run(change, digest(name), work);
        underWay.set(name, working);
        try {
          return await working;
        } finally {
          underWay.delete(name);
        }
      },
    };

    async function run<Result>(change: string, name: string, work: AttemptWork<Result>): Promise<Result> {
      let earlier: PreviousAttempt | undefined;
      await keys.change(place, state => {
        if (state.operation !== undefined && state.operation !== operation)
          throw new BadInput('Idempotency-Key: this key was used for another operation within a day; take a new one.');
        earlier = state.parts[change];
        return { ...state, operation };
      });
      const at = earlier?.at ?? now();
      const note: RecordAttempt = noted =>
        keys.change(place, state => {
          const { [change]: _, ...others } = state.parts;
          // The refusal of a repeat says nothing of an earlier sending whose outcome is unknown.
          if (noted === 'refused') return { ...state, parts: { ...others, ...(earlier && { [change]: earlier }) } };
          return { ...state, parts: { ...others, [change]: { at, ...(noted !== 'begun' && { reply: noted }) } } };
        });
      return work(earlier, note, { at, name });
    }
  };
}
