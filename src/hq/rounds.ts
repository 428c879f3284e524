/**
 * The rounds of one operation in one project space. Wants go out only when none of its requests is under way: what is
 * still on its way may bring wants that the same request can answer, and a request costs more than a wait. So siblings
 * that resolve at different times (five lists of forms, each with their cases) are asked for together.
 */
export interface Rounds {
  /** Work during which no round begins. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Inside such work: a part of it that wants rounds of its own. */
  outside<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Calls back when the next round begins. */
  next(callback: () => void): void;
}

/** No work, no wants. */
export function createRounds(): Rounds {
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
    async outside(work) {
      busy -= 1;
      arm();
      try {
        return await work();
      } finally {
        busy += 1;
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
    // After every promise that is settled now has run its resolvers: what they want belongs to this round.
    setImmediate(() => {
      armed = false;
      if (busy > 0) return;
      const callbacks = waiting;
      waiting = [];
      callbacks.forEach(callback => callback());
    });
  }
}
