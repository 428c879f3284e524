import { Throttled, TooCostly } from '../errors.js';
import type { PlannedRequests, RequestCounter } from '../engine/dryRun/requestCounter.js';

/** What an operation would cost, known without asking HQ; the unit is HQ requests. */
export interface Price {
  readonly requests: {
    /** Whatever is not known before goes the cheapest way. */
    readonly least: number;
    /** By the sizes that HQ has told, what is remembered, and what is usual. */
    readonly expected: number;
    /** Whatever is not known goes the dearest way: bounded by `first`, HQ's pages, sizes told, and what one operation may cost. */
    readonly most: number;
  };
  /** Of the expected ones, requests that HQ does not meter. */
  readonly unmetered: number;
  /** Requests that memory makes needless. */
  readonly savedByMemory: number;
  /** ms until HQ's limits would let the last of the expected requests go, if all could go at once. */
  readonly waitMs: number;
  /** The expected requests, in their order. */
  readonly steps: readonly PlannedRequests[];
  /** The expected requests by the fields that want them, the dearest first; what several fields share counts for each. */
  readonly mostExpensive: readonly FieldPrice[];
}

/** What a field costs. */
export interface FieldPrice {
  readonly field: string;
  readonly requests: number;
}

/** A dry run that has come to its end. */
export interface DryRun {
  readonly requests: Pick<RequestCounter, 'steps' | 'count'>;
  readonly saved: number;
  /** Ids of which it had to be settled of which family they are. */
  readonly ambiguousIds: number;
}

/** When so many requests could have gone in a project space, ms since the epoch. */
export type SendTime = (domain: string, requests: number) => number;

/** The price by the dry runs of the cheapest, the usual and all dear ways. */
export function priceOf(
  { least, expected, most }: { least: DryRun; expected: DryRun; most: readonly DryRun[] },
  { now, turn, limit, uncounted }: { now: number; turn: SendTime; limit: number; uncounted: number },
): Price {
  const counts = [least, expected, ...most].map(({ requests: tally }) => tally.count);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const { steps } = expected.requests;
  return {
    requests: {
      least: low,
      expected: expected.requests.count,
      // Counting the workers, on which the limits rest, may cost one more; beyond its limit an operation is stopped.
      most: Math.min(high === 0 ? 0 : high + uncounted, Math.max(limit, expected.requests.count)),
    },
    unmetered: sum(steps.filter(({ metered }) => !metered)),
    savedByMemory: expected.saved,
    waitMs: Math.max(0, lastTurn(steps, turn) - now),
    steps,
    mostExpensive: mostExpensiveFields(steps),
  };
}

/** When the last of these requests could go; -Infinity without any. */
function lastTurn(steps: readonly PlannedRequests[], turn: SendTime): number {
  const metered = steps.filter(step => step.metered);
  const domains = [...new Set(metered.map(({ domain }) => domain))];
  return Math.max(...domains.map(domain => turn(domain, sum(metered.filter(step => step.domain === domain)))));
}

/**
 * Refuses an operation that cannot be answered: even the cheapest way is dearer than it may be, or HQ's limits let the
 * last request go only after the deadline. What might succeed goes on.
 * @throws {TooCostly} or {Throttled}, with the price and the dearest fields.
 */
export function refuseUnaffordable(
  { requests: { count, steps } }: DryRun,
  { limit, deadline, turn }: { limit: number; deadline: number; turn: SendTime },
): void {
  const fields = mostExpensiveFields(steps);
  const names = fields
    .slice(0, 3)
    .map(({ field, requests }) => `${field} (${requests})`)
    .join(', ');
  if (count > limit)
    throw new TooCostly(
      `The operation needs at least ${count} HQ requests, and may make ${limit}. Dearest: ${names}.`,
      count,
      limit,
      fields,
    );
  const last = lastTurn(steps, turn);
  if (last <= deadline) return;
  const seconds = Math.max(1, Math.ceil((last - deadline) / 1000));
  throw new Throttled(
    `The operation needs at least ${count} of HQ's requests, and CommCare HQ's request limit lets the last of them through ${seconds} s after its deadline. Dearest: ${names}.`,
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
