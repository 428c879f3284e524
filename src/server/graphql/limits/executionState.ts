import type { Context, ExecutionState } from '../../../operation/context.js';
import { AnswerTooLarge, DeadlineExceeded, type KnownError } from '../../../errors.js';
import type { AnswerLimits } from '../../settings.js';

/** ms of the event loop that an execution uses before it yields. */
const SLICE_MS = 5;

/** ms after the deadline during which an answer may still be built from data that arrived before it. */
const GRACE_MS = 500;

/** Number of resumed waiters after which they are removed from the list. */
const COMPACT_AFTER = 1000;

/** Maximum number of field errors. Each costs as much as about a hundred values. */
const MAX_ERRORS = 5000;

/** Limits of one execution. Without `until` it has no deadline. */
export interface Bounds extends AnswerLimits {
  readonly until?: Pick<Context, 'deadline' | 'now'>;
  /** Advice at the end of the error message. */
  readonly advice: string;
}

/** The state of a new execution. Time slices affect only scheduling; only the deadline affects the result. */
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
      if (!refused && errors > MAX_ERRORS)
        end(new AnswerTooLarge(`More than ${MAX_ERRORS} fields of the answer failed. ${advice}`, 'errors', MAX_ERRORS));
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

  function tooLarge(size: string, limit: string, max: number): AnswerTooLarge {
    const message = `The answer would have more than ${size}, the limit of this gateway (${limit}).`;
    return new AnswerTooLarge(`${message} ${advice}`, limit, max);
  }

  function end(error: KnownError): void {
    refused = true;
    waiting = [];
    callbacks = [];
    refuse(error);
  }

  /** The slice ends with this turn of the event loop, even if other work uses it. */
  function openSlice(): void {
    sliceOpen = true;
    sliceEnd = performance.now() + SLICE_MS;
    setImmediate(() => (sliceOpen = false));
  }

  function run(): void {
    if (refused) return;
    if (until && until.now() > until.deadline + GRACE_MS)
      return end(
        new DeadlineExceeded(`The answer was not complete at the operation's deadline (hq-deadline). ${advice}`),
      );
    openSlice();
    release();
  }

  /** Resumes waiters one at a time, each after the work started by the one before it. */
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
      if (next > COMPACT_AFTER) {
        waiting = waiting.slice(next);
        next = 0;
      }
      resolve();
      queueMicrotask(release);
    }
  }
}
