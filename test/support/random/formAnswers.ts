import fc from 'fast-check';

/** Characters that XML 1.0 does not allow. */
const FOREIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** HQ rewrites what looks like a date with a time (forms.md 2.2). */
const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

/** Texts that XML readers or writers are known to corrupt. */
const hard = [
  '',
  ' ',
  '\r\n',
  '\r',
  '\t a\n',
  '&lt;',
  '&amp;amp;',
  '&#13;',
  '&#xD;',
  ']]>',
  '<a b="c">',
  '😀é"\'',
  '--',
];

/** Any text that XML allows. */
export const xmlTexts: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...hard),
    fc.string({ unit: 'binary', maxLength: 20 }).map(text => text.replaceAll(FOREIGN, '')),
    fc.array(fc.constantFrom(...hard), { maxLength: 4 }).map(parts => parts.join('x')),
  )
  .filter(text => !isMoment(text));

/** Names of questions, no word of HQ's among them. */
export const questionNames: fc.Arbitrary<string> = fc
  .stringMatching(/^[A-Za-z_éß][A-Za-z0-9_é.-]{0,6}$/)
  .filter(name => !['case', 'Case', 'meta', 'Meta'].includes(name));

const scalars = fc.oneof(xmlTexts, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const attributes = fc.dictionary(
  fc.oneof(
    questionNames.filter(name => !name.startsWith('xml')).map(name => `@${name}`),
    questionNames.map(name => `@{http://example.org/?n=${name.length}&lt;a&b}${name}`),
  ),
  scalars,
  { maxKeys: 2 },
);

/** Groups of answers as HQ shows them, and looser: numbers, nulls, lists of any length. */
export const { group } = fc.letrec<{ group: Record<string, unknown>; value: unknown }>(tie => ({
  group: fc
    .tuple(
      fc.dictionary(questionNames, tie('value'), { maxKeys: 4 }),
      attributes,
      fc.option(xmlTexts, { nil: undefined }),
      fc.option(fc.constantFrom('http://example.org/a', 'http://example.org/?a&lt;b&c'), { nil: undefined, freq: 3 }),
    )
    .map(([children, own, text, xmlns]) => ({
      ...(xmlns !== undefined && { '@xmlns': xmlns }),
      ...own,
      ...(text !== undefined && { '#text': text }),
      ...children,
    })),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.constant(null),
    tie('group'),
    fc.array(fc.oneof({ depthSize: 'small' }, scalars, fc.constant(null), tie('group')), { maxLength: 3 }),
  ),
}));

/** A value as HQ shows it after it was sent below an element with a namespace (forms.md 2.1); undefined = no element. */
export function expectedAnswer(value: unknown, namespace: string): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const all = value.map(one => expectedAnswer(one, namespace)).filter(one => one !== undefined);
    return all.length > 1 ? all : all[0];
  }
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const { '@xmlns': own = namespace, '#text': text = '', ...rest } = value as Record<string, unknown>;
  const inside = Object.entries(rest)
    .map(([key, one]) => [key, expectedAnswer(one, own as string)] as const)
    .filter(([, one]) => one !== undefined);
  if (inside.length === 0 && own === namespace) return text;
  return Object.fromEntries([
    ...(own === namespace ? [] : [['@xmlns', own] as const]),
    ...inside,
    ...((text as string).trim() === '' ? [] : [['#text', text] as const]),
  ]);
}
