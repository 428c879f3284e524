import type { Problem, ProblemCode } from '../../../../errors.js';
import { isXmlName, notXmlAt } from '../../../../formats/xml/names.js';

/** A place in a form as data, with the list of all that is wrong in the form. */
export interface InputPath {
  readonly path: readonly string[];
  readonly problems: Problem[];
}

/** A place within another. */
export const within = ({ path, problems }: InputPath, ...names: readonly (string | number)[]): InputPath => ({
  path: [...path, ...names.map(String)],
  problems,
});

/** Notes what is wrong at a place; `says` goes on after its path. */
export function addProblem({ path, problems }: InputPath, says: string, code: ProblemCode = 'INVALID'): void {
  problems.push({ field: path, message: `${path.join('.')} ${says}`, code });
}

/** What is made, unless something wrong was noted meanwhile: what is put into an element is not to be noted there again. */
export function ifRight<Made>({ problems }: InputPath, make: () => Made): Made | undefined {
  const before = problems.length;
  const made = make();
  return problems.length > before ? undefined : made;
}

/** A name of an element or attribute, as it is; one that XML cannot have is noted. */
export function xmlName(name: string, at: InputPath): string {
  if (!isXmlName(name))
    addProblem(
      at,
      'cannot be the name of a question or property: names begin with a letter or "_", and go on with letters, digits, "-", "." and "_".',
    );
  return name;
}

/** Namespaces that XML keeps for itself: no name may be in that of `xmlns`, and only attributes in that of `xml:lang`. */
const RESERVED = { xmlns: 'http://www.w3.org/2000/xmlns/', xml: 'http://www.w3.org/XML/1998/namespace' };

/** The namespace of an element or attribute, as it is; one that XML reserves is noted. */
export function xmlNamespace(namespace: string, at: InputPath, { ofAttribute = false } = {}): string {
  if (namespace === RESERVED.xmlns || (namespace === RESERVED.xml && !ofAttribute))
    addProblem(at, 'is a namespace that XML reserves for itself.');
  return xmlText(namespace, at);
}

/** A text, as it is; what XML cannot carry is noted, never the text. */
export function xmlText(text: string, at: InputPath): string {
  const index = notXmlAt(text);
  if (index >= 0) {
    const code = text.codePointAt(index)?.toString(16).toUpperCase().padStart(4, '0');
    addProblem(at, `holds the character U+${code} at position ${index}, which forms cannot carry: leave it out.`);
  }
  return text;
}
