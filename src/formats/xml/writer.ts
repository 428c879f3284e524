import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** An attribute; without a namespace it is in none. */
export interface XmlAttribute {
  readonly namespace?: string;
  readonly name: string;
  readonly value: string;
}

/** An element of XML whose names and texts XML 1.0 can carry. What stands in `text` comes before the children. */
export interface XmlNode {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly text: string;
  readonly children: readonly XmlNode[];
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * The builder escapes everything but ampersands that look like entities already, so that all of them have to. Readers of
 * XML turn line ends into one kind, and those of attributes into blanks, unless they are written as references.
 */
const inText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
const inAttribute = (text: string): string => inText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** Prefixes of the namespaces that attributes are in. */
function prefixesOf(element: XmlNode, known = new Map([[XML, 'xml']])): ReadonlyMap<string, string> {
  for (const { namespace } of element.attributes)
    if (namespace !== undefined && !known.has(namespace)) known.set(namespace, `a${known.size}`);
  for (const child of element.children) prefixesOf(child, known);
  return known;
}

/** The builder declares a prefix again for each attribute that needs it, unless it is declared further up. */
function declare(root: XMLBuilder, prefixes: ReadonlyMap<string, string>): void {
  for (const [namespace, prefix] of prefixes)
    if (namespace !== XML) root.att(XMLNS, `xmlns:${prefix}`, inAttribute(namespace));
}

function fill(node: XMLBuilder, { attributes, children, text }: XmlNode, prefixes: ReadonlyMap<string, string>): void {
  for (const { name, namespace, value } of attributes) {
    if (namespace === undefined) node.att(name, inAttribute(value));
    else node.att(inAttribute(namespace), `${prefixes.get(namespace)}:${name}`, inAttribute(value));
  }
  if (text !== '') node.txt(inText(text));
  for (const child of children) fill(node.ele(inAttribute(child.namespace), child.name), child, prefixes);
}

/** An element as a document, UTF-8, on one line: the same element is always the same bytes. */
export function xmlBytes(element: XmlNode): Uint8Array {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele(inAttribute(element.namespace), element.name);
  const prefixes = prefixesOf(element);
  declare(root, prefixes);
  fill(root, element, prefixes);
  return Buffer.from(document.end({ wellFormed: true }), 'utf8');
}
