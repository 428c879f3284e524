import { BadInput } from '../../errors.js';
import { Admission } from './admission.js';
import type { Clock } from '../clock.js';
import { DomainBudget } from './domainBudget.js';
import type { WindowState } from './scopes.js';
import type { Series } from './series.js';
import { Usage } from './usage.js';

/** An operation that wants to send a request. */
export interface Requester {
  /** ms since the epoch. By then every waiting request has been sent or refused. */
  readonly deadline: number;
  readonly priority: 'interactive' | 'bulk';
  /** An opaque name of the caller. Waiting callers take turns. */
  readonly caller?: string;
  /** The requests of the operation. Absent: the request stands alone. */
  readonly series?: Series;
  /** The queue place returned by `Ticket.refused`: a refused request goes before all that joined after it. */
  readonly place?: number;
}

/** How a request ended that HQ did not refuse for its quota. */
export type RequestOutcome = 'counted' | 'free' | 'unknown';

/** Permission to send one request now. Call `settle` or `refused` once. */
export interface Ticket {
  readonly waitedMs: number;
  /**
   * The request ended. `free`: certainly not counted by HQ. `unknown`: no answer; it is counted as of now. HQ may
   * record such a request later, when its handler ends; the reserve covers that. `exists`: the answer shows that HQ has
   * the project space; by default, if it was counted.
   */
  settle(outcome: RequestOutcome, exists?: boolean): void;
  /** HQ refused with 429. `retryAfter`: seconds, from `Retry-After`. */
  refused(retryAfter?: number): RefusedRequest;
}

/** A request that HQ refused. */
export interface RefusedRequest {
  /** The place for the next `take`. */
  readonly place: number;
  /**
   * The limits for the known number of mobile workers admitted the request: others use the quota, a second gateway for
   * example, or the project space has fewer workers than is configured.
   */
  readonly isUnexpected: boolean;
}

/** Usage and limits of a project space, known without asking HQ (`RequestBudget` in the schema). */
export interface BudgetState {
  /** Null when neither configured nor counted: the limits are then estimated. */
  readonly mobileWorkers: number | null;
  readonly reserve: number;
  readonly queued: number;
  readonly windows: readonly WindowState[];
}

/** The API budget of one project space at one HQ server, shared by all credentials. */
export interface Budget {
  /**
   * Waits until the request may be sent. Rejects with Throttled as soon as that time is known to be after the deadline.
   */
  take(requester: Requester): Promise<Ticket>;
  /** Sets the number of active mobile workers, read from HQ's list. Valid for an hour. */
  learnWorkers(n: number): void;
  /** Whether the number of workers is unknown and a request would have to wait now. Counting them costs one request. */
  needsWorkers(): boolean;
  state(): BudgetState;
  /**
   * The earliest time at which the last of `requests` requests could be sent if they joined the queue now, ms since the
   * epoch.
   */
  sendTime(requests: number, requester: Pick<Requester, 'priority' | 'caller'>): number;
}

/** Settings of the budgets of one HQ server. */
export interface BudgetOptions {
  readonly clock: Clock;
  /** Share of each limit left to HQ's other clients, 0 to 0.9. */
  readonly reserve: number;
  /** Active mobile workers of each project space, if configured. */
  readonly workers?: number;
  /**
   * Mobile users included in the subscription, if configured. Project spaces of one account share HQ's account counter.
   * Their accounts are not known here, so all project spaces share one counter, which never overspends.
   */
  readonly planUsers?: number;
  /** Called when HQ refuses a request that the known limits of a project space admit. */
  readonly onUnexpectedRefusal?: (() => void) | undefined;
}

/**
 * The budgets of one HQ server, created on first use.
 * @throws {BadInput} from `of`, where the name of the project space is too long.
 */
export function createBudgets(options: BudgetOptions): { of(domain: string): Budget } {
  const { clock, reserve, workers, planUsers, onUnexpectedRefusal } = options;
  const account = planUsers === undefined ? undefined : { usage: new Usage(), planUsers };
  const budgets = new Map<string, DomainBudget>();
  let cleanUpAt = MAX_BUDGETS;
  return {
    of(domain) {
      let budget = budgets.get(domain);
      if (!budget) {
        if (domain.length > MAX_NAME_LENGTH)
          throw new BadInput(
            `The name of the project space has ${domain.length} characters; at most ${MAX_NAME_LENGTH} are allowed.`,
          );
        if (budgets.size >= cleanUpAt) {
          budgets.forEach((other, name) => other.isForgettable() && budgets.delete(name));
          cleanUpAt = Math.max(MAX_BUDGETS, 2 * budgets.size);
        }
        budgets.set(
          domain,
          (budget = new DomainBudget(domain, clock, new Admission(reserve, workers, account), onUnexpectedRefusal)),
        );
      }
      return budget;
    },
  };
}

/**
 * Clients choose the names of project spaces. Above this number, budgets are deleted that have no usage in HQ's longest
 * window or that HQ never confirmed to exist. What remains is bounded by the project spaces that HQ has.
 */
const MAX_BUDGETS = 1_000;

/** Characters of a project space's name at HQ. */
const MAX_NAME_LENGTH = 255;
