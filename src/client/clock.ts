/** The time, passed in so that tests can control it. */
export interface Clock {
  /** The wall-clock time, ms since the epoch: HQ's windows are aligned to the epoch. */
  now(): number;
  /** Starts a timer. `done` resolves after `ms`, or never if cancelled. */
  wait(ms: number): Timer;
}

/** A running timer. */
export interface Timer {
  readonly done: Promise<void>;
  cancel(): void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait(ms) {
    let timeout: NodeJS.Timeout | undefined;
    const done = new Promise<void>(resolve => (timeout = setTimeout(resolve, ms)));
    return { done, cancel: () => clearTimeout(timeout) };
  },
};

/**
 * Whether a time lies within the last `span` ms. A time in the future does not: the clock has been set back, so the age
 * is unknown.
 */
export const isRecent = (at: number, now: number, span: number): boolean => at <= now && now < at + span;

/** Requests to HQ are timed in real time, also where a test controls the clock. */
export const realWait: Clock['wait'] = ms => systemClock.wait(ms);
