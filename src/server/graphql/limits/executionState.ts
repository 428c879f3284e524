import type { Context, ExecutionState } from '../../../operation/context.js';
import { AnswerTooLarge, DeadlineExceeded, type KnownError } from '../../../errors.js';
import type { AnswerLimits } from '../../settings.js';

/** ms that an execution takes of the event loop before it lets others have a turn. */
const SLICE = 5;

/** ms beyond the deadline in which an answer may still be built of what had come by then. */
const GRACE = 500;

/** Rows that have had their turn and are let go of together. */
const KEPT = 1000;

/** Errors of fields in an answer. Each costs about as much as a hundred values, and who reads so many reads none. */
const MOST_ERRORS = 5000;

/** What the execution of an operation may build, and until when; without `until` as long as it takes. */
export interface Bounds extends AnswerLimits {
  readonly until?: Pick<Context, 'deadline' | 'now'>;
  /** What to do about a refusal. */
  readonly advice: string;
}

/** An execution that has built nothing yet. Time is measured in turns of the event loop and decides no result but the deadline's. */
export function createExecutionState({ maxValues, maxObjects, maxAnswerMb, until, advice }: Bounds): ExecutionState {
  let [values, characters, objects, errors] = [0, 0, 0, 0];
  let refused = false;
  let refuse!: (error: KnownError) => void;
  const refusal = new Promise<KnownError>(resolve => (refuse = resolve));
  const never = new Promise<never>(() => undefined);
  let waiting: (() => void)[] = [];
  let next = 0;
  let running = false;
  let callbacks: (() => void)[] = [];
  let sliceOpen = false;
  let sliceEnd = 0;

  return {
    never,
    refusal,
    partialFields: [],
    get busy() {
      return running;
    },
    idle: callback => void callbacks.push(callback),
    get isSliceOver() {
      if (sliceOpen) return performance.now() > sliceEnd;
      openSlice();
      return false;
    },
    count(more, length, rows = 0) {
      if (refused) return false;
      values += more;
      characters += length;
      objects += rows;
      if (objects > maxObjects) end(tooLarge(`${maxObjects} objects`, 'MAX_OBJECTS', maxObjects));
      else if (values > maxValues) end(tooLarge(`${maxValues} values`, 'MAX_VALUES', maxValues));
      else if (characters > maxAnswerMb * 1_000_000) end(tooLarge(`${maxAnswerMb} MB`, 'MAX_ANSWER_MB', maxAnswerMb));
      return !refused;
    },
    fail() {
      errors += 1;
      if (!refused && errors > MOST_ERRORS)
        end(
          new AnswerTooLarge(`More than ${MOST_ERRORS} fields of the answer failed. ${advice}`, 'errors', MOST_ERRORS),
        );
      return !refused;
    },
    nextTurn: () =>
      new Promise(resolve => {
        if (refused) return;
        waiting.push(resolve);
        if (running) return;
        running = true;
        setImmediate(run);
      }),
  };

  function tooLarge(most: string, limit: string, max: number): AnswerTooLarge {
    const message = `The answer would hold more than ${most}, the most that this gateway builds for one operation (${limit}).`;
    return new AnswerTooLarge(`${message} ${advice}`, limit, max);
  }

  function end(error: KnownError): void {
    refused = true;
    waiting = [];
    callbacks = [];
    refuse(error);
  }

  /** The slice ends with this turn of the event loop, whatever else works in it. */
  function openSlice(): void {
    sliceOpen = true;
    sliceEnd = performance.now() + SLICE;
    setImmediate(() => (sliceOpen = false));
  }

  function run(): void {
    if (refused) return;
    if (until && until.now() > until.deadline + GRACE)
      return end(
        new DeadlineExceeded(`The answer was not complete at the operation's deadline (hq-deadline). ${advice}`),
      );
    openSlice();
    release();
  }

  /** One after the other, each after the work that the one before it has begun. */
  function release(): void {
    if (refused) return;
    const resolve = waiting[next];
    if (!resolve) {
      waiting = [];
      next = 0;
      running = false;
      const now = callbacks;
      callbacks = [];
      now.forEach(callback => callback());
    } else if (performance.now() > sliceEnd) setImmediate(run);
    else {
      next += 1;
      if (next > KEPT) {
        waiting = waiting.slice(next);
        next = 0;
      }
      resolve();
      queueMicrotask(release);
    }
  }
}
