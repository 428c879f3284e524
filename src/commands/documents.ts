import { readFile } from 'node:fs/promises';
import { type GraphQLSchema, GraphQLError, parse, validate } from 'graphql';
import { BadConfig, type Config } from '../config.js';
import { signature } from '../server/graphql/logging/queryHash.js';
import { readManifest, type StoredDocuments } from '../server/graphql/documents/manifest.js';
import type { Log } from '../server/log.js';

/** Maximum number of ids in the warning about documents that are not valid. */
const MAX_IDS = 20;

/**
 * Reads the persisted documents of DOCUMENTS_FILE. Those that are not valid for the schema are kept, because older
 * clients may still name them, and their ids are logged.
 * @throws {BadConfig} if the file cannot be read, or if only its documents are allowed and there is no file.
 */
export async function readDocuments(
  { documentsFile, documentsOnly }: Pick<Config, 'documentsFile' | 'documentsOnly'>,
  schema: GraphQLSchema,
  log: Log,
): Promise<StoredDocuments> {
  if (documentsFile === undefined) {
    if (documentsOnly) throw new BadConfig('DOCUMENTS_ONLY is on: expected DOCUMENTS_FILE to name a file.');
    return new Map();
  }
  const documents = await load(documentsFile);
  const ids = [...documents].filter(([, text]) => !isValid(schema, text)).map(([id]) => id);
  if (ids.length > 0)
    log.warn({ count: ids.length, ids: ids.slice(0, MAX_IDS) }, 'persisted documents are not valid for this schema');
  return documents;
}

/** The hashes of the documents in the log and the metrics. A text that cannot be parsed has none. */
export function documentHashes(documents: StoredDocuments): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const text of documents.values()) {
    try {
      hashes.add(signature(parse(text)));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
    }
  }
  return hashes;
}

async function load(path: string): Promise<StoredDocuments> {
  try {
    return readManifest(await readFile(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = error instanceof SyntaxError ? message : `It cannot be read (${code}).`;
    throw new BadConfig(`DOCUMENTS_FILE is ${JSON.stringify(path)}. ${reason}`);
  }
}

function isValid(schema: GraphQLSchema, text: string): boolean {
  try {
    return validate(schema, parse(text)).length === 0;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
