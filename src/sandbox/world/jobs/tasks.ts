import type { DomainRecord } from '../model.js';

/** Background work of HQ. */
interface Task {
  /** ms since the epoch. */
  readonly at: number;
  readonly run: (at: number) => void;
}

const queues = new WeakMap<DomainRecord, Task[]>();

/** Schedules background work of HQ for `at` (ms). A task may schedule further ones. */
export function schedule(domain: DomainRecord, at: number, run: (at: number) => void): void {
  queues.set(domain, [...(queues.get(domain) ?? []), { at, run }]);
}

/**
 * Runs all tasks that are due by `now` (ms), in order of time. The server calls it before each request, so that its
 * clock drives the tasks.
 */
export function runDue(domain: DomainRecord, now: number): void {
  for (;;) {
    const queue = queues.get(domain) ?? [];
    const next = queue.reduce<Task | undefined>(
      (first, task) => (first && first.at <= task.at ? first : task),
      undefined,
    );
    if (!next || next.at > now) return;
    queues.set(
      domain,
      queue.filter(task => task !== next),
    );
    next.run(next.at);
  }
}
