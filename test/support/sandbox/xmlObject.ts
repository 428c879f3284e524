import { SaxesParser } from 'saxes';

/** An element with attributes or children: `@name`, `#text`, and each child by its name, in a list where it comes twice. */
export interface XmlObject {
  readonly [name: string]: unknown;
}

/**
 * A document as objects, names as written; an element that has only a text is that text. The children named in `lists`
 * are in a list however often they come.
 */
export function xmlObject(document: string, lists: readonly string[] = []): XmlObject {
  const top: Record<string, unknown> = {};
  const open = [top];
  const parser = new SaxesParser();
  const text = (part: string) => {
    const inside = open.at(-1)!;
    inside['#text'] = `${(inside['#text'] as string | undefined) ?? ''}${part}`;
  };
  parser.on('opentag', ({ attributes }) => {
    open.push(Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`@${name}`, value])));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    const made = open.pop()!;
    const others = Object.keys(made).some(key => key !== '#text');
    const value = others ? made : (made['#text'] ?? '');
    const parent = open.at(-1)!;
    const before = parent[name];
    if (Array.isArray(before)) before.push(value);
    else if (before !== undefined) parent[name] = [before, value];
    else parent[name] = lists.includes(name) ? [value] : value;
  });
  parser.write(document).close();
  return top;
}
