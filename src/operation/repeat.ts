import type { Budget } from '../client/budget/budget.js';
import { budgetStates, costOf, type Cost } from './cost.js';

/** How an answer is given again without executing its operation. It holds nothing else of the operation. */
export interface Repeat {
  /** Would executing the operation now give the same data, all of it from the cache? */
  readonly isCurrent: () => boolean;
  /** What executing the operation now would cost. */
  readonly cost: () => Cost;
}

/** What an operation without an HQ request has used. */
interface RepeatParts extends Pick<Repeat, 'isCurrent'> {
  /** HQ requests that the cache saved. */
  readonly saved: number;
  readonly domains: readonly string[];
  readonly budgets: { of(domain: string): Pick<Budget, 'state'> };
}

/** Repeats an operation whose values all came from the cache. */
export const createRepeat = ({ isCurrent, saved, domains, budgets }: RepeatParts): Repeat => ({
  isCurrent,
  cost: () => costOf({ calls: [], saved, waited: 0 }, budgetStates(budgets, domains), false),
});
