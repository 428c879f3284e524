import { useSyncExternalStore } from 'react';

/** The part of an answer's `extensions.cost` that is shown below the answer. */
export interface ReportedCost {
  readonly actualQueryCost: number;
  readonly savedByMemory: number;
  readonly waitedMs: number;
  /** The price of an operation that was not executed (`hq-explain: plan`). */
  readonly plan?: {
    readonly requests: { readonly least: number; readonly expected: number; readonly most: number };
    readonly waitMs: number;
  };
}

let latest: ReportedCost | undefined;
const watchers = new Set<() => void>();

/** Shows the cost of the latest answer. */
export function showCost(cost: ReportedCost | undefined): void {
  latest = cost;
  for (const changed of watchers) changed();
}

function watch(changed: () => void) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** One line: the cost of the answer above it in HQ requests. */
export function CostLine() {
  const cost = useSyncExternalStore(watch, () => latest);
  if (!cost) return <p className="cost">The cost of each answer in HQ requests is shown here.</p>;
  const { actualQueryCost, savedByMemory, waitedMs, plan } = cost;
  if (plan) {
    const { least, expected, most } = plan.requests;
    return (
      <p className="cost" role="status">
        <strong>
          Would cost {expected} HQ {expected === 1 ? 'request' : 'requests'}
        </strong>
        {` · at least ${least}, at most ${most}`}
        {plan.waitMs > 0 && ` · would wait ${plan.waitMs} ms for HQ's quota`}
      </p>
    );
  }
  return (
    <p className="cost" role="status">
      <strong>
        {actualQueryCost} HQ {actualQueryCost === 1 ? 'request' : 'requests'}
      </strong>
      {savedByMemory > 0 && ` · ${savedByMemory} saved by the cache`}
      {waitedMs > 0 && ` · waited ${waitedMs} ms for HQ's quota`}
    </p>
  );
}
