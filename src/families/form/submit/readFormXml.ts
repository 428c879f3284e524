import { BadInput } from '../../../errors.js';
import { localName, xmlReader } from '../../../formats/xml/reader.js';

/** A form's answers in HQ's JSON (forms.md 2.1). */
export type FormAnswers = Readonly<Record<string, unknown>>;

/** An element whose end tag was not read yet. */
interface OpenNode {
  readonly tag: string;
  readonly namespace: string;
  /** Namespaces by prefix; the default namespace has the empty prefix. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: Map<string, unknown[]>;
  text: string;
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** A date with time, in any format. HQ normalises all of them, also in answers (forms.md 2.2). */
const DATE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.(\d+))?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** The text as HQ stores it. */
function normalized(text: string): string {
  const [, minutes, seconds = ':00', fraction = '', zone = 'Z'] = DATE_TIME.exec(text) ?? [];
  if (minutes === undefined) return text;
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const at = Date.parse(`${minutes}${seconds}${offset}`);
  if (Number.isNaN(at)) return text;
  return `${new Date(at).toISOString().slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}

function valueOf({ attributes, children, namespace, text }: OpenNode, parentNamespace: string): unknown {
  const hasOtherNamespace = namespace !== parentNamespace && namespace !== '';
  if (attributes.length === 0 && children.size === 0 && !hasOtherNamespace) return normalized(text);
  return Object.fromEntries([
    ...(hasOtherNamespace ? [['@xmlns', namespace]] : []),
    ...attributes.map(([name, value]) => [`@${name}`, normalized(value)]),
    ...(text.trim() === '' ? [] : [['#text', normalized(text)]]),
    ...[...children].map(([tag, values]) => [tag, values.length === 1 ? values[0] : values]),
  ]) as FormAnswers;
}

function addTo(children: Map<string, unknown[]>, tag: string, value: unknown): void {
  const same = children.get(tag);
  if (same) same.push(value);
  else children.set(tag, [value]);
}

/** An element with resolved namespaces. */
function openNode(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parentPrefixes: OpenNode['prefixes'],
): OpenNode {
  const declares = (key: string) => key === 'xmlns' || key.startsWith('xmlns:');
  const declared = Object.entries(attributes).filter(([key]) => declares(key));
  const prefixes =
    declared.length > 0
      ? new Map([...parentPrefixes, ...declared.map(([key, value]) => [key.slice(6), value] as const)])
      : parentPrefixes;
  const ownAttributes = Object.entries(attributes).filter(([key]) => !declares(key));
  const namespaceOf = (prefix: string) => {
    const namespace = prefixes.get(prefix);
    if (namespace === undefined) throw new BadInput(`The prefix "${prefix}" is not declared.`);
    return namespace;
  };
  const prefixOf = (qualified: string) => (qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':')) : '');
  return {
    tag: localName(name),
    namespace: namespaceOf(prefixOf(name)),
    prefixes,
    attributes: ownAttributes.map(([key, value]) =>
      prefixOf(key) ? [`{${namespaceOf(prefixOf(key))}}${localName(key)}`, value] : [key, value],
    ),
    children: new Map(),
    text: '',
  };
}

/**
 * Parses a form's XML into HQ's JSON, as it is before HQ's index adds fields (forms.md 2.1 and 2.2).
 * @throws {BadInput} for XML that HQ cannot read. The message contains none of the form's text.
 */
export function readFormXml(xml: string): FormAnswers {
  const [, encoding = 'utf-8'] = /^\uFEFF?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(xml) ?? [];
  if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw new BadInput(`The declared encoding is ${encoding}. Use UTF-8.`);
  const stack: OpenNode[] = [];
  const none = new Map([
    ['', ''],
    ['xml', XML],
  ]);
  let answers: FormAnswers = {};
  const reader = xmlReader({
    open: (name, attributes) => void stack.push(openNode(name, attributes, stack.at(-1)?.prefixes ?? none)),
    // HQ drops text after a child element.
    text: text => {
      const current = stack.at(-1);
      if (current && current.children.size === 0) current.text += text;
    },
    close() {
      const node = stack.pop()!;
      const parent = stack.at(-1);
      const value = valueOf(node, parent?.namespace ?? '');
      if (parent) addTo(parent.children, node.tag, value);
      else
        answers = { '#type': node.tag, ...(typeof value === 'object' ? (value as FormAnswers) : { '#text': value }) };
    },
  });
  try {
    reader.write(xml);
    reader.end();
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(`The XML is not well-formed (line ${reader.line()}).`);
  }
  if (typeof answers['@xmlns'] !== 'string')
    throw new BadInput('The root element has no namespace. HQ does not accept such forms.');
  return answers;
}
