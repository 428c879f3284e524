/** The time, passed in wherever it matters, so that tests steer it. */
export interface Clock {
  /** ms since the epoch. HQ's windows are aligned to it, so it is the wall clock. */
  now(): number;
  /** A timer: `done` resolves after so many ms, or never once cancelled. */
  wait(ms: number): Timer;
}

/** A timer that runs. */
export interface Timer {
  readonly done: Promise<void>;
  cancel(): void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait(ms) {
    let timeout: NodeJS.Timeout | undefined;
    const done = new Promise<void>(resolve => (timeout = setTimeout(resolve, ms)));
    return { done, cancel: () => clearTimeout(timeout) };
  },
};

/**
 * Is a moment within the last `span` ms? One in the future is not: it was read from a clock that has been set back since, so
 * its age is unknown.
 */
export const isRecent = (at: number, now: number, span: number): boolean => at <= now && now < at + span;

/** Exchanges with HQ are waited for in real time, as HTTP takes it. */
export const realWait: Clock['wait'] = ms => systemClock.wait(ms);
