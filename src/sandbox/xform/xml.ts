import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a submitted form, its namespaces resolved. */
export interface Element {
  /** Without its prefix. */
  readonly tag: string;
  /** '' = in no namespace. */
  readonly namespace: string;
  /** Names as forms.md 2.1 spells them: `{uri}name` where the attribute has a namespace. Declarations are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands before the first child; what stands after one is lost (forms.md 2.1, rule 6). */
  readonly text: string;
  readonly children: readonly Element[];
}

/** The bytes are no form: HQ says `Invalid XML: <message>` (forms.md 4). */
export class InvalidXml extends Error {}

/** As the parser gives it: one key for the tag, attributes under `:@`. */
type Raw = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ':@';

/** Before every name, so that none is a word of JavaScript, which the parser refuses; no name of XML begins like this. */
const TAG = '.';
const ATTRIBUTE = '@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  // The parser does it twice for an empty element.
  transformTagName: name => (name.startsWith(TAG) ? name : TAG + name),
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Decoded here, where an unknown one is an error.
  processEntities: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replaceAll(/&([^;&]*);/g, (_, name: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
    const letter = code
      ? String.fromCodePoint(code[1] ? parseInt(code[1], 16) : Number(code[2]))
      : Object.hasOwn(ENTITIES, name)
        ? ENTITIES[name]
        : undefined;
    if (letter === undefined) throw new InvalidXml(`Entity '${name}' not defined`);
    return letter;
  });
}

/** XML has no place for control characters but tab and ends of lines. */
const isForbidden = (letter: string): boolean => letter < ' ' && !'\t\n\r'.includes(letter);

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidXml('Input is not proper UTF-8');
  }
}

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** In attributes every blank that is not written as a reference is a space (https://www.w3.org/TR/xml/#AVNormalize). */
const normalized = (value: string): string => value.replaceAll(/[\t\n\r]/g, ' ');

type Scope = ReadonlyMap<string, string>;

/** Prefix and local part of a name; without a colon the prefix is ''. */
function split(name: string): readonly [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function uriOf(scope: Scope, prefix: string, name: string): string {
  const uri = scope.get(prefix);
  if (uri === undefined && prefix !== '') throw new InvalidXml(`Namespace prefix ${prefix} on ${name} is not defined`);
  return uri ?? '';
}

const tagOf = (raw: Raw): string => Object.keys(raw).find(key => key !== ATTRIBUTES) ?? '';
const isText = (tag: string): boolean => tag === '#text' || tag === '#cdata';

function rawText(raw: Raw): string {
  const value = raw[tagOf(raw)];
  // A CDATA section holds one text, as it stands.
  return Array.isArray(value) ? (value as Raw[]).map(part => String(part['#text'])).join('') : decode(String(value));
}

function elementOf(raw: Raw, above: Scope): Element {
  const key = tagOf(raw);
  const name = key.slice(TAG.length);
  const written = Object.entries((raw[ATTRIBUTES] ?? {}) as Record<string, string>).map(
    ([attribute, value]) => [attribute.slice(ATTRIBUTE.length), value] as const,
  );
  const declared = written.filter(([attribute]) => isDeclaration(attribute));
  const scope = new Map([
    ...above,
    ...declared.map(([key, uri]) => [split(key)[0] && split(key)[1], decode(uri)] as const),
  ]);
  const [prefix, tag] = split(name);
  const attributes = written
    .filter(([attribute]) => !isDeclaration(attribute))
    .map(([attribute, value]): [string, string] => {
      const [own, local] = split(attribute);
      return [own === '' ? local : `{${uriOf(scope, own, attribute)}}${local}`, decode(normalized(value))];
    });
  const inside = (raw[key] as Raw[]).filter(part => tagOf(part) !== '#comment');
  const first = inside.findIndex(part => !isText(tagOf(part)));
  const leading = first < 0 ? inside : inside.slice(0, first);
  return {
    tag,
    namespace: uriOf(scope, prefix, name),
    attributes: new Map(attributes),
    text: leading.map(rawText).join(''),
    children: inside.filter(part => !isText(tagOf(part))).map(part => elementOf(part, scope)),
  };
}

/** The parser has limits of its own, of nesting among others. */
function parsed(text: string): readonly Raw[] {
  try {
    return parser.parse(text) as Raw[];
  } catch (error) {
    throw new InvalidXml(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a submitted form. Throws {@link InvalidXml} where it is not well formed. */
export function readXml(bytes: Uint8Array): Element {
  const text = textOf(bytes);
  if ([...text].some(isForbidden)) throw new InvalidXml('PCDATA invalid Char value');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new InvalidXml(`${valid.err.msg}, line ${valid.err.line}`);
  const top = parsed(text).filter(part => tagOf(part) !== '#comment');
  const [root, ...others] = top.filter(part => !isText(tagOf(part)));
  if (!root) throw new InvalidXml('Document is empty');
  // The parser keeps silent about what follows the last tag.
  const behind = text.slice(text.lastIndexOf('>') + 1);
  const stray = behind.trim() !== '' || top.some(part => isText(tagOf(part)) && rawText(part).trim() !== '');
  if (others.length > 0 || stray) throw new InvalidXml('Extra content at the end of the document');
  return elementOf(root, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
}
