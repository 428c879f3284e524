import { onOff, wholeNumber } from './kinds.js';
import { setting } from './setting.js';

/** Settings of metrics and traces. */
export const telemetrySettings = {
  metricsPort: setting(
    'METRICS_PORT',
    wholeNumber(0, 65_535),
    'port of /metrics for Prometheus, on the same address; 0 = any free port; if unset, there are no metrics',
  ),
  metricsSpaces: setting(
    'METRICS_SPACES',
    wholeNumber(0, 1_000),
    'project spaces that are named in the metrics; the others count together',
    '50',
  ),
  hqTraceparent: setting(
    'HQ_TRACEPARENT',
    onOff,
    'whether HQ is sent the traceparent of its request, where an OpenTelemetry SDK is loaded',
    'on',
  ),
};
