import { BadInput } from '../errors.js';

/** Query parameters for HQ. A list repeats its parameter. */
export type QueryParameters = Record<string, string | number | boolean | readonly string[] | undefined>;

/**
 * A list argument that HQ reads as "one of these". HQ would ignore an empty list, so it is rejected.
 * @throws {BadInput} naming the argument.
 */
export function anyOf(argument: string, values: readonly string[] | null | undefined): readonly string[] | undefined {
  if (values?.length === 0) throw new BadInput(`${argument} is empty. Omit it for all, or give at least one value.`);
  return values ?? undefined;
}

/**
 * A text argument that HQ would ignore, or match with nothing, if it is empty.
 * @throws {BadInput} naming the argument.
 */
export function requireText(argument: string, value: string | null | undefined): string | undefined {
  if (value === '') throw new BadInput(`${argument} is empty. Omit it for all.`);
  return value ?? undefined;
}

/**
 * A list argument of which HQ accepts one value. Equal values count once.
 * @throws {BadInput} naming the argument, if it is empty or has several values.
 */
export function onlyValue(argument: string, values: readonly string[] | null | undefined): string | undefined {
  const [value, ...others] = new Set(anyOf(argument, values));
  if (others.length > 0)
    throw new BadInput(
      `${argument}: HQ accepts one value here, not ${others.length + 1}. Request each value in a field of its own, with an alias.`,
    );
  return requireText(argument, value);
}

/**
 * Rejects an argument that the parent of the list already sets.
 * @throws {BadInput} naming the argument.
 */
export function rejectArgument(argument: string, value: unknown): void {
  if (value !== undefined && value !== null)
    throw new BadInput(`${argument} cannot be given here, because the parent of this list already sets it.`);
}

/** Maximum characters of a query. HQ's front server accepts request lines of about 4,000 characters (cases.md 1.1). */
const MAX_LENGTH = 3_500;

/**
 * Rejects a filter that is too long for a URL.
 * @throws {BadInput} naming the argument.
 */
export function checkLength(argument: string, parameters: QueryParameters): QueryParameters {
  const length = Object.entries(parameters)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as string[]) : [value]).map(
        item => encodeURIComponent(`${name}${String(item)}`).length + 2,
      ),
    )
    .reduce((sum, more) => sum + more, 0);
  if (length > MAX_LENGTH)
    throw new BadInput(
      `${argument} is too long for one HQ request by ${length - MAX_LENGTH} characters. Send fewer values at once.`,
    );
  return parameters;
}
