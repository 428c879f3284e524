import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../operation/context.js';
import { BadInput, type Problem, RejectedChange } from '../errors.js';
import { isDomain } from './globalIds.js';

/** What every mutation answers besides its noun. */
export interface MutationPayload {
  readonly userErrors: readonly Problem[];
}

/**
 * A mutation's resolver out of what it does. What HQ or we refuse for its input becomes `userErrors`; every other error is
 * the field's, with its code. Parts that HQ left out come as `userErrors` beside the noun.
 */
export const mutation =
  <Args extends { readonly domain: string }, Result extends object>(
    work: (args: Args, context: Context) => Promise<Result & Partial<MutationPayload>>,
  ): ((
    parent: unknown,
    args: Args,
    context: Context,
    info: GraphQLResolveInfo,
  ) => Promise<(Result & MutationPayload) | MutationPayload>) =>
  async (_, args, context, info) => {
    context.mutation = String(info.path.key);
    try {
      refuseInput(isDomain(args.domain) ? [] : [NOWHERE]);
      const { userErrors = [], ...result } = await context.holdingKey(() => work(args, context));
      return { ...(result as Result), userErrors };
    } catch (error) {
      if (error instanceof RejectedChange) return { userErrors: error.problems };
      if (error instanceof BadInput) return { userErrors: [{ field: null, message: error.message, code: 'INVALID' }] };
      throw error;
    }
  };

const NOWHERE: Problem = {
  field: ['domain'],
  message: 'This cannot be a project space; give the name in its URLs (/a/<name>/).',
  code: 'INVALID',
};

/**
 * Refuses the input for all its problems at once, before a request is spent.
 * @throws {RejectedChange}
 */
export function refuseInput(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RejectedChange(problems);
}

/**
 * Refuses an id for which HQ has no URL: sent nevertheless, `.` would name the whole list.
 * @throws {RejectedChange}
 */
export function refuseId({ idPattern }: { readonly idPattern?: RegExp }, id: string, problem: Problem): void {
  if (idPattern?.test(id) === false) throw new RejectedChange([problem]);
}

/** The same problems, below a place in the input. */
export const below = (place: readonly string[], problems: readonly Problem[]): Problem[] =>
  problems.map(problem => ({ ...problem, field: [...place, ...(problem.field ?? [])] }));
