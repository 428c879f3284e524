import type { Budget, BudgetState } from '../client/budget/budget.js';
import type { Ledger, LedgerCall } from '../client/ledger.js';
import type { Price } from './price.js';

/** What an operation has cost; the unit is HQ requests. */
export interface Cost {
  /** What it would have cost with nothing in memory. */
  readonly requestedQueryCost: number;
  /** What it did cost. */
  readonly actualQueryCost: number;
  /** Of these, requests that HQ does not meter. */
  readonly unmetered: number;
  readonly savedByMemory: number;
  /** ms that it waited for the budget. */
  readonly waitedMs: number;
  readonly throttleStatus: readonly { readonly domain: string; readonly windows: BudgetState['windows'] }[];
  /** Each request, when asked for with `hq-explain: calls`. */
  readonly calls?: readonly LedgerCall[];
  /** What it would cost, when only that is asked for with `hq-explain: plan`. */
  readonly plan?: Price;
}

/** The cost of an operation that was refused before it could ask anything. */
export const NO_COST: Cost = {
  requestedQueryCost: 0,
  actualQueryCost: 0,
  unmetered: 0,
  savedByMemory: 0,
  waitedMs: 0,
  throttleStatus: [],
};

/** The budgets of project spaces as they are now. */
export const budgetStates = (
  budgets: { of(domain: string): Pick<Budget, 'state'> },
  domains: readonly string[],
): ReadonlyMap<string, BudgetState> => new Map(domains.map(domain => [domain, budgets.of(domain).state()]));

/** The cost by the ledger, with the budgets of the project spaces that the operation used. */
export function costOf(
  { calls, saved, waited }: Pick<Ledger, 'calls' | 'saved' | 'waited'>,
  budgets: ReadonlyMap<string, BudgetState>,
  explain: boolean,
): Cost {
  return {
    requestedQueryCost: calls.length + saved,
    actualQueryCost: calls.length,
    unmetered: calls.filter(call => !call.metered).length,
    savedByMemory: saved,
    waitedMs: waited,
    throttleStatus: [...budgets].map(([domain, { windows }]) => ({ domain, windows })),
    ...(explain && { calls }),
  };
}
