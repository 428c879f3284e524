import type { Problem, ProblemCode } from '../../errors.js';
import type { Reply } from '../../client/call.js';
import { textsIn } from '../../client/pythonList.js';

/** An error message of HQ, and the input field that it is about. */
export interface RefusalPattern {
  readonly pattern: RegExp;
  /** Path in the input, or a function that finds it in the message; null where it is no single field. */
  readonly field: readonly string[] | ((match: RegExpMatchArray) => readonly string[]) | null;
  readonly code: ProblemCode;
}

/** The problems in HQ's refusal (400), with HQ's messages; undefined for other replies. */
export function problemsIn(reply: Reply, refusalPatterns: readonly RefusalPattern[]): readonly Problem[] | undefined {
  const messages = reply.status === 400 ? messagesIn(reply.body) : [];
  return messages.length > 0 ? messages.flatMap(text => problemsOf(text, refusalPatterns)) : undefined;
}

/** The problems in one message of HQ, which may report several. */
export function problemsOf(text: string, refusalPatterns: readonly RefusalPattern[]): readonly Problem[] {
  const known = refusalPatterns.flatMap(({ pattern, field, code }): Problem[] => {
    const match = pattern.exec(text);
    return match ? [{ field: typeof field === 'function' ? field(match) : field, message: text.trim(), code }] : [];
  });
  return known.length > 0 ? known : [{ field: null, message: text.trim(), code: 'INVALID' }];
}

/** HQ's messages, one for each problem where HQ separates them (errors-and-paging.md 4). */
function messagesIn(body: unknown): readonly string[] {
  const { error, errors, error_message: message } = (body ?? {}) as Record<string, unknown>;
  const content = error ?? errors ?? message;
  const messages = Array.isArray(content) ? content : [content];
  return messages.flatMap(one => (typeof one === 'string' ? textsIn(one) : [])).filter(one => one.trim() !== '');
}
