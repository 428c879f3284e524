import { BadInput } from '../../errors.js';
import { xmlName, xmlText } from './carried.js';
import type { XmlAttribute, XmlElement } from '../../resources/xml.js';

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

/**
 * A number, truth or text as text.
 * @throws {BadInput} naming the path, for anything else.
 */
function textOf(value: unknown, path: string): string {
  if (typeof value === 'string') return xmlText(value, path);
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw new BadInput(`${path} must be a text, a number or a boolean.`);
}

/** `@name`, or `@{namespace}name`. */
function attributeOf(key: string, value: unknown, path: string): XmlAttribute {
  const [, namespace, name = ''] = /^@(?:\{([^}]*)\})?(.*)$/su.exec(key) ?? [];
  if (namespace === '') throw new BadInput(`${path} names no namespace.`);
  return {
    ...(namespace !== undefined && { namespace: xmlText(namespace, path) }),
    name: xmlName(name, path),
    value: textOf(value, path),
  };
}

function namespaceOf(group: AnswerGroup, inherited: string, path: string): string {
  const own = group['@xmlns'];
  if (isAbsent(own)) return inherited;
  const namespace = textOf(own, `${path}.@xmlns`);
  if (namespace === '')
    throw new BadInput(`${path}.@xmlns is empty: leave it out for the namespace of the group around.`);
  return namespace;
}

/** Empty parts of a case block are written, everything else that is null is left out. */
function entriesOf(group: AnswerGroup): readonly (readonly [string, unknown])[] {
  const isBlock = '@case_id' in group;
  return Object.entries(group)
    .map(([key, value]) => [key, isBlock && value === null && SHOWN_AS_NULL.includes(key) ? '' : value] as const)
    .filter(([key, value]) => !isAbsent(value) && key !== '@xmlns');
}

function childrenOf(
  key: string,
  value: unknown,
  namespace: string,
  path: string,
  level: number,
): readonly XmlElement[] {
  const name = xmlName(key, path);
  if (!Array.isArray(value)) return [elementOf(name, value, { namespace, path, level })];
  return (value as unknown[]).flatMap((one, n) =>
    isAbsent(one) ? [] : [elementOf(name, one, { namespace, path: `${path}[${n}]`, level })],
  );
}

/** Where an element stands. */
interface Place {
  /** Of the element around. */
  readonly namespace: string;
  /** In the input, for errors. */
  readonly path: string;
  readonly level?: number;
}

/**
 * A value of HQ's JSON as an element: the way back from forms.md 2.1, so that what was read can be sent again. Groups
 * are objects, repeats lists, attributes `@name`, the text beside them `#text`; null is left out, "" an empty element.
 * @throws {BadInput} naming the path of what XML cannot carry.
 */
export function elementOf(name: string, value: unknown, { namespace: around, path, level = 0 }: Place): XmlElement {
  if (level > MOST_LEVELS) throw new BadInput(`${path} is nested more than ${MOST_LEVELS} levels deep.`);
  const bare = { name, attributes: [], children: [] };
  if (!isGroup(value)) return { ...bare, namespace: around, text: textOf(value, path) };
  const namespace = namespaceOf(value, around, path);
  const entries = entriesOf(value).map(([key, inner]) => ({ key, inner, at: `${path}.${key}` }));
  const isAttribute = ({ key }: { readonly key: string }): boolean => key.startsWith('@');
  const text = value['#text'];
  return {
    name,
    namespace,
    attributes: entries.filter(isAttribute).map(({ key, inner, at }) => attributeOf(key, inner, at)),
    text: isAbsent(text) ? '' : textOf(text, `${path}.#text`),
    children: entries
      .filter(entry => !isAttribute(entry) && entry.key !== '#text')
      .flatMap(({ key, inner, at }) => childrenOf(key, inner, namespace, at, level + 1)),
  };
}
