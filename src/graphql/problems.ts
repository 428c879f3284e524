import type { Problem, ProblemCode } from '../errors.js';
import type { InputMaybe } from '../generated/schema.js';
import { notXml } from '../formats/xml/names.js';

/** What a part of the input comes to, and all that HQ would refuse about it. */
export interface Checked<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** What is wrong at a place of the input. */
export const problem = (code: ProblemCode, message: string, ...field: readonly string[]): Problem => ({
  field,
  message,
  code,
});

/** What is wrong where one of several inputs must be given and only one; `given` says how many are. */
export const oneOf = (given: number, message: string, ...field: readonly string[]): readonly Problem[] =>
  given === 1 ? [] : [problem(given === 0 ? 'REQUIRED' : 'EXCLUSIVE', message, ...field)];

/** A field of HQ's where something is given for it. */
export const stripAbsent = <Name extends string>(name: Name, value: InputMaybe<string> | undefined) =>
  (value === null || value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: string };

/** HQ's columns for names, types, owners and external ids hold so many characters (cases.md 3.1). */
const LONGEST = 255;

/** What keeps HQ from taking a text as a name or id. */
export function wrongText(text: string): Problem[] {
  if (text.length > LONGEST)
    return [problem('TOO_LARGE', `It has ${text.length} characters; HQ keeps at most ${LONGEST}.`)];
  return unwritable(text);
}

/** Values go into XML at HQ, which has no place for most control characters. */
export function unwritable(text: string): Problem[] {
  const char = notXml(text);
  if (char === undefined) return [];
  const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [problem('INVALID', `It holds the character U+${code}, which HQ cannot keep.`)];
}
