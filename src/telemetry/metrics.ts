import type { RedisState } from '../redis/connection.js';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ObserveOperation, OperationOutcome } from '../operation/observer.js';
import { type Budgets, observedBudgets } from './budgets.js';
import { budgetMetrics } from './budgetMetrics.js';
import { familyOf } from './family.js';
import { boundedLabels, operationLabels, OTHER } from './labels.js';

/** Memory of the process that is bounded by a setting. */
export interface BoundedMemory {
  readonly name: string;
  /** Bytes that it takes now, and at most. */
  readonly used: () => number;
  readonly limit: number;
}

/** What the metrics describe. */
export interface MetricsOptions {
  readonly version: string;
  /** Project spaces that have a label of their own; the others share one. */
  readonly spaces: number;
  /** Hashes of the persisted documents. */
  readonly persisted: ReadonlySet<string>;
  readonly memory: readonly BoundedMemory[];
  /** Absent without Redis. Undefined before its first check. */
  readonly redis?: () => RedisState | undefined;
}

/** The metrics of a process, in the form of Prometheus. */
export interface Metrics {
  readonly observe: ObserveOperation;
  /** The budgets, whose requests are counted from now on. */
  watch<All extends Budgets>(budgets: All): All;
  /** The media type and the text of the exposition. */
  readonly contentType: string;
  text(): Promise<string>;
}

/** Codes of errors: those of errors.ts, of GraphQL and of HTTP. The bound is a second safeguard. */
const CODES = 60;

/** Seconds: from a whole answer that is given again to an operation that waits for HQ's quota. */
const OPERATION_SECONDS = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const HQ_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Creates the metrics. Labels are bounded, and hold no login, no name of a user and no case content. */
export function createMetrics({ version, spaces, persisted, memory, redis }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  // Gauges with the ending of counters, which Prometheus' own check reports.
  for (const name of ['handles', 'requests', 'resources']) registry.removeSingleMetric(`nodejs_active_${name}_total`);
  const operations = operationLabels(persisted);
  const codes = boundedLabels(CODES);
  const budget = budgetMetrics(registers, spaces);

  new Gauge({
    name: 'commcare_graph_info',
    help: 'The version of the gateway.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  const seconds = new Histogram({
    name: 'commcare_graph_operation_duration_seconds',
    help: 'Duration of operations by the hash of their documents. source: answer = the whole answer was repeated, cache = no HQ request was made, hq = HQ was asked.',
    labelNames: ['hash', 'source'],
    buckets: OPERATION_SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'commcare_graph_operation_errors_total',
    help: 'Operations with an error of the code.',
    labelNames: ['code'],
    registers,
  });
  const hqSeconds = new Histogram({
    name: 'commcare_graph_hq_request_duration_seconds',
    help: 'Duration of HQ requests by the family of their endpoint, without the wait for the budget.',
    labelNames: ['family'],
    buckets: HQ_SECONDS,
    registers,
  });
  const hqRequests = new Counter({
    name: 'commcare_graph_hq_requests_total',
    help: "HQ requests by the family of their endpoint and HQ's status; none = no answer.",
    labelNames: ['family', 'status', 'metered'],
    registers,
  });
  const saved = new Counter({
    name: 'commcare_graph_hq_requests_saved_total',
    help: 'HQ requests that the cache saved.',
    registers,
  });
  for (const [name, help, value] of [
    ['commcare_graph_memory_bytes', 'Heap that a cache takes.', (one: BoundedMemory) => one.used()],
    ['commcare_graph_memory_limit_bytes', 'Heap that a cache may take.', (one: BoundedMemory) => one.limit],
  ] as const) {
    new Gauge({
      ...{ name, help, labelNames: ['cache'], registers },
      collect() {
        for (const one of memory) this.set({ cache: one.name }, value(one));
      },
    });
  }
  if (redis) redisMetrics(redis, registers);

  function ended(outcome: OperationOutcome): void {
    const { hash, requests, isRepeat, ms } = outcome;
    if (hash !== null && outcome.codes.length === 0) operations.admit(hash);
    const source = isRepeat ? 'answer' : requests > 0 ? 'hq' : 'cache';
    seconds.observe({ hash: hash === null ? OTHER : operations.of(hash), source }, ms / 1000);
    if (outcome.saved > 0) saved.inc(outcome.saved);
    for (const code of outcome.codes) {
      const name = typeof code === 'string' ? code : OTHER;
      codes.admit(name);
      errors.inc({ code: codes.of(name) });
    }
  }

  return {
    observe: () => ({
      request({ path, meter }) {
        const startedAt = performance.now();
        const family = familyOf(path);
        return {
          headers: {},
          ended(status) {
            hqSeconds.observe({ family }, (performance.now() - startedAt) / 1000);
            hqRequests.inc({ family, status: status ?? 'none', metered: String(meter !== 'none') });
          },
        };
      },
      ended: outcome => outcome && ended(outcome),
    }),
    watch(budgets) {
      budget.read(domain => budgets.of(domain).state());
      return observedBudgets(budgets, budget.listener);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function redisMetrics(state: () => RedisState | undefined, registers: Registry[]): void {
  new Gauge({
    name: 'commcare_graph_redis_up',
    help: 'Whether the last check of Redis succeeded: 1 or 0.',
    registers,
    collect() {
      this.set(state()?.isUp ? 1 : 0);
    },
  });
  new Gauge({
    name: 'commcare_graph_redis_latency_seconds',
    help: 'Duration of the last check of Redis.',
    registers,
    collect() {
      this.set((state()?.latencyMs ?? 0) / 1000);
    },
  });
}
