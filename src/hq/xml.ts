import { XMLParser } from 'fast-xml-parser';
import { create } from 'xmlbuilder2';

/** An element to write. A namespace that is not given is the parent's. */
export interface XmlElement {
  readonly name: string;
  readonly namespace?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** A document as text. Texts may be anything that XML can hold; names must be XML names. */
export function writeXml(root: XmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  add(document, root, root.namespace ?? '');
  return document.end();
}

function add(parent: ReturnType<typeof create>, element: XmlElement, inherited: string): void {
  const { name, namespace = inherited, attributes = {}, content } = element;
  const made = parent.ele(
    namespace,
    name,
    Object.fromEntries(Object.entries(attributes).map(([attribute, value]) => [attribute, escaped(value, true)])),
  );
  if (typeof content === 'string') made.txt(escaped(content));
  else for (const child of content) add(made, child, namespace);
}

/**
 * The builder takes what looks like an entity (`&amp;`, `&x;`) for one, so that every `&` is written out beforehand. A
 * carriage return, and in an attribute any white space, would come back as something else.
 */
const escaped = (text: string, inAttribute = false): string =>
  text.replaceAll('&', '&amp;').replaceAll(inAttribute ? /[\t\n\r]/g : /\r/g, char => `&#${char.codePointAt(0)};`);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  // Characters by their number, too.
  htmlEntities: true,
});

/** A small document as nested records: attributes as `@name`, the text of an element with attributes as `#text`. */
export const readXml = (text: string): Readonly<Record<string, unknown>> =>
  parser.parse(text) as Readonly<Record<string, unknown>>;
