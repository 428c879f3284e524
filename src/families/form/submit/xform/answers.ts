import { type InputPath, within, addProblem, xmlName, xmlNamespace, xmlText } from './checks.js';
import type { XmlAttribute, XmlNode } from '../../../../formats/xml/writer.js';

/** A group of answers in HQ's JSON (forms.md 2.1). */
export type AnswerGroup = Readonly<Record<string, unknown>>;

/** Deepest nesting that is accepted; XML parsers have such limits, too. */
const MOST_LEVELS = 64;

/** Parts of a case block that HQ returns as null when they are empty (forms.md 2.5). */
const SHOWN_AS_NULL = ['create', 'update', 'index', 'attachment'];

/** Is the value a JSON object? */
export const isGroup = (value: unknown): value is AnswerGroup =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

/** A number, boolean or string as text. Reports other values. */
function textOf(value: unknown, at: InputPath): string {
  if (typeof value === 'string') return xmlText(value, at);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  addProblem(at, 'must be a string, a number or a boolean.');
  return '';
}

/** Parses `@name` or `@{namespace}name`. */
function attributeOf(key: string, value: unknown, at: InputPath): XmlAttribute {
  const [, namespace, name = ''] = /^@(?:\{([^}]*)\})?(.*)$/su.exec(key) ?? [];
  if (namespace === '') addProblem(at, 'has an empty namespace.');
  return {
    ...(namespace !== undefined && { namespace: xmlNamespace(namespace, at, { ofAttribute: true }) }),
    name: xmlName(name, at),
    value: textOf(value, at),
  };
}

function namespaceOf(group: AnswerGroup, inherited: string, at: InputPath): string {
  const xmlns = group['@xmlns'];
  if (isAbsent(xmlns)) return inherited;
  if (xmlns === '') addProblem(at, 'is empty. Omit it to use the namespace of the enclosing group.');
  return typeof xmlns === 'string' ? xmlNamespace(xmlns, at) : textOf(xmlns, at);
}

/** Entries to write. Empty parts of a case block are written; other null values are omitted. */
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

/** Position of an element. */
interface ElementContext {
  /** Namespace of the enclosing element. */
  readonly namespace: string;
  readonly at: InputPath;
  readonly level?: number;
}

/**
 * Converts HQ's JSON to an XML element: the reverse of forms.md 2.1, so that answers from HQ can be sent again. Objects
 * are groups, lists are repeats, `@name` is an attribute, `#text` the text beside attributes. Null is omitted, "" is an
 * empty element. Values that XML cannot contain are reported with their path.
 */
export function elementOf(
  name: string,
  value: unknown,
  { namespace: parentNamespace, at, level = 0 }: ElementContext,
): XmlNode {
  const emptyNode = { name, namespace: parentNamespace, attributes: [], text: '', children: [] };
  if (level > MOST_LEVELS) {
    addProblem(at, `is nested more than ${MOST_LEVELS} levels deep.`);
    return emptyNode;
  }
  if (!isGroup(value)) return { ...emptyNode, text: textOf(value, at) };
  const namespace = namespaceOf(value, parentNamespace, within(at, '@xmlns'));
  const entries = entriesOf(value).map(([key, inner]) => ({ key, inner, innerPath: within(at, key) }));
  const isAttribute = ({ key }: { readonly key: string }): boolean => key.startsWith('@');
  const text = value['#text'];
  return {
    name,
    namespace,
    attributes: entries.filter(isAttribute).map(({ key, inner, innerPath }) => attributeOf(key, inner, innerPath)),
    text: isAbsent(text) ? '' : textOf(text, within(at, '#text')),
    children: entries
      .filter(entry => !isAttribute(entry) && entry.key !== '#text')
      .flatMap(({ key, inner, innerPath }) => childrenOf(key, inner, namespace, innerPath, level + 1)),
  };
}
