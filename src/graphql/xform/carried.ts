import type { Problem, ProblemCode } from '../../errors.js';

const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

/** A name of XML without a prefix (https://www.w3.org/TR/xml/#NT-Name). */
const NAME = new RegExp(`^[${START}](?:[${START}\\-.0-9\\u00B7\\u203F-\\u2040]|[\\u0300-\\u036F])*$`, 'u');

/** What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#NT-Char). */
const FOREIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** A place in a form as data, with the list of all that is wrong in the form. */
export interface Spot {
  readonly path: readonly string[];
  readonly problems: Problem[];
}

/** A place within another. */
export const within = ({ path, problems }: Spot, ...names: readonly (string | number)[]): Spot => ({
  path: [...path, ...names.map(String)],
  problems,
});

/** Notes what is wrong at a place; `says` goes on after its path. */
export function wrong({ path, problems }: Spot, says: string, code: ProblemCode = 'INVALID'): void {
  problems.push({ field: path, message: `${path.join('.')} ${says}`, code });
}

/** What is made, unless something wrong was noted meanwhile: what is put into an element is not to be noted there again. */
export function ifRight<Made>({ problems }: Spot, make: () => Made): Made | undefined {
  const before = problems.length;
  const made = make();
  return problems.length > before ? undefined : made;
}

/** A name of an element or attribute, as it is; one that XML cannot have is noted. */
export function xmlName(name: string, at: Spot): string {
  if (!NAME.test(name))
    wrong(
      at,
      'cannot be the name of a question or property: names begin with a letter or "_", and go on with letters, digits, "-", "." and "_".',
    );
  return name;
}

/** Namespaces that XML keeps for itself: that of `xmlns` is nobody's, that of `xml:lang` only attributes'. */
const RESERVED = { xmlns: 'http://www.w3.org/2000/xmlns/', xml: 'http://www.w3.org/XML/1998/namespace' };

/** The namespace of an element or attribute, as it is; one that XML reserves is noted. */
export function xmlNamespace(namespace: string, at: Spot, { ofAttribute = false } = {}): string {
  if (namespace === RESERVED.xmlns || (namespace === RESERVED.xml && !ofAttribute))
    wrong(at, 'is a namespace that XML reserves for itself.');
  return xmlText(namespace, at);
}

/** A text, as it is; what XML cannot carry is noted, never the text. */
export function xmlText(text: string, at: Spot): string {
  const index = text.search(FOREIGN);
  if (index >= 0) {
    const code = text.codePointAt(index)?.toString(16).toUpperCase().padStart(4, '0');
    wrong(at, `holds the character U+${code} at position ${index}, which forms cannot carry: leave it out.`);
  }
  return text;
}
