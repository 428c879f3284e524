import type { GraphiQLProps } from 'graphiql';
import { type ReportedCost, showCost } from './cost.js';

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly extensions?: { readonly cost?: ReportedCost };
}

/** Sends GraphiQL's operations to the server of the page. The explorer's own introspection is not shown as cost. */
export const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...options?.headers },
    body: JSON.stringify(operation),
  });
  const answer = (await response.json()) as Answer;
  if (operation.operationName !== 'IntrospectionQuery') showCost(answer.extensions?.cost);
  return answer;
};
