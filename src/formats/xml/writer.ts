import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** An attribute, optionally with a namespace. */
export interface XmlAttribute {
  readonly namespace?: string;
  readonly name: string;
  readonly value: string;
}

/** An XML element. Names and texts must be valid in XML 1.0. `text` comes before the children. */
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
 * The library does not escape ampersands that look like entities, so all are escaped here. XML readers normalise line
 * ends, and whitespace in attributes, unless they are written as references.
 */
const inText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
const inAttribute = (text: string): string => inText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** The prefixes for the namespaces of attributes. */
function prefixesOf(element: XmlNode, prefixes = new Map([[XML, 'xml']])): ReadonlyMap<string, string> {
  for (const { namespace } of element.attributes)
    if (namespace !== undefined && !prefixes.has(namespace)) prefixes.set(namespace, `a${prefixes.size}`);
  for (const child of element.children) prefixesOf(child, prefixes);
  return prefixes;
}

/** Declares the prefixes at the root. Otherwise the library repeats the declaration for each attribute. */
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

/** The element as an XML document in UTF-8 on one line. Equal elements give equal bytes. */
export function xmlBytes(element: XmlNode): Uint8Array {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const root = document.ele(inAttribute(element.namespace), element.name);
  const prefixes = prefixesOf(element);
  declare(root, prefixes);
  fill(root, element, prefixes);
  return Buffer.from(document.end({ wellFormed: true }), 'utf8');
}
