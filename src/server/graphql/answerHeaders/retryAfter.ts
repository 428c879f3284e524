import type { FormattedExecutionResult } from 'graphql';

/**
 * Seconds to wait if HQ's quota prevented any answer: the maximum of the `THROTTLED` errors. Undefined if there is
 * none, or if anything was answered; each error has its own `retryAfter`.
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
