import type { Cost } from '../../../operation/cost.js';

/** The name of the header. */
export const COST_HEADER = 'hq-cost';

/**
 * The value of the header `hq-cost`: the numbers of `extensions.cost`, for gateways that drop the extensions of their
 * subgraphs. A dictionary of structured fields (RFC 9651), such as
 * `spent=6, metered=5, saved=2, waited=0, free=12;window=second`: HQ requests, ms waited, and the requests that the
 * narrowest window of the project spaces admits now. `free` is absent if no project space was used.
 */
export function costHeader({
  actualQueryCost,
  unmetered,
  savedByMemory,
  waitedMs,
  throttleStatus,
}: Omit<Cost, 'calls' | 'plan'>): string {
  const windows = throttleStatus.flatMap(domain => domain.windows);
  const narrowest = windows.reduce<(typeof windows)[number] | undefined>(
    (least, window) => (least && least.free <= window.free ? least : window),
    undefined,
  );
  return [
    `spent=${actualQueryCost}`,
    `metered=${actualQueryCost - unmetered}`,
    `saved=${savedByMemory}`,
    `waited=${Math.round(waitedMs)}`,
    ...(narrowest ? [`free=${narrowest.free};window=${narrowest.period}`] : []),
  ].join(', ');
}

/** The headers of operations that were sent together as one: their sums, the longest wait, and the fewest free requests. */
export function joinedCostHeader(headers: readonly string[]): string {
  const numbers = (name: string) =>
    headers.map(header => Number(new RegExp(`\\b${name}=(\\d+)`).exec(header)?.[1] ?? 0));
  const sum = (name: string) => `${name}=${numbers(name).reduce((total, one) => total + one, 0)}`;
  const [free] = headers.flatMap(header => /\bfree=.*/.exec(header) ?? []).toSorted((a, b) => freeIn(a) - freeIn(b));
  return [
    sum('spent'),
    sum('metered'),
    sum('saved'),
    `waited=${Math.max(...numbers('waited'))}`,
    ...(free ? [free] : []),
  ].join(', ');
}

const freeIn = (text: string) => Number(/\d+/.exec(text)?.[0]);
