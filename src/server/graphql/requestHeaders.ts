import type { IncomingHttpHeaders } from 'node:http';
import type { Context, OperationRequest } from '../../operation/context.js';
import { BadInput } from '../../errors.js';
import { MAX_SECONDS } from './freshDirective.js';

/** The parts of an operation's context that the server uses. */
export type OperationContext = Pick<
  Context,
  | 'cost'
  | 'openFile'
  | 'hq'
  | 'price'
  | 'setDryRun'
  | 'onlyPriced'
  | 'setFreshness'
  | 'readTogether'
  | 'staleFields'
  | 'unindexed'
  | 'partialFields'
  | 'repeat'
  | 'deadline'
  | 'now'
  | 'executionState'
>;

/** What a request says about its client besides its headers. */
export interface RequestClient {
  /** Scheme, host and port of this gateway as the client sees it. */
  readonly origin: string;
  /** The client's address. */
  readonly address: string;
}

const MAX_DEADLINE = 3_600_000;
const MAX_COST = 1_000_000;

/** The parameters of `hq-fresh` by their names. */
const AGES: ReadonlyMap<string, 'maxAge' | 'staleIfThrottled'> = new Map([
  ['max-age', 'maxAge'],
  ['stale-if-throttled', 'staleIfThrottled'],
]);
const EXPECTED_AGES = `max-age=<seconds>, stale-if-throttled=<seconds>, or one of them, each from 0 to ${MAX_SECONDS}`;

/**
 * Reads the headers that control an operation.
 * @throws {BadInput} naming the header, its value (never a credential) and the expected values.
 */
export function operationRequest(headers: IncomingHttpHeaders, { origin, address }: RequestClient): OperationRequest {
  return {
    authorization: headers.authorization?.trim() || undefined,
    deadlineMs: wholeNumber(headers, 'hq-deadline', MAX_DEADLINE, 'milliseconds'),
    priority: oneOf(headers, 'hq-priority', ['interactive', 'bulk']) ?? 'interactive',
    explain: oneOf(headers, 'hq-explain', ['calls', 'plan']),
    maxCost: wholeNumber(headers, 'hq-max-cost', MAX_COST, 'HQ requests'),
    freshness: freshness(headers),
    origin,
    address,
    trace: traceOf(headers),
  };
}

/** The trace id of `traceparent` (W3C Trace Context). A value that is not valid is ignored, as that specification says. */
function traceOf(headers: IncomingHttpHeaders): string | undefined {
  const [, trace] = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-/.exec(textOf(headers, 'traceparent') ?? '') ?? [];
  return trace;
}

function textOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(', ') : value;
  return text?.trim() || undefined;
}

function wholeNumber(headers: IncomingHttpHeaders, name: string, max: number, unit: string): number | undefined {
  const text = textOf(headers, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value > 0 && value <= max) return value;
  throw invalid(name, text, `${unit}, a whole number from 1 to ${max}`);
}

/** The twin of `@fresh`, for clients behind a gateway that drops directives: `max-age=600, stale-if-throttled=86400`. */
function freshness(headers: IncomingHttpHeaders): OperationRequest['freshness'] {
  const text = textOf(headers, 'hq-fresh');
  if (text === undefined) return undefined;
  const ages: { maxAge?: number; staleIfThrottled?: number } = {};
  for (const part of text.split(',')) {
    const [, name, seconds] = /^\s*([a-z-]+)=(\d+)\s*$/.exec(part) ?? [];
    const key = AGES.get(name ?? '');
    if (!key || key in ages || Number(seconds) > MAX_SECONDS) throw invalid('hq-fresh', text, EXPECTED_AGES);
    ages[key] = Number(seconds) * 1000;
  }
  return ages;
}

function oneOf<T extends string>(headers: IncomingHttpHeaders, name: string, words: readonly T[]): T | undefined {
  const text = textOf(headers, name);
  const found = words.find(candidate => candidate === text);
  if (text === undefined || found !== undefined) return found;
  throw invalid(name, text, words.join(' or '));
}

function invalid(header: string, text: string, expected: string): BadInput {
  return new BadInput(`Header ${header} is ${JSON.stringify(text.slice(0, 100))}: expected ${expected}.`);
}
