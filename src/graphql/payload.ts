import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../operation/context.js';
import { BadInput, type Problem, RejectedChange } from '../errors.js';
import { isDomain } from './globalIds.js';

/** The part that the payloads of all mutations share. */
export interface MutationPayload {
  readonly userErrors: readonly Problem[];
}

/**
 * Creates a mutation's resolver. Input that HQ or the gateway rejects, and parts that HQ left out, become `userErrors`.
 * Every other error becomes the field's error, with its code. `rejected`: the other fields of the payload where the
 * whole input was rejected.
 */
export const mutation =
  <
    Args extends { readonly domain: string; readonly idempotencyKey?: string | null },
    Result extends object,
    Rejected extends object = object,
  >(
    work: (args: Args, context: Context) => Promise<Result & Partial<MutationPayload>>,
    rejected: Rejected = {} as Rejected,
  ): ((
    parent: unknown,
    args: Args,
    context: Context,
    info: GraphQLResolveInfo,
  ) => Promise<(Result & MutationPayload) | (Rejected & MutationPayload)>) =>
  async (_, args, context, info) => {
    const call = { field: info.fieldName, responseKey: String(info.path.key), args };
    try {
      refuseInput(isDomain(args.domain) ? [] : [INVALID_DOMAIN]);
      const { userErrors = [], ...result } = await context.mutate(call, () => work(args, context));
      return { ...(result as Result), userErrors };
    } catch (error) {
      if (error instanceof RejectedChange) return { ...rejected, userErrors: error.problems };
      if (error instanceof BadInput)
        return { ...rejected, userErrors: [{ field: null, message: error.message, code: 'INVALID' }] };
      throw error;
    }
  };

const INVALID_DOMAIN: Problem = {
  field: ['domain'],
  message: 'This is not the name of a project space. Use the name in its URLs (/a/<name>/).',
  code: 'INVALID',
};

/**
 * Rejects the input with all its problems, before any HQ request.
 * @throws {RejectedChange} if there are problems.
 */
export function refuseInput(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new RejectedChange(problems);
}

/**
 * Rejects an id for which HQ has no URL: `.` would address the whole list.
 * @throws {RejectedChange}
 */
export function refuseId({ idPattern }: { readonly idPattern?: RegExp }, id: string, problem: Problem): void {
  if (idPattern?.test(id) === false) throw new RejectedChange([problem]);
}

/** The problems with `path` in front of their fields. */
export const below = (path: readonly string[], problems: readonly Problem[]): Problem[] =>
  problems.map(problem => ({ ...problem, field: [...path, ...(problem.field ?? [])] }));

/** The problems of a mutation of many objects, by the index of their input; `others` belong to no single input. */
export interface ProblemsByInput {
  readonly at: (index: number) => readonly Problem[];
  readonly others: readonly Problem[];
}

/** Divides problems by the input that their field is in, such as `["inputs", "3", "caseName"]`. */
export function problemsByInput(problems: readonly Problem[]): ProblemsByInput {
  const byIndex = new Map<number, Problem[]>();
  const others: Problem[] = [];
  for (const problem of problems) {
    const [argument, item] = problem.field ?? [];
    const isOfInput = argument === 'inputs' && item !== undefined;
    if (!isOfInput) others.push(problem);
    else byIndex.set(Number(item), [...(byIndex.get(Number(item)) ?? []), problem]);
  }
  return { at: index => byIndex.get(index) ?? [], others };
}
