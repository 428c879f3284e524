import { useSyncExternalStore } from 'react';

/** The part of an answer's `extensions.cost` that the line below the answer shows. */
export interface Cost {
  readonly actualQueryCost: number;
  readonly savedByMemory: number;
  readonly waitedMs: number;
}

let latest: Cost | undefined;
const watchers = new Set<() => void>();

/** Shows the cost of the answer that has just come. */
export function showCost(cost: Cost | undefined): void {
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
  const { actualQueryCost, savedByMemory, waitedMs } = cost;
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
