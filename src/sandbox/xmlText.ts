/** Attributes of an element; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * XML readers normalise line ends, and turn line ends in attributes into spaces, unless they are written as references.
 */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Escapes text for element content. */
export const escaped = (text: string): string => text.replaceAll(/[&<>\r]/g, letter => REFERENCES[letter]!);

const quoted = (text: string): string => text.replaceAll(/[&<>"\r\n\t]/g, letter => REFERENCES[letter]!);

/** An element; `children` are XML. Names are not checked. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${quoted(value)}"`;
  }
  return children.length > 0 ? `<${name}${start}>${children.join('')}</${name}>` : `<${name}${start} />`;
}

/** An element with text content; an empty element for an empty text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return text === '' ? element(name, attributes) : element(name, attributes, escaped(text));
}
