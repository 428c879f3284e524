import type { Problem } from '../../errors.js';
import { notXml } from '../../formats/xml/names.js';

/** Custom data in HQ's format. */
export type CustomData = Readonly<Record<string, string>>;

/**
 * Converts custom data from an input: numbers and booleans become text. Adds a problem for each value that HQ could not
 * store as text, or not send to devices as XML.
 */
export function customData(
  input: Readonly<Record<string, unknown>>,
  path: readonly string[],
  problems: Problem[],
): CustomData {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
      if (typeof text !== 'string') {
        problems.push({
          field: [...path, name],
          message: 'The value is neither a string, a number nor a boolean. Use "" to clear it.',
          code: 'INVALID',
        });
        return [name, ''];
      }
      const char = notXml(name + text);
      if (char !== undefined) problems.push({ field: [...path, name], message: unstorable(char), code: 'INVALID' });
      return [name, text];
    }),
  );
}

/** Adds a problem where HQ could not store the text. Returns the text unchanged. */
export function storedText(text: string, path: readonly string[], problems: Problem[]): string {
  const char = notXml(text);
  if (char !== undefined) problems.push({ field: path, message: unstorable(char), code: 'INVALID' });
  return text;
}

const unstorable = (char: string) =>
  `Contains the character U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}, which HQ cannot store.`;
