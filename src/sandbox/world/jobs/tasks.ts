import type { DomainRecord } from '../model.js';

/** Work that HQ does some time after the request that asked for it. */
interface Task {
  /** ms since the epoch. */
  readonly at: number;
  readonly run: (at: number) => void;
}

const queues = new WeakMap<DomainRecord, Task[]>();

/** Has HQ's background workers do something at a moment (ms); a task may schedule further ones. */
export function schedule(domain: DomainRecord, at: number, run: (at: number) => void): void {
  queues.set(domain, [...(queues.get(domain) ?? []), { at, run }]);
}

/** Does what was due by now (ms), in the order of the moments: the server calls it before each request, so time is its clock's. */
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
