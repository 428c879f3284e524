/** One Python string literal in either kind of quotes, with the separator after it. */
const ITEM = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")(?:, |$)/s;

/**
 * The messages of a Django validation error. HQ sends them as one text, the Python form of a list: `['...', '...']`
 * (errors-and-paging.md 4). Any other text is returned as the only message.
 */
export function textsIn(text: string): readonly string[] {
  const list = /^\[(.*)\]$/s.exec(text)?.[1];
  const texts: string[] = [];
  for (let rest = list ?? ''; rest !== '';) {
    const item = ITEM.exec(rest);
    if (!item) return [text];
    texts.push((item[1] ?? item[2] ?? '').replace(/\\(.)/gs, (_, one: string) => ESCAPED[one] ?? one));
    rest = rest.slice(item[0].length);
  }
  return texts.length > 0 ? texts : [text];
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
