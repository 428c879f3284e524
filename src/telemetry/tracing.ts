import {
  context,
  isSpanContextValid,
  propagation,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Call } from '../client/call.js';
import type { ObserveOperation, OperationObserver, OperationOutcome } from '../operation/observer.js';
import { familyOf } from './family.js';

/** Where no OpenTelemetry SDK is registered, nothing is followed. */
const NOT_TRACED: OperationObserver = {
  request: () => ({ headers: {}, ended: () => undefined }),
  ended: () => undefined,
};

/**
 * Traces with the OpenTelemetry SDK that the process has registered, if any: a span for each operation, below the caller's
 * span, and a span for each HQ request below it. Spans hold names of fields, families and numbers; no ids, no texts of
 * queries, no content and no login.
 * @param toHq whether HQ is sent a `traceparent`. It is never sent `tracestate` or `baggage`, which callers fill.
 */
export function createTracing({ toHq }: { readonly toHq: boolean }): ObserveOperation {
  const tracer = trace.getTracer('commcare-graph');
  return (headers, startedAt) => {
    const active = context.active();
    // An instrumentation of node:http has already read the headers.
    const parent = trace.getSpan(active) ? active : propagation.extract(active, headers);
    const span = tracer.startSpan('graphql', { kind: SpanKind.SERVER, startTime: startedAt }, parent);
    if (!isSpanContextValid(span.spanContext())) return NOT_TRACED;
    const within = trace.setSpan(parent, span);
    return {
      request(call) {
        const request = tracer.startSpan(
          nameOf(call),
          { kind: SpanKind.CLIENT, attributes: attributesOf(call) },
          within,
        );
        return {
          headers: toHq ? traceHeaders(request.spanContext()) : {},
          ended: status => endRequest(request, status),
        };
      },
      ended(outcome) {
        if (outcome) describe(span, outcome);
        span.end();
      },
    };
  };
}

const nameOf = ({ method, path }: Call) => `HQ ${method} ${familyOf(path)}`;

const attributesOf = ({ method, path, meter, waitedMs = 0 }: Call) => ({
  'http.request.method': method,
  'commcare_graph.hq.family': familyOf(path),
  'commcare_graph.hq.metered': meter !== 'none',
  'commcare_graph.hq.waited_ms': waitedMs,
});

function endRequest(span: Span, status: number | null): void {
  if (status !== null) span.setAttribute('http.response.status_code', status);
  if (status === null || status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function describe(
  span: Span,
  { kind, operation, hash, requests, saved, waitedMs, codes, isRepeat }: OperationOutcome,
): void {
  if (kind) span.updateName(operation ? `${kind} ${operation}` : kind).setAttribute('graphql.operation.type', kind);
  if (operation) span.setAttribute('graphql.operation.name', operation);
  if (hash) span.setAttribute('commcare_graph.operation.hash', hash);
  span.setAttributes({
    'commcare_graph.hq.requests': requests,
    'commcare_graph.hq.saved': saved,
    'commcare_graph.hq.waited_ms': waitedMs,
    'commcare_graph.answer.repeated': isRepeat,
  });
  if (codes.length === 0) return;
  span.setAttribute('commcare_graph.error.codes', codes.map(String)).setStatus({ code: SpanStatusCode.ERROR });
}

/** The header of W3C Trace Context. */
const traceHeaders = ({ traceId, spanId, traceFlags }: SpanContext): Readonly<Record<string, string>> => ({
  traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
});
