import type { Budget } from '../client/budget/budget.js';
import type { Clock } from '../client/clock.js';
import type { CallsInFlight } from '../client/login/callsInFlight.js';
import type { LoginLimits } from '../client/login/loginLimits.js';
import type { Server } from '../client/wire/http.js';
import type { IdempotencyKeys } from '../engine/write/idempotencyKeys.js';
import type { MemoryOptions } from '../engine/memory/memory.js';
import type { Resource } from '../engine/resource/resource.js';
import type { Gathered } from './group.js';

/** What all operations share. */
export interface Services {
  readonly server: Server;
  readonly memory: MemoryOptions;
  /** Where changes under an idempotency key are recorded. */
  readonly keys: IdempotencyKeys;
  readonly budgets: { of(domain: string): Budget };
  readonly clock: Clock;
  /** Every family of HQ rows; the list of one of them shows the number of active mobile workers. */
  readonly families: readonly Resource<unknown>[];
  /** Fingerprints of credentials that see the same rows and share memory, in groups; none when absent. */
  readonly sharedAccess?: readonly (readonly string[])[];
  /** The `Authorization` header for requests that bring none; only for private use. */
  readonly credential?: string;
  /** Limits of logins that HQ has not accepted; none when absent. */
  readonly loginLimits?: LoginLimits;
  /** Limits the HQ requests of a login in flight; none when absent. */
  readonly callsInFlight?: CallsInFlight;
  /** Resolves when all parts of a gateway's operation have come; by default a few ms after the first. */
  readonly gathered?: Gathered;
  readonly limits: {
    /** HQ requests that an operation may make. */
    readonly requests: number;
    /** Most rows that a connection may ask for. */
    readonly rows: number;
    /** Characters of restores that an operation may hold. */
    readonly restore: number;
    /** ms that an operation may take when it does not say. */
    readonly deadline: number;
  };
}
