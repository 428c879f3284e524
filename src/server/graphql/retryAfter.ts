import type { FormattedExecutionResult } from 'graphql';

/**
 * Seconds that a client should wait, where HQ's quota left the operation without any answer: the longest of its
 * `THROTTLED` errors. Undefined when there is none or something was answered; the errors themselves tell each field's.
 */
export function retryAfter({ data, errors = [] }: FormattedExecutionResult): number | undefined {
  const waits = errors
    .filter(({ extensions }) => extensions?.code === 'THROTTLED')
    .map(({ extensions }) => Number(extensions?.retryAfter));
  return waits.length > 0 && !holdsValue(data) ? Math.max(...waits) : undefined;
}

function holdsValue(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data !== null && data !== undefined;
  return Object.values(data).some(holdsValue);
}
