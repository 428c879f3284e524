import type { Call } from './call.js';

/** Follows the HQ requests of one operation. Nothing but headers flows back from it. */
export interface RequestObserver {
  /** A request is about to be sent. */
  request(call: Call): ObservedRequest;
}

/** A request that is followed. */
export interface ObservedRequest {
  /** Headers to add to the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer has arrived, with HQ's status; null if there was none. */
  ended(status: number | null): void;
}

/** Sends calls under the eyes of an observer; without one the sender is returned unchanged. */
export function observed<Answer extends { readonly status: number }>(
  observer: RequestObserver | undefined,
  send: (call: Call) => Promise<Answer>,
): (call: Call) => Promise<Answer> {
  if (!observer) return send;
  return async call => {
    const following = observer.request(call);
    try {
      const reply = await send({ ...call, headers: { ...call.headers, ...following.headers } });
      following.ended(reply.status);
      return reply;
    } catch (error) {
      following.ended(null);
      throw error;
    }
  };
}
