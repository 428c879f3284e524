import type { Reply, Send } from '../call.js';

/** Limits the calls of each login that are in flight at the same time. The others wait for their turn, in order. */
export type CallsInFlight = (login: string, send: Send) => Send;

interface Lane {
  running: number;
  readonly waiting: (() => void)[];
}

/** At most `max` calls of one login in flight. */
export function createCallsInFlight(max: number): CallsInFlight {
  const lanes = new Map<string, Lane>();
  return (login, send) =>
    async (call): Promise<Reply> => {
      const lane = lanes.get(login) ?? { running: 0, waiting: [] };
      lanes.set(login, lane);
      // The turn is handed over: a call that comes meanwhile cannot take it.
      if (lane.running >= max) await new Promise<void>(resolve => lane.waiting.push(resolve));
      else lane.running += 1;
      try {
        return await send(call);
      } finally {
        const next = lane.waiting.shift();
        if (next) next();
        else lane.running -= 1;
        if (lane.running === 0) lanes.delete(login);
      }
    };
}
