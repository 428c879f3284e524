import { createBudgets, type Requester } from '../../../src/client/budget/budget.js';
import { Throttled } from '../../../src/errors.js';
import { simulatedClock } from '../../support/budget/simulatedClock.js';
import { modelHq } from '../../support/budget/modelHq.js';

/** 2026-01-05T00:00:00Z, a boundary of every grain (throttling.md 5). */
const T0 = 1_767_571_200_000;

/** Parameters of a simulated day. */
export interface DayOptions {
  readonly workers: number;
  readonly reserve: number;
  readonly seed: number;
  readonly hours: number;
  /** So many requests wait at any time; or requests come at random, more or fewer than HQ takes. */
  readonly demand: { readonly backlog: number } | { readonly perHour: (hour: number) => number };
}

/** Counts of a simulated day. */
export interface DayLog {
  readonly taken: number;
  /** Refused by HQ, and the windows where other clients had not taken more than the reserve leaves them. */
  readonly refused: { readonly at: number; readonly ours: boolean }[];
  /** Refused by the budget. */
  throttled: number;
  /** Sent while one of the same priority that had come before waited. */
  overtaken: number;
  /** Let go or refused after the deadline. */
  late: number;
  /** Requests of the other client that HQ took. */
  others: number;
  readonly timers: number;
}

/** Simulates a project space's day: our budget, HQ's arithmetic, slow and quick requests, and another client that the gateway does not know. */
export async function simulateDay({ workers, reserve, seed, hours, demand }: DayOptions): Promise<DayLog> {
  const random = seeded(seed);
  const clock = simulatedClock(T0);
  const hq = modelHq(workers);
  const budget = createBudgets({ clock, reserve, workers }).of('demo');
  const end = T0 + hours * 3_600_000;
  const record = { taken: 0, refused: [] as DayLog['refused'], throttled: 0, overtaken: 0, late: 0, others: 0 };
  const waiting = { interactive: new Set<number>(), bulk: new Set<number>() };
  const left = hq.windows.map(({ limit }) => (limit >= 2 ? Math.max(1, limit * reserve) : limit * reserve));
  let names = 0;

  async function request(asker: Requester): Promise<void> {
    const name = names++;
    let again = asker;
    for (;;) {
      waiting[asker.priority].add(name);
      const ticket = await budget.take(again).catch((error: unknown) => {
        if (!(error instanceof Throttled)) throw error;
      });
      waiting[asker.priority].delete(name);
      if (clock.now() > asker.deadline) record.late++;
      if (!ticket) return void record.throttled++;
      if (first(waiting[asker.priority]) < name) record.overtaken++;
      if (await exchange()) return ticket.settle('counted');
      again = { ...asker, ...ticket.refused() };
    }
  }

  /** Tastypie checks at the beginning and records at the end, a plain view both at once (throttling.md 4). */
  async function exchange(): Promise<boolean> {
    const view = random() < 0.4;
    const ms = random() < 0.03 ? 3_000 + random() * 40_000 : 50 + random() * 600;
    await clock.wait(Math.round(5 + random() * 100)).done;
    const now = clock.now();
    const exceeded = hq.exceeded(now);
    if (exceeded.length > 0) {
      const theirs = exceeded.some(window => hq.rate(window, 'others', now) > left[hq.windows.indexOf(window)]! + 1e-9);
      record.refused.push({ at: now - T0, ours: !theirs });
    } else if (view) hq.record('ours', now);
    await clock.wait(exceeded.length > 0 ? 5 : Math.round(ms)).done;
    if (exceeded.length === 0 && !view) hq.record('ours', clock.now());
    await clock.wait(Math.round(5 + random() * 100)).done;
    if (exceeded.length === 0 && clock.now() < end) record.taken++;
    return exceeded.length === 0;
  }

  /** The other client minds the reserve in every window in which that is at least one request. */
  async function others(): Promise<void> {
    while (clock.now() < end) {
      await clock.wait(Math.round((-Math.log(1 - random()) * 3_600_000) / (30 + workers * 20))).done;
      const within = hq.windows.every(
        (window, i) => left[i]! < 1 || hq.rate(window, 'others', clock.now()) + 1 <= left[i]!,
      );
      if (!within || hq.exceeded(clock.now()).length > 0) continue;
      hq.record('others', clock.now());
      record.others++;
    }
  }

  async function keepBacklog(): Promise<void> {
    while (clock.now() < end) await request({ deadline: Infinity, priority: random() < 0.5 ? 'bulk' : 'interactive' });
  }

  async function traffic(perHour: (hour: number) => number): Promise<void> {
    while (clock.now() < end) {
      const size = 1 + Math.floor(random() * 12);
      const rate = perHour((clock.now() - T0) / 3_600_000) / 6.5;
      await clock.wait(Math.round((-Math.log(1 - random()) * 3_600_000) / rate)).done;
      const bulk = random() < 0.3;
      const patience = bulk ? 60_000 + random() * 3_600_000 : 2_000 + random() * 60_000;
      const asker: Requester = {
        deadline: clock.now() + Math.round(patience),
        priority: bulk ? 'bulk' : 'interactive',
      };
      for (let i = 0; i < size; i++) void request(asker);
    }
  }

  void others();
  if ('backlog' in demand) for (let i = 0; i < demand.backlog; i++) void keepBacklog();
  else void traffic(demand.perHour);
  await clock.advance(hours * 3_600_000);
  // A week without demand: nobody waits any more, so the budget has no timer left.
  if (!('backlog' in demand)) await clock.advance(7 * 24 * 3_600_000);
  return { ...record, timers: clock.pending };
}

/** The lowest of those who wait: a set is in the order of insertion, and only refused requests came back later. */
function first(names: ReadonlySet<number>): number {
  let lowest = Infinity;
  let seen = 0;
  for (const name of names) {
    lowest = Math.min(lowest, name);
    if (++seen === 100) break;
  }
  return lowest;
}

/** Random numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
