import type { Price } from '../../src/operation/price.js';
import type { AskOptions, TestGateway } from './gateway.js';

/** The price of an operation, and the HQ requests that pricing cost. */
export interface PricedOperation {
  readonly plan: Price;
  readonly bill: readonly string[];
}

/** Prices an operation without executing it. */
export async function priceOf(
  gateway: TestGateway,
  query: string,
  { headers, ...options }: AskOptions = {},
): Promise<PricedOperation> {
  const answer = await gateway.ask<unknown>(query, { ...options, headers: { ...headers, 'hq-explain': 'plan' } });
  const { plan } = answer.extensions.cost as unknown as { readonly plan: Price };
  return { plan, bill: answer.bill };
}
