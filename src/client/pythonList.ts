/** One text in Python's spelling, in either kind of quotes, and what follows it. */
const ITEM = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")(?:, |$)/s;

/**
 * The texts of a Django validation error, which HQ sends as one text: Python's spelling of their list, `['...', '...']`
 * (errors-and-paging.md 4). Any other text is itself alone.
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
