import type { Reply } from '../../client/call.js';

/** HQ's reply to a change, and when it arrived (ms since the epoch). */
export interface TimedReply extends Reply {
  readonly at: number;
}

/** An earlier attempt of a change under an idempotency key. Without a reply its outcome is unknown. */
export interface PreviousAttempt {
  /** ms since the epoch of the first attempt. */
  readonly at: number;
  /** A random name of the last attempt. */
  readonly attempt?: string;
  readonly reply?: TimedReply;
}

/** Progress of a change in many parts, counted in its items. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  readonly unknown: number;
  readonly ended: boolean;
}

/** The last progress that was reported. */
export interface ReportedProgress extends Progress {
  /** The mutation's response key. */
  readonly mutation: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly updatedAt: number;
}

/** What is known about an idempotency key in one project space. */
export interface KeyState {
  /** Digests of the changes that the key was used for, by scope. */
  readonly digests: Readonly<Record<string, string>>;
  /** Changes that were sent under the key and not refused, by scope and part: the scope begins the name. */
  readonly parts: Readonly<Record<string, PreviousAttempt>>;
  readonly progress?: ReportedProgress;
}
