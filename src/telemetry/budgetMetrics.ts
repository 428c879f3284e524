import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { BudgetState } from '../client/budget/budget.js';
import type { BudgetListener } from './budgets.js';
import { boundedLabels } from './labels.js';

/** The metrics of the budgets, and what informs them. */
export interface BudgetMetrics {
  readonly listener: BudgetListener;
  /** Sets where the windows of a project space are read. */
  read(stateOf: (domain: string) => BudgetState): void;
}

/** Seconds that a request waits for its turn. */
const WAIT_SECONDS = [0.01, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/**
 * Metrics of the budgets. A project space gets a label when HQ has answered for it, since clients choose the names that
 * they ask for; at most `spaces` get one, the others share the label `other`.
 */
export function budgetMetrics(registers: Registry[], spaces: number): BudgetMetrics {
  const labels = boundedLabels(spaces);
  const waiting = { interactive: 0, bulk: 0 };
  let stateOf: ((domain: string) => BudgetState) | undefined;

  const requests = new Counter({
    name: 'commcare_graph_budget_requests_total',
    help: 'HQ requests that HQ counts against the limits of the project space.',
    labelNames: ['domain'],
    registers,
  });
  const refusals = new Counter({
    name: 'commcare_graph_budget_refusals_total',
    help: 'HQ requests refused by the budget before they were sent (by="budget") or by HQ with 429 (by="hq").',
    labelNames: ['domain', 'by'],
    registers,
  });
  const unexpected = new Counter({
    name: 'commcare_graph_budget_unexpected_refusals_total',
    help: "HQ requests that HQ refused although the project space's known limits admitted them: others use its quota.",
    labelNames: ['domain'],
    registers,
  });
  const waits = new Histogram({
    name: 'commcare_graph_budget_wait_seconds',
    help: 'Time that sent HQ requests waited for the budget.',
    labelNames: ['priority'],
    buckets: WAIT_SECONDS,
    registers,
  });
  new Gauge({
    name: 'commcare_graph_budget_queue_length',
    help: 'HQ requests that wait for the budget now.',
    labelNames: ['priority'],
    registers,
    collect() {
      this.set({ priority: 'interactive' }, waiting.interactive);
      this.set({ priority: 'bulk' }, waiting.bulk);
    },
  });
  for (const [name, help, value] of [
    ['commcare_graph_budget_free', 'HQ requests that the window admits now.', 'free'],
    ['commcare_graph_budget_limit', "HQ's limit of the window, with the reserve.", 'limit'],
  ] as const) {
    new Gauge({
      ...{ name, help, labelNames: ['domain', 'window'], registers },
      collect() {
        this.reset();
        for (const domain of labels.all)
          for (const window of stateOf?.(domain).windows ?? [])
            // HQ does not enforce a limit of 0 (throttling.md 2).
            if (window.limit > 0) this.set({ domain, window: window.period }, window[value]);
      },
    });
  }

  return {
    read: given => void (stateOf = given),
    listener: {
      joined: priority => void waiting[priority]++,
      sent(priority, waitedMs) {
        waiting[priority]--;
        waits.observe({ priority }, waitedMs / 1000);
      },
      refused(domain, priority) {
        waiting[priority]--;
        refusals.inc({ domain: labels.of(domain), by: 'budget' });
      },
      refusedByHq(domain, isUnexpected) {
        refusals.inc({ domain: labels.of(domain), by: 'hq' });
        if (isUnexpected) unexpected.inc({ domain: labels.of(domain) });
      },
      ended(domain, outcome, exists) {
        if (exists) labels.admit(domain);
        if (outcome !== 'free') requests.inc({ domain: labels.of(domain) });
      },
    },
  };
}
