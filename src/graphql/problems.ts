import type { Problem, ProblemCode } from '../errors.js';
import type { InputMaybe } from '../generated/schema.js';
import { notXml } from '../formats/xml/names.js';

/** The result of checking a part of the input: its value, and everything that HQ would reject about it. */
export interface Checked<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** One problem with the input field at a path. */
export const problem = (code: ProblemCode, message: string, ...field: readonly string[]): Problem => ({
  field,
  message,
  code,
});

/** The problem if not exactly one of several inputs is given. `given`: the number of given inputs. */
export const oneOf = (given: number, message: string, ...field: readonly string[]): readonly Problem[] =>
  given === 1 ? [] : [problem(given === 0 ? 'REQUIRED' : 'EXCLUSIVE', message, ...field)];

/** An object with the field if a value is given, else an empty object. */
export const stripAbsent = <Name extends string>(name: Name, value: InputMaybe<string> | undefined) =>
  (value === null || value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: string };

/** HQ's columns for names, types, owners and external ids have 255 characters (cases.md 3.1). */
const MAX_LENGTH = 255;

/** The problems that prevent HQ from storing a text as a name or id. */
export function wrongText(text: string): Problem[] {
  if (text.length > MAX_LENGTH)
    return [problem('TOO_LARGE', `It has ${text.length} characters; HQ accepts at most ${MAX_LENGTH}.`)];
  return unwritable(text);
}

/**
 * The problem of a character that XML does not allow: HQ stores values in XML, which excludes most control characters.
 */
export function unwritable(text: string): Problem[] {
  const char = notXml(text);
  if (char === undefined) return [];
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [problem('INVALID', `It contains the character U+${code}, which HQ cannot store.`)];
}
