import type { Problem, ProblemCode } from '../../errors.js';
import type { Reply } from '../../client/call.js';
import { textsIn } from '../../client/pythonList.js';

/** What HQ says of a mistake, and which part of the input it means. */
export interface RefusalPattern {
  readonly says: RegExp;
  /** Path of the input, or what makes it of the words; null where it is no one input's. */
  readonly field: readonly string[] | ((match: RegExpMatchArray) => readonly string[]) | null;
  readonly code: ProblemCode;
}

/** The problems that HQ's refusal (400) tells of, in its own words; undefined for any other answer. */
export function problemsIn(reply: Reply, refusalPatterns: readonly RefusalPattern[]): readonly Problem[] | undefined {
  const told = reply.status === 400 ? wordsOf(reply.body) : [];
  return told.length > 0 ? told.flatMap(words => problemsOf(words, refusalPatterns)) : undefined;
}

/** The problems that one text of HQ's tells of: several mistakes may stand in it. */
export function problemsOf(words: string, refusalPatterns: readonly RefusalPattern[]): readonly Problem[] {
  const known = refusalPatterns.flatMap(({ says, field, code }): Problem[] => {
    const match = says.exec(words);
    return match ? [{ field: typeof field === 'function' ? field(match) : field, message: words.trim(), code }] : [];
  });
  return known.length > 0 ? known : [{ field: null, message: words.trim(), code: 'INVALID' }];
}

/** HQ's words, each mistake apart where HQ tells them apart (errors-and-paging.md 4). */
function wordsOf(body: unknown): readonly string[] {
  const { error, errors, error_message: message } = (body ?? {}) as Record<string, unknown>;
  const said = error ?? errors ?? message;
  const words = Array.isArray(said) ? said : [said];
  return words.flatMap(one => (typeof one === 'string' ? textsIn(one) : [])).filter(one => one.trim() !== '');
}
