import { BadInput } from '../../errors.js';

const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

/** A name of XML without a prefix (https://www.w3.org/TR/xml/#NT-Name). */
const NAME = new RegExp(`^[${START}](?:[${START}\\-.0-9\\u00B7\\u203F-\\u2040]|[\\u0300-\\u036F])*$`, 'u');

/** What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#NT-Char). */
const FOREIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * A name of an element or attribute, as it is.
 * @throws {BadInput} naming the path of the input.
 */
export function xmlName(name: string, path: string): string {
  if (NAME.test(name)) return name;
  throw new BadInput(
    `${path} cannot be the name of a question or property: names begin with a letter or "_", and go on with letters, digits, "-", "." and "_".`,
  );
}

/**
 * A text, as it is: any that XML can carry.
 * @throws {BadInput} naming the path of the input, never the text.
 */
export function xmlText(text: string, path: string): string {
  if (!FOREIGN.test(text)) return text;
  const at = text.search(FOREIGN);
  const code = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
  throw new BadInput(
    `${path} holds the character U+${code} at position ${at}, which forms cannot carry: leave it out.`,
  );
}
