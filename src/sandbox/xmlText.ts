/** Attributes of an element; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Readers turn line ends into one kind, and those of attributes into blanks, unless they are written as references. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text as it stands between tags. */
export const escaped = (text: string): string => text.replaceAll(/[&<>\r]/g, letter => REFERENCES[letter]!);

const quoted = (text: string): string => text.replaceAll(/[&<>"\r\n\t]/g, letter => REFERENCES[letter]!);

/** An element whose children are XML already. Names are not checked. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${quoted(value)}"`;
  }
  return children.length > 0 ? `<${name}${start}>${children.join('')}</${name}>` : `<${name}${start} />`;
}

/** An element with a text; an empty one is an empty element. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return text === '' ? element(name, attributes) : element(name, attributes, escaped(text));
}
