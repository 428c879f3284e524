import type { ObserveOperation, OperationObserver } from '../operation/observer.js';
import type { Budgets } from './budgets.js';
import { createMetrics, type MetricsOptions } from './metrics.js';
import { type MetricsServer, serveMetrics } from './metricsServer.js';
import { createTracing } from './tracing.js';

/** What is published about the process. */
export interface TelemetryOptions extends MetricsOptions {
  /** Whether HQ is sent a `traceparent`. */
  readonly traceToHq: boolean;
  /** Where `/metrics` is served; without a port nothing is measured. */
  readonly host: string;
  readonly port?: number | undefined;
}

/** Metrics and traces of the process. */
export interface Telemetry {
  readonly observe: ObserveOperation;
  watch<All extends Budgets>(budgets: All): All;
  /** Serves the metrics, if there is a port for them. */
  listen(): Promise<MetricsServer | undefined>;
}

/** Creates the metrics and traces of the process. */
export function createTelemetry({ traceToHq, host, port, ...options }: TelemetryOptions): Telemetry {
  const traced = createTracing({ toHq: traceToHq });
  if (port === undefined) return { observe: traced, watch: budgets => budgets, listen: async () => undefined };
  const metrics = createMetrics(options);
  return {
    observe: (headers, startedAt) => both(traced(headers, startedAt), metrics.observe(headers, startedAt)),
    watch: budgets => metrics.watch(budgets),
    listen: () => serveMetrics(metrics, { host, port }),
  };
}

const both = (one: OperationObserver, other: OperationObserver): OperationObserver => ({
  request(call) {
    const [first, second] = [one.request(call), other.request(call)];
    return {
      headers: { ...first.headers, ...second.headers },
      ended(status) {
        first.ended(status);
        second.ended(status);
      },
    };
  },
  ended(outcome) {
    one.ended(outcome);
    other.ended(outcome);
  },
});
