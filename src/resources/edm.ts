import { SaxesParser } from 'saxes';

/** A column of an OData feed. */
export interface ODataColumnPart {
  readonly name: string;
  readonly type: string;
  readonly is_key: boolean;
}

/**
 * The columns that an OData metadata document tells, in its order. Their names are texts that people typed, so a parser
 * reads them that knows all of XML's escapes.
 * @throws {Error} for what is no such document, or half of one.
 */
export function columnsIn(document: unknown): readonly ODataColumnPart[] {
  if (typeof document !== 'string') throw new TypeError('a metadata document that is no XML');
  const keys = new Set<string>();
  const types = new Map<string, string>();
  let entities = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: { Name = '', Type = 'Edm.String' } }) => {
    const element = name.replace(/^.*:/, '');
    if (element === 'EntityType') entities += 1;
    else if (element === 'PropertyRef') keys.add(Name);
    else if (element === 'Property') types.set(Name, Type);
  });
  parser.write(document).close();
  if (entities === 0) throw new TypeError('no "EntityType" in a metadata document');
  return [...types].map(([name, type]) => ({ name, type, is_key: keys.has(name) }));
}
