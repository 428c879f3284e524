import { Throttled, TooCostly } from '../errors.js';
import type { PlannedRequests, RequestCounter } from '../engine/dryRun/requestCounter.js';

/** What an operation would cost, known without asking HQ; the unit is HQ requests. */
export interface Price {
  readonly requests: {
    /** Whatever is not known before goes the cheapest way. */
    readonly least: number;
    /** By the sizes that HQ has reported, what is cached, and what is usual. */
    readonly expected: number;
    /** Whatever is not known goes the most expensive way: bounded by `first`, HQ's pages, reported sizes, and what one operation may cost. */
    readonly most: number;
  };
  /** Of the expected ones, requests that HQ does not meter. */
  readonly unmetered: number;
  /** Requests that the cache makes unnecessary. */
  readonly savedByMemory: number;
  /** ms until HQ's limits would let the last of the expected requests go, if all could go at once. */
  readonly waitMs: number;
  /** The expected requests, in their order. */
  readonly steps: readonly PlannedRequests[];
  /** The expected requests by the fields that want them, the most expensive first; what several fields share counts for each. */
  readonly mostExpensive: readonly FieldPrice[];
}

/** What a field costs. */
export interface FieldPrice {
  readonly field: string;
  readonly requests: number;
}

/** The result of a dry run. */
export interface DryRun {
  readonly requests: Pick<RequestCounter, 'steps' | 'count'>;
  readonly saved: number;
  /** Ids that several families could have, for which the simulation had to choose one. */
  readonly ambiguousIds: number;
}

/** When the last of so many requests in a project space could go, ms since the epoch. */
export type SendTime = (domain: string, requests: number) => number;

/** The price by the dry runs of the cheapest, the usual and the worst cases. */
export function priceOf(
  { least, expected, most }: { least: DryRun; expected: DryRun; most: readonly DryRun[] },
  { now, sendTime, limit, uncounted }: { now: number; sendTime: SendTime; limit: number; uncounted: number },
): Price {
  const counts = [least, expected, ...most].map(({ requests }) => requests.count);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const { steps } = expected.requests;
  return {
    requests: {
      least: low,
      expected: expected.requests.count,
      // The limits depend on the number of workers, and counting them may cost one more. At its limit an operation is stopped.
      most: Math.min(high === 0 ? 0 : high + uncounted, Math.max(limit, expected.requests.count)),
    },
    unmetered: sum(steps.filter(({ metered }) => !metered)),
    savedByMemory: expected.saved,
    waitMs: Math.max(0, lastSendTime(steps, sendTime) - now),
    steps,
    mostExpensive: mostExpensiveFields(steps),
  };
}

/** When the last of these requests could go; -Infinity without any. */
function lastSendTime(steps: readonly PlannedRequests[], sendTime: SendTime): number {
  const metered = steps.filter(step => step.metered);
  const domains = [...new Set(metered.map(({ domain }) => domain))];
  return Math.max(...domains.map(domain => sendTime(domain, sum(metered.filter(step => step.domain === domain)))));
}

/**
 * Refuses an operation that cannot be answered: even its cheapest way exceeds its limit, or HQ's limits let the last request
 * go only after the deadline. Operations that may succeed go on.
 * @throws {TooCostly} or {Throttled}, with the price and the most expensive fields.
 */
export function refuseUnaffordable(
  { requests: { count, steps } }: DryRun,
  { limit, deadline, sendTime }: { limit: number; deadline: number; sendTime: SendTime },
): void {
  const fields = mostExpensiveFields(steps);
  const names = fields
    .slice(0, 3)
    .map(({ field, requests }) => `${field} (${requests})`)
    .join(', ');
  if (count > limit)
    throw new TooCostly(
      `The operation needs at least ${count} HQ requests, and may make ${limit}. Most expensive: ${names}.`,
      count,
      limit,
      fields,
    );
  const last = lastSendTime(steps, sendTime);
  if (last <= deadline) return;
  const seconds = Math.max(1, Math.ceil((last - deadline) / 1000));
  throw new Throttled(
    `The operation needs at least ${count} of HQ's requests, and CommCare HQ's request limit lets the last of them through ${seconds} s after its deadline. Most expensive: ${names}.`,
    seconds,
    { cost: count, fields },
  );
}

const sum = (steps: readonly PlannedRequests[]): number => steps.reduce((total, { count }) => total + count, 0);

function mostExpensiveFields(steps: readonly PlannedRequests[]): readonly FieldPrice[] {
  const prices = new Map<string, number>();
  for (const { fields, count } of steps)
    for (const field of fields) prices.set(field, (prices.get(field) ?? 0) + count);
  return [...prices].map(([field, requests]) => ({ field, requests })).sort((a, b) => b.requests - a.requests);
}
