import type { XmlElement } from '../../formats/xml/element.js';
import { localName, type XmlEvents } from '../../formats/xml/reader.js';

type ElementAttributes = Readonly<Record<string, string>>;

/** Builds a value from the XML events inside an element. Reports the number of characters in memory with `hold`. */
export interface ElementBuild<Result> extends XmlEvents {
  readonly result: () => Result;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ElementAttributes;
  text: string;
  readonly children: OpenElement[];
}

const sizeOf = (name: string, attributes: ElementAttributes) =>
  Object.entries(attributes).reduce((sum, [key, value]) => sum + key.length + value.length, name.length);

/** Builds a tree of elements. */
export function treeBuild(
  name: string,
  attributes: ElementAttributes,
  hold: (characters: number) => void,
): ElementBuild<XmlElement> {
  const grow = (name: string, attributes: ElementAttributes): OpenElement => {
    hold(sizeOf(name, attributes));
    return { name: localName(name), attributes, text: '', children: [] };
  };
  const root = grow(name, attributes);
  const path = [root];
  return {
    open(name, attributes) {
      const child = grow(name, attributes);
      path.at(-1)!.children.push(child);
      path.push(child);
    },
    text(text) {
      hold(text.length);
      path.at(-1)!.text += text;
    },
    close: () => void path.pop(),
    result: () => root,
  };
}

/** Builds the XML text again, with the original names and order. */
export function textBuild(
  name: string,
  attributes: ElementAttributes,
  hold: (characters: number) => void,
): ElementBuild<string> {
  const parts: string[] = [];
  const path: string[] = [];
  const write = (part: string) => {
    hold(part.length);
    parts.push(part);
  };
  const build: ElementBuild<string> = {
    open(name, attributes) {
      path.push(name);
      write(
        `<${name}${Object.entries(attributes)
          .map(([key, value]) => ` ${key}="${escaped(value)}"`)
          .join('')}>`,
      );
    },
    text: text => write(escaped(text)),
    close: () => write(`</${path.pop()}>`),
    result: () => parts.join(''),
  };
  build.open(name, attributes);
  return build;
}

const CODES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML parsers convert these to spaces in attributes, and carriage returns to line feeds everywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string) => text.replace(/[&<>"\t\n\r]/g, char => CODES[char]!);
