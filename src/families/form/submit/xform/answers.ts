import { type InputPath, within, addProblem, xmlName, xmlNamespace, xmlText } from './checks.js';
import type { XmlAttribute, XmlNode } from '../../../../formats/xml/writer.js';

/** A group of answers in HQ's JSON shape (forms.md 2.1). */
export type AnswerGroup = Readonly<Record<string, unknown>>;

/** Readers of XML have limits of their own; no form comes near. */
const MOST_LEVELS = 64;

/** Parts of a case block that HQ shows as null when they are empty (forms.md 2.5). */
const SHOWN_AS_NULL = ['create', 'update', 'index', 'attachment'];

/** Is it an object of JSON? */
export const isGroup = (value: unknown): value is AnswerGroup =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/** A number, truth or text as text; anything else is noted. */
function textOf(value: unknown, at: InputPath): string {
  if (typeof value === 'string') return xmlText(value, at);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  addProblem(at, 'must be a text, a number or a boolean.');
  return '';
}

/** `@name`, or `@{namespace}name`. */
function attributeOf(key: string, value: unknown, at: InputPath): XmlAttribute {
  const [, namespace, name = ''] = /^@(?:\{([^}]*)\})?(.*)$/su.exec(key) ?? [];
  if (namespace === '') addProblem(at, 'names no namespace.');
  return {
    ...(namespace !== undefined && { namespace: xmlNamespace(namespace, at, { ofAttribute: true }) }),
    name: xmlName(name, at),
    value: textOf(value, at),
  };
}

function namespaceOf(group: AnswerGroup, inherited: string, at: InputPath): string {
  const own = group['@xmlns'];
  if (isAbsent(own)) return inherited;
  if (own === '') addProblem(at, 'is empty: leave it out for the namespace of the group around.');
  return typeof own === 'string' ? xmlNamespace(own, at) : textOf(own, at);
}

/** Empty parts of a case block are written, everything else that is null is left out. */
function entriesOf(group: AnswerGroup): readonly (readonly [string, unknown])[] {
  const isBlock = '@case_id' in group;
  return Object.entries(group)
    .map(([key, value]) => [key, isBlock && value === null && SHOWN_AS_NULL.includes(key) ? '' : value] as const)
    .filter(([key, value]) => !isAbsent(value) && key !== '@xmlns');
}

function childrenOf(key: string, value: unknown, namespace: string, at: InputPath, level: number): readonly XmlNode[] {
  const name = xmlName(key, at);
  if (!Array.isArray(value)) return [elementOf(name, value, { namespace, at, level })];
  return (value as unknown[]).flatMap((one, n) =>
    isAbsent(one) ? [] : [elementOf(name, one, { namespace, at: within(at, n), level })],
  );
}

/** Where an element stands. */
interface ElementContext {
  /** Of the element around. */
  readonly namespace: string;
  readonly at: InputPath;
  readonly level?: number;
}

/**
 * A value of HQ's JSON as an element: the way back from forms.md 2.1, so that what was read can be sent again. Groups
 * are objects, repeats lists, attributes `@name`, the text beside them `#text`; null is left out, "" an empty element.
 * All that XML cannot carry is noted by its path.
 */
export function elementOf(name: string, value: unknown, { namespace: around, at, level = 0 }: ElementContext): XmlNode {
  const bare = { name, namespace: around, attributes: [], text: '', children: [] };
  if (level > MOST_LEVELS) {
    addProblem(at, `is nested more than ${MOST_LEVELS} levels deep.`);
    return bare;
  }
  if (!isGroup(value)) return { ...bare, text: textOf(value, at) };
  const namespace = namespaceOf(value, around, within(at, '@xmlns'));
  const entries = entriesOf(value).map(([key, inner]) => ({ key, inner, spot: within(at, key) }));
  const isAttribute = ({ key }: { readonly key: string }): boolean => key.startsWith('@');
  const text = value['#text'];
  return {
    name,
    namespace,
    attributes: entries.filter(isAttribute).map(({ key, inner, spot }) => attributeOf(key, inner, spot)),
    text: isAbsent(text) ? '' : textOf(text, within(at, '#text')),
    children: entries
      .filter(entry => !isAttribute(entry) && entry.key !== '#text')
      .flatMap(({ key, inner, spot }) => childrenOf(key, inner, namespace, spot, level + 1)),
  };
}
