import type { BudgetState } from '../../client/budget/budget.js';

/** A limit of HQ for one kind of requests. Numbers that the gateway does not know are null. */
export interface LimitPart {
  readonly kind: 'API' | 'SUBMISSIONS' | 'CASE_UPDATES' | 'RESTORES';
  readonly windows: readonly LimitWindowPart[];
}

/** One window of a limit. */
export interface LimitWindowPart {
  readonly period: BudgetState['windows'][number]['period'] | 'week';
  readonly limit: number | null;
  readonly used: number | null;
  readonly free: number | null;
  readonly resetsAt: string | null;
}

const PERIODS = ['week', 'day', 'hour', 'minute', 'second'] as const;

/** HQ's standard ratio of each window per event and day (throttling.md 2). */
const RATIOS = { week: 115, day: 23, hour: 3, minute: 0.07, second: 0.005 } as const;

/** HQ's defaults: events per user and day, and the constants of the windows (throttling.md 6). */
const DEFAULTS = [
  { kind: 'SUBMISSIONS', perUser: 46, constants: { week: 100, day: 50, hour: 30, minute: 10, second: 1 } },
  { kind: 'CASE_UPDATES', perUser: 460, constants: { week: 1000, day: 500, hour: 300, minute: 100, second: 10 } },
  { kind: 'RESTORES', perUser: 3, constants: { week: 50, day: 25, hour: 15, minute: 5, second: 1 } },
] as const;

/**
 * The limits of a project space, those of the API first. The gateway counts only API requests: of the other kinds HQ's
 * default limits are known, if the number of workers is.
 */
export const limitsIn = ({ windows, mobileWorkers }: BudgetState): readonly LimitPart[] => [
  { kind: 'API', windows },
  ...DEFAULTS.map(({ kind, perUser, constants }) => ({
    kind,
    windows: PERIODS.map(period => ({
      period,
      limit: mobileWorkers === null ? null : RATIOS[period] * (1 / 23) * perUser * mobileWorkers + constants[period],
      used: null,
      free: null,
      resetsAt: null,
    })),
  })),
];
