import type { Problem } from '../../errors.js';
import { notXml } from '../../formats/xml/names.js';

/** Custom data as HQ keeps it. */
export type CustomData = Readonly<Record<string, string>>;

/**
 * Custom data out of an input: numbers and booleans become text. What HQ could not keep as text, or not hand on to phones
 * in its XML, is a problem at its name.
 */
export function customData(
  input: Readonly<Record<string, unknown>>,
  place: readonly string[],
  problems: Problem[],
): CustomData {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
      if (typeof text !== 'string') {
        problems.push({
          field: [...place, name],
          message: 'The value is neither text, a number nor a boolean; the empty text "" clears it.',
          code: 'INVALID',
        });
        return [name, ''];
      }
      const char = notXml(name + text);
      if (char !== undefined) problems.push({ field: [...place, name], message: unkept(char), code: 'INVALID' });
      return [name, text];
    }),
  );
}

/** Is the text one that HQ can keep? Else it is a problem. */
export function storedText(text: string, place: readonly string[], problems: Problem[]): string {
  const char = notXml(text);
  if (char !== undefined) problems.push({ field: place, message: unkept(char), code: 'INVALID' });
  return text;
}

const unkept = (char: string) =>
  `It holds the character U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}, which HQ cannot keep.`;
