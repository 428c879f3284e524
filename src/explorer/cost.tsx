import { useSyncExternalStore } from 'react';

/** The part of an answer's `extensions.cost` that the line below the answer shows. */
export interface ReportedCost {
  readonly actualQueryCost: number;
  readonly savedByMemory: number;
  readonly waitedMs: number;
  /** Of an operation that was priced, not executed (`hq-explain: plan`). */
  readonly plan?: {
    readonly requests: { readonly least: number; readonly expected: number; readonly most: number };
    readonly waitMs: number;
  };
}

let latest: ReportedCost | undefined;
const watchers = new Set<() => void>();

/** Shows the cost of the answer that has just come. */
export function showCost(cost: ReportedCost | undefined): void {
  latest = cost;
  for (const changed of watchers) changed();
}

function watch(changed: () => void) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** One line: what the answer above it has cost in HQ requests. */
export function CostLine() {
  const cost = useSyncExternalStore(watch, () => latest);
  if (!cost) return <p className="cost">An answer says here what it has cost in HQ requests.</p>;
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
      {savedByMemory > 0 && ` · ${savedByMemory} saved by memory`}
      {waitedMs > 0 && ` · waited ${waitedMs} ms for HQ's quota`}
    </p>
  );
}
