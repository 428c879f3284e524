/** Texts of persisted documents by their ids. */
export type StoredDocuments = ReadonlyMap<string, string>;

/** The `format` of Apollo's manifests (`@apollo/generate-persisted-query-manifest`). */
const APOLLO = 'apollo-persisted-query-manifest';

const EXPECTED = `expected Apollo's manifest (format "${APOLLO}", version 1) or a JSON object of ids and texts`;

/**
 * Reads a file of persisted documents: Apollo's manifest, or a JSON object of ids and texts, as the Relay compiler and
 * GraphQL Code Generator write it.
 * @throws {SyntaxError} naming what is wrong with the file.
 */
export function readManifest(json: string): StoredDocuments {
  const file = parsed(json);
  const entries = 'format' in file || 'operations' in file ? operationsOf(file) : Object.entries(file);
  const documents = new Map<string, string>();
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new SyntaxError(`A document has no id or no text: ${EXPECTED}.`);
    if (documents.has(id) && documents.get(id) !== text) throw new SyntaxError(`The id ${id} has two texts.`);
    documents.set(id, text);
  }
  return documents;
}

function parsed(json: string): object {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    throw new SyntaxError(`It is not JSON: ${EXPECTED}.`);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    throw new SyntaxError(`It is not a JSON object: ${EXPECTED}.`);
  return file;
}

function operationsOf(manifest: object): (readonly [id: unknown, text: unknown])[] {
  const { format, version, operations } = manifest as Readonly<Record<string, unknown>>;
  if (format !== APOLLO || version !== 1 || !Array.isArray(operations))
    throw new SyntaxError(`The format is not known: ${EXPECTED}.`);
  return (operations as (Readonly<Record<string, unknown>> | null)[]).map(one => [one?.id, one?.body] as const);
}
