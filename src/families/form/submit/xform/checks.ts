import type { Problem, ProblemCode } from '../../../../errors.js';
import { isXmlName, notXmlAt } from '../../../../formats/xml/names.js';

/** A path in form data, with the list that collects all problems of the form. */
export interface InputPath {
  readonly path: readonly string[];
  readonly problems: Problem[];
}

/** A path below another one. */
export const within = ({ path, problems }: InputPath, ...names: readonly (string | number)[]): InputPath => ({
  path: [...path, ...names.map(String)],
  problems,
});

/** Adds a problem. `rest`: the message after the path. */
export function addProblem({ path, problems }: InputPath, rest: string, code: ProblemCode = 'INVALID'): void {
  problems.push({ field: path, message: `${path.join('.')} ${rest}`, code });
}

/** The result of `build`, or undefined if it added a problem: its result would be reported again. */
export function ifValid<Made>({ problems }: InputPath, build: () => Made): Made | undefined {
  const before = problems.length;
  const result = build();
  return problems.length > before ? undefined : result;
}

/** Checks the name of an element or attribute, and returns it unchanged. */
export function xmlName(name: string, at: InputPath): string {
  if (!isXmlName(name))
    addProblem(
      at,
      'is not a valid name of a question or property. Names start with a letter or "_", followed by letters, digits, "-", "." and "_".',
    );
  return name;
}

/** Namespaces that XML reserves: `xmlns` for nothing else, `xml` for attributes such as `xml:lang`. */
const RESERVED = { xmlns: 'http://www.w3.org/2000/xmlns/', xml: 'http://www.w3.org/XML/1998/namespace' };

/** Checks the namespace of an element or attribute, and returns it unchanged. */
export function xmlNamespace(namespace: string, at: InputPath, { ofAttribute = false } = {}): string {
  if (namespace === RESERVED.xmlns || (namespace === RESERVED.xml && !ofAttribute))
    addProblem(at, 'is a namespace reserved by XML.');
  return xmlText(namespace, at);
}

/** Checks that XML can contain the text, and returns it unchanged. The problem does not quote the text. */
export function xmlText(text: string, at: InputPath): string {
  const index = notXmlAt(text);
  if (index >= 0) {
    const code = text.codePointAt(index)?.toString(16).toUpperCase().padStart(4, '0');
    addProblem(at, `contains the character U+${code} at position ${index}, which XML does not allow.`);
  }
  return text;
}
