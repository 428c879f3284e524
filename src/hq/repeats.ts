import { BadInput, HqUnavailable } from '../errors.js';
import type { Reply } from './call.js';
import { digest } from './keys.js';
import type { Store } from './store.js';

/** HQ's answer to a change, and when it came: ms since the epoch. */
export interface Answered extends Reply {
  readonly at: number;
}

/** A change that was sent under an idempotency key before. Without a reply nobody knows what came of it. */
export interface Earlier {
  /** ms since the epoch when it was first sent. */
  readonly at: number;
  readonly reply?: Answered;
}

/** A change as all its repeats know it. */
export interface Begun {
  /** ms since the epoch when it was first asked for. */
  readonly at: number;
  /** Tells it from all others; absent where it has no idempotency key, and so no repeats. */
  readonly name?: string;
}

/** The changes of one operation that came with an `Idempotency-Key`: each is made once, however often it is sent. */
export interface Repeats {
  /**
   * Runs the work with what is known of this part of the mutation; the same part never runs twice at once.
   * @throws {BadInput} where the key was used for another operation.
   */
  once<Result>(part: string, work: Work<Result>): Promise<Result>;
}

type Work<Result> = (earlier: Earlier | undefined, note: Note, begun: Begun) => Promise<Result>;

/** The client's own name for an operation. */
export interface IdempotencyKey {
  readonly key: string;
  /** A digest of the whole operation. */
  readonly operation: string;
}

/** Notes how far the change is: `begun` before it is sent, its reply when it is made, `refused` when it surely was not. */
export type Note = (state: 'begun' | 'refused' | Answered) => Promise<void>;

interface Record {
  readonly at: number;
  readonly reply?: Answered;
  readonly refused?: true;
  /** What the reply weighs in a bounded store. */
  readonly bytes: number;
}

const DAY = 86_400_000;

/**
 * Keys are honoured for a day, for the credential that used them. A key that comes with another operation is a mistake of
 * the client's. `mutation` tells which of the operation's mutations is under way.
 */
export function createRepeats(store: Store, now: () => number) {
  const underWay = new Map<string, Promise<unknown>>();

  return (partition: string, { key, operation }: IdempotencyKey, mutation: () => string): Repeats => {
    const head = `${partition}:repeat:${digest(key)}`;

    return {
      async once(part, work) {
        const place = `${head}:${mutation()}:${part}`;
        while (underWay.has(place)) await underWay.get(place)?.catch(() => undefined);
        const working = run(place, work);
        underWay.set(place, working);
        try {
          return await working;
        } finally {
          underWay.delete(place);
        }
      },
    };

    async function run<Result>(place: string, work: Work<Result>): Promise<Result> {
      const [known, record] = (await store.getMany<string | Record>([head, place]).catch(broken)) as [string?, Record?];
      if (known !== undefined && known !== operation)
        throw new BadInput('Idempotency-Key: this key was used for another operation within a day; take a new one.');
      if (known === undefined) await store.setMany([{ key: head, value: operation, ttl: DAY }]).catch(broken);
      const at = record?.at ?? now();
      const note: Note = async state => {
        const value: Record =
          state === 'begun'
            ? { at, bytes: 0 }
            : state === 'refused'
              ? { at, bytes: 0, refused: true }
              : { at, reply: state, bytes: state.bytes };
        const noted = store.setMany([{ key: place, value, ttl: DAY }]);
        // What was sent is sent: a repeat then finds it begun, and its outcome unknown.
        await (state === 'begun' ? noted.catch(broken) : noted.catch(() => undefined));
      };
      return work(record?.refused ? undefined : record, note, { at, name: digest(place) });
    }
  };
}

function broken(): never {
  throw new HqUnavailable(
    'The store of idempotency keys fails, so nothing was sent; try again, or without the key.',
    false,
  );
}
