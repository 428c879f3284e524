import type { Budget, Requester, RequestOutcome } from '../client/budget/budget.js';

/** The budgets of one HQ server. */
export interface Budgets {
  of(domain: string): Budget;
}

/** Follows the requests that wait for the budget of a project space. */
export interface BudgetListener {
  /** A request joins the queue; later it is sent after a wait of so many ms, or refused. */
  joined(priority: Requester['priority']): void;
  sent(priority: Requester['priority'], waitedMs: number): void;
  refused(domain: string, priority: Requester['priority']): void;
  /** A sent request has ended. `exists`: the answer shows that HQ has the project space. */
  ended(domain: string, outcome: RequestOutcome, exists: boolean): void;
  /** HQ refused a sent request with 429. `isUnexpected`: the known limits admitted it. */
  refusedByHq(domain: string, isUnexpected: boolean): void;
}

/** The budgets, with a listener that is informed of each request. */
export function observedBudgets<All extends Budgets>(budgets: All, listener: BudgetListener): All {
  const observedOnes = new WeakMap<Budget, Budget>();
  return {
    ...budgets,
    of(domain) {
      const budget = budgets.of(domain);
      const known = observedOnes.get(budget);
      if (known) return known;
      const made = observedBudget(budget, domain, listener);
      observedOnes.set(budget, made);
      return made;
    },
  };
}

function observedBudget(budget: Budget, domain: string, listener: BudgetListener): Budget {
  return {
    learnWorkers: count => budget.learnWorkers(count),
    needsWorkers: () => budget.needsWorkers(),
    state: () => budget.state(),
    sendTime: (requests, requester) => budget.sendTime(requests, requester),
    async take(requester) {
      const { priority } = requester;
      listener.joined(priority);
      const ticket = await budget.take(requester).catch((error: unknown) => {
        listener.refused(domain, priority);
        throw error;
      });
      listener.sent(priority, ticket.waitedMs);
      return {
        waitedMs: ticket.waitedMs,
        settle(outcome, exists = outcome === 'counted') {
          listener.ended(domain, outcome, exists);
          ticket.settle(outcome, exists);
        },
        refused(retryAfter) {
          const refused = ticket.refused(retryAfter);
          listener.refusedByHq(domain, refused.isUnexpected);
          return refused;
        },
      };
    },
  };
}
