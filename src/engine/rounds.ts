/**
 * The rounds of one operation in one project space. Wants are fetched only when none of its requests is under way: answers
 * that have not arrived may lead to wants that the same request can answer, and a request costs more than a wait. So
 * siblings that resolve at different times (five lists of forms, each with their cases) are fetched together.
 */
export interface Rounds {
  /** Work during which no round begins. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Calls back when the next round begins. */
  next(callback: () => void): void;
}

/** Whether rows of an execution wait for their turn to be resolved (a long execution gives way to others). */
export interface Pace {
  /** Rows wait, and what they want is not known yet. */
  readonly busy: boolean;
  /** Calls back once, when no row waits any more. */
  idle(callback: () => void): void;
}

/** Nothing is under way. `pace`: rows that wait for their turn belong to the same round as those before them. */
export function createRounds(pace: () => Pace | undefined): Rounds {
  let busy = 0;
  let waiting: (() => void)[] = [];
  let armed = false;

  return {
    async during(work) {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
        arm();
      }
    },
    next(callback) {
      waiting.push(callback);
      arm();
    },
  };

  function arm() {
    if (armed || busy > 0 || waiting.length === 0) return;
    armed = true;
    // By then every promise that is settled now has run its resolvers, and their wants belong to this round.
    setImmediate(() => {
      const turns = pace();
      armed = turns?.busy ?? false;
      if (turns && armed) {
        turns.idle(() => {
          armed = false;
          arm();
        });
        return;
      }
      if (busy > 0) return;
      const callbacks = waiting;
      waiting = [];
      callbacks.forEach(callback => callback());
    });
  }
}
