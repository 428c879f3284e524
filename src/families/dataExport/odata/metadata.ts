import { localName, xmlReader } from '../../../formats/xml/reader.js';

/** A column of an OData feed. */
export interface ODataColumnPart {
  readonly name: string;
  readonly type: string;
  readonly is_key: boolean;
}

/**
 * The columns in an OData metadata document, in its order. Column names are user input, so the document is read with an
 * XML parser.
 * @throws {KnownError} for text that is not well-formed XML.
 * @throws {TypeError} for another document.
 */
export function columnsIn(document: unknown): readonly ODataColumnPart[] {
  if (typeof document !== 'string') throw new TypeError('the metadata document is not XML');
  const keys = new Set<string>();
  const types = new Map<string, string>();
  let entities = 0;
  const reader = xmlReader({
    open(name, { Name = '', Type = 'Edm.String' }) {
      const element = localName(name);
      if (element === 'EntityType') entities += 1;
      else if (element === 'PropertyRef') keys.add(Name);
      else if (element === 'Property') types.set(Name, Type);
    },
    text: () => undefined,
    close: () => undefined,
  });
  reader.write(document);
  reader.end();
  if (entities === 0) throw new TypeError('no "EntityType" in the metadata document');
  return [...types].map(([name, type]) => ({ name, type, is_key: keys.has(name) }));
}
