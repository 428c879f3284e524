import { BadInput } from '../errors.js';

/** What HQ is asked with: parameter names and values, a list repeating its parameter. */
export type QueryParameters = Record<string, string | number | boolean | readonly string[] | undefined>;

/**
 * A list argument that HQ reads as "one of these". An empty one would be no filter at all at HQ, so it is refused.
 * @throws {BadInput} naming the argument.
 */
export function anyOf(argument: string, values: readonly string[] | null | undefined): readonly string[] | undefined {
  if (values?.length === 0)
    throw new BadInput(`${argument} is empty: leave it out for all, or give at least one value.`);
  return values ?? undefined;
}

/**
 * A text argument that HQ would overlook, or match with nothing, when it is empty.
 * @throws {BadInput} naming the argument.
 */
export function requireText(argument: string, value: string | null | undefined): string | undefined {
  if (value === '') throw new BadInput(`${argument} is empty: leave it out for all.`);
  return value ?? undefined;
}

/**
 * Refuses an argument that says what the place of the list in the graph says already.
 * @throws {BadInput} naming the argument.
 */
export function rejectArgument(argument: string, value: unknown): void {
  if (value !== undefined && value !== null)
    throw new BadInput(`${argument} cannot be given here: the list is of one such value already.`);
}

/** HQ's front server takes request lines of about 4,000 characters (cases.md 1.1). */
const ROOM = 3_500;

/**
 * Refuses a filter that no URL holds.
 * @throws {BadInput} naming the argument.
 */
export function checkLength(argument: string, parameters: QueryParameters): QueryParameters {
  const length = Object.entries(parameters)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as string[]) : [value]).map(
        one => encodeURIComponent(`${name}${String(one)}`).length + 2,
      ),
    )
    .reduce((sum, more) => sum + more, 0);
  if (length > ROOM)
    throw new BadInput(
      `${argument} is too long for one HQ request by ${length - ROOM} characters: ask for fewer values at once.`,
    );
  return parameters;
}
