import type { IncomingHttpHeaders } from 'node:http';
import type { Context, OperationRequest } from '../../operation/context.js';
import { BadInput } from '../../errors.js';

/** What the server asks of an operation's context; resolvers see more of it. */
export type OperationContext = Pick<
  Context,
  | 'cost'
  | 'openFile'
  | 'hq'
  | 'price'
  | 'setDryRun'
  | 'onlyPriced'
  | 'setFreshness'
  | 'staleFields'
  | 'unindexed'
  | 'partialFields'
  | 'deadline'
  | 'now'
  | 'executionState'
>;

const MAX_DEADLINE = 3_600_000;
const MAX_COST = 1_000_000;

/**
 * Reads the headers that steer an operation.
 * @throws {BadInput} that names the header, what it said (never a credential) and what it may say.
 */
export function operationRequest(headers: IncomingHttpHeaders, origin: string): OperationRequest {
  return {
    authorization: headers.authorization?.trim() || undefined,
    deadlineMs: number(headers, 'hq-deadline', MAX_DEADLINE, 'milliseconds'),
    priority: word(headers, 'hq-priority', ['interactive', 'bulk']) ?? 'interactive',
    explain: word(headers, 'hq-explain', ['calls', 'plan']),
    maxCost: number(headers, 'hq-max-cost', MAX_COST, 'HQ requests'),
    origin,
  };
}

function one(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text?.trim() || undefined;
}

function number(headers: IncomingHttpHeaders, name: string, max: number, unit: string): number | undefined {
  const text = one(headers, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value > 0 && value <= max) return value;
  throw wrong(name, text, `${unit}, a whole number from 1 to ${max}`);
}

function word<T extends string>(headers: IncomingHttpHeaders, name: string, words: readonly T[]): T | undefined {
  const text = one(headers, name);
  const found = words.find(candidate => candidate === text);
  if (text === undefined || found !== undefined) return found;
  throw wrong(name, text, words.join(' or '));
}

function wrong(header: string, text: string, expected: string): BadInput {
  return new BadInput(`Header ${header} is ${JSON.stringify(text.slice(0, 100))}: expected ${expected}.`);
}
