import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a submitted form, its namespaces resolved. */
export interface FormElement {
  /** Without its prefix. */
  readonly tag: string;
  /** '' = in no namespace. */
  readonly namespace: string;
  /** Names as forms.md 2.1 spells them: `{uri}name` where the attribute has a namespace. Declarations are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands before the first child; what stands after one is lost (forms.md 2.1, rule 6). */
  readonly text: string;
  readonly children: readonly FormElement[];
}

/** The bytes are no form: HQ says `Invalid XML: <message>` (forms.md 4). */
export class InvalidXml extends Error {}

/** An element that has not ended. */
interface Open extends FormElement {
  text: string;
  readonly children: Open[];
}

/** Levels that HQ's reader (libxml2) takes. */
const DEEPEST = 256;

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidXml('Input is not proper UTF-8');
  }
}

const isDeclaration = ({ name, prefix }: SaxesAttributeNS): boolean => name === 'xmlns' || prefix === 'xmlns';

const openOf = ({ local, uri, attributes }: SaxesTagNS): Open => ({
  tag: local,
  namespace: uri,
  attributes: new Map(
    Object.values(attributes)
      .filter(attribute => !isDeclaration(attribute))
      .map(own => [own.uri === '' ? own.local : `{${own.uri}}${own.local}`, own.value]),
  ),
  text: '',
  children: [],
});

/** Reads a submitted form. Throws {@link InvalidXml} where it is not well formed. */
export function readXml(bytes: Uint8Array): FormElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Open | undefined;
  const addText = (text: string) => {
    const inside = open.at(-1);
    if (inside?.children.length === 0) inside.text += text;
  };
  parser.on('opentag', tag => {
    if (open.length === DEEPEST) throw new InvalidXml(`Excessive depth in document: ${DEEPEST}`);
    const element = openOf(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', ({ message }) => {
    throw new InvalidXml(message);
  });
  parser.write(textOf(bytes)).close();
  if (!root) throw new InvalidXml('Document is empty');
  return root;
}
