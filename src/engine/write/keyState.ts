import type { Reply } from '../../client/call.js';

/** HQ's answer to a change, and when it came: ms since the epoch. */
export interface TimedReply extends Reply {
  readonly at: number;
}

/** A change that was sent under an idempotency key before. Without a reply its outcome is unknown. */
export interface PreviousAttempt {
  /** ms since the epoch when it was first sent. */
  readonly at: number;
  readonly reply?: TimedReply;
}

/** How far a change in many parts is, in what it changes. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  readonly unknown: number;
  readonly ended: boolean;
}

/** The same, as it was reported last. */
export interface ReportedProgress extends Progress {
  /** The mutation, by its name in the answer. */
  readonly mutation: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly updatedAt: number;
}

/** What is known of an idempotency key in one project space. */
export interface KeyState {
  /** Digest of the operation that the key stands for. */
  readonly operation?: string;
  /** Changes that were sent under the key and not refused, by their name in the operation. */
  readonly parts: Readonly<Record<string, PreviousAttempt>>;
  readonly progress?: ReportedProgress;
}
