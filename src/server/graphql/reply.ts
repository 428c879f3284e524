import type { HTTPGraphQLResponse } from '@apollo/server';
import { NO_COST } from '../../operation/cost.js';
import { COST_HEADER, costHeader } from './answerHeaders/costHeader.js';

/** Status and body of an answer as they are sent. */
export interface SentAnswer {
  readonly status: number;
  readonly text: string;
}

interface Body {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Adapts Apollo's answer before it is sent. Requests that Apollo itself rejects (no query, cross-site form) do not reach
 * the plugin that adds the cost, so it is added here.
 */
export function finishedReply({ status = 200, headers, body }: HTTPGraphQLResponse): SentAnswer {
  const text = body.kind === 'complete' ? body.string : '';
  if (status < 400) return { status, text };
  const answer = JSON.parse(text) as Body;
  if (!headers.has(COST_HEADER)) headers.set(COST_HEADER, costHeader(NO_COST));
  const isPlainJson = /^application\/json\b/.test(headers.get('content-type') ?? '');
  return {
    status: isPlainJson && status === 400 && isGraphqlError(answer) ? 200 : status,
    text: answer.extensions?.cost
      ? text
      : JSON.stringify({ ...answer, extensions: { ...answer.extensions, cost: NO_COST } }),
  };
}

/**
 * Whether the request was well-formed and GraphQL rejected it. In `application/json` the status of such an answer is 200:
 * clients of that type cannot tell a GraphQL error from one of a proxy (GraphQL over HTTP, "application/json").
 */
const isGraphqlError = ({ errors = [] }: Body): boolean =>
  errors.length > 0 && errors.every(({ extensions }) => extensions?.code !== 'BAD_REQUEST');
