import { BadInput } from '../../errors.js';
import { Admission } from './admission.js';
import type { Clock } from '../clock.js';
import { DomainBudget } from './domainBudget.js';
import type { WindowState } from './scopes.js';
import type { Series } from './series.js';
import { Usage } from './usage.js';

/** Who wants to send a request. */
export interface Requester {
  /** ms since the epoch: by then every waiting request is sent or refused. */
  readonly deadline: number;
  readonly priority: 'interactive' | 'bulk';
  /** Who is asking, as a text that says nothing else: callers that wait take turns. */
  readonly caller?: string;
  /** The operation that the request is of; one of its own when absent. */
  readonly series?: Series;
  /** The place that `Ticket.refused` gave back: a refused request waits before all that came after it. */
  readonly place?: number;
}

/** What became of a request that HQ did not refuse for its quota. */
export type RequestOutcome = 'counted' | 'free' | 'unknown';

/** Leave to send one request now. It must come to an end: `settle` or `refused`, once. */
export interface Ticket {
  readonly waitedMs: number;
  /**
   * HQ answered, or did not. `free`: surely not counted by HQ. `unknown` (no answer) is taken as counted now; a handler
   * of HQ's that works on after we gave up is recorded even later, which the reserve has to bear. `exists`: the answer
   * shows that HQ has the project space; when absent, a counted one does.
   */
  settle(outcome: RequestOutcome, exists?: boolean): void;
  /** HQ said 429; seconds from `Retry-After`. Answers what to take again with. */
  refused(retryAfter?: number): { readonly place: number };
}

/** What a project space has spent and may spend, without asking HQ (`Budget` in the schema). */
export interface BudgetState {
  /** Null when neither set nor counted: the limits rest on an estimate then. */
  readonly mobileWorkers: number | null;
  readonly reserve: number;
  readonly queued: number;
  readonly windows: readonly WindowState[];
}

/** The API budget of one project space at one HQ server, shared by all credentials. */
export interface Budget {
  /** Waits for a turn. Rejects with Throttled as soon as it is clear that the turn comes after the deadline. */
  take(asker: Requester): Promise<Ticket>;
  /** The number of active mobile workers, from HQ's list of them; good for an hour. */
  learnWorkers(n: number): void;
  /** The number of workers is unknown and a request would have to wait now: counting them costs one. */
  needsWorkers(): boolean;
  state(): BudgetState;
  /** When the last of so many requests could go at the earliest, if they joined the queue now; ms since the epoch. */
  sendTime(requests: number, asker: Pick<Requester, 'priority' | 'caller'>): number;
}

/** How budgets are kept; one for each HQ server. */
export interface BudgetOptions {
  readonly clock: Clock;
  /** Part of each limit left to HQ's other clients, 0 to 0.9. */
  readonly reserve: number;
  /** Active mobile workers of every project space, where the operator knows them. */
  readonly workers?: number;
  /**
   * Mobile users that the subscription includes, where the operator knows them. Project spaces of one account share
   * HQ's account counter, and whose account is whose is not known here: all share one, which never overspends.
   */
  readonly planUsers?: number;
}

/** The budgets of one HQ server. `of` throws BadInput where the name of the project space is too long to be one. */
export function createBudgets(options: BudgetOptions): { of(domain: string): Budget } {
  const { clock, reserve, workers, planUsers } = options;
  const account = planUsers === undefined ? undefined : { usage: new Usage(), planUsers };
  const budgets = new Map<string, DomainBudget>();
  let room = KEPT_BUDGETS;
  return {
    of(domain) {
      let budget = budgets.get(domain);
      if (!budget) {
        if (domain.length > LONGEST_NAME)
          throw new BadInput(
            `A project space's name has ${LONGEST_NAME} characters at most, this one ${domain.length}.`,
          );
        if (budgets.size >= room) {
          budgets.forEach((other, name) => other.isForgettable() && budgets.delete(name));
          room = Math.max(KEPT_BUDGETS, 2 * budgets.size);
        }
        budgets.set(domain, (budget = new DomainBudget(domain, clock, new Admission(reserve, workers, account))));
      }
      return budget;
    },
  };
}

/**
 * Names of project spaces come from clients: from so many on, those are forgotten that have spent nothing in HQ's longest
 * window, or that HQ has never been seen to have. What stays is as many as there really are at HQ.
 */
const KEPT_BUDGETS = 1_000;

/** Characters. */
const LONGEST_NAME = 255;
