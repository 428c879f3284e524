import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** An XML element of a submitted form, with resolved namespaces. */
export interface FormElement {
  /** The local name. */
  readonly tag: string;
  /** The namespace; "" without one. */
  readonly namespace: string;
  /** Attributes by name, `{uri}name` with a namespace (forms.md 2.1). Without namespace declarations. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text before the first child. Text after a child is dropped (forms.md 2.1, rule 6). */
  readonly text: string;
  readonly children: readonly FormElement[];
}

/** The bytes are not well-formed XML. HQ answers `Invalid XML: <message>` (forms.md 4). */
export class InvalidXml extends Error {}

/** An element whose end tag has not been read. */
interface Open extends FormElement {
  text: string;
  readonly children: Open[];
}

/** The maximum depth of HQ's parser (libxml2). */
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

/** Parses the XML of a form. Throws {@link InvalidXml} if it is not well-formed. */
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
