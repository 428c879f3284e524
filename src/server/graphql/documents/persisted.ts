import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { HttpRefusal } from '../../httpErrors.js';
import type { StoredDocuments } from './manifest.js';

/** Which documents requests may name instead of sending their text. */
export interface DocumentSettings {
  /** Documents known at start, by id. */
  readonly documents?: StoredDocuments;
  /** Whether requests for other documents are refused. */
  readonly documentsOnly?: boolean;
  /** Million characters of texts that clients register (automatic persisted queries); 0 = none. */
  readonly apqMb?: number;
}

/** The parameters of one operation, as a client sends them. */
type RequestParameters = Readonly<Record<string, unknown>>;

/**
 * Puts the text of a persisted document in the place of its id, so that all later steps see an ordinary operation. The
 * parameters are returned unchanged if they name no document.
 * @throws {HttpRefusal} for an unknown document, and for one that is not on the list if only listed ones are allowed.
 */
export type ResolveDocument = (parameters: RequestParameters) => RequestParameters;

/** Maximum characters of a text that a client registers. */
const MAX_TEXT = 100_000;

/** Resolves documents by `documentId` (GraphQL over HTTP) or by `extensions.persistedQuery` (Apollo). */
export function createDocuments({
  documents: stored = new Map(),
  documentsOnly = false,
  apqMb = 0,
}: DocumentSettings): ResolveDocument {
  const listed = new Set(stored.values());
  const registered =
    apqMb > 0 && !documentsOnly
      ? new LRUCache<string, string>({
          maxSize: apqMb * 1_000_000,
          maxEntrySize: MAX_TEXT,
          sizeCalculation: text => Math.max(1, text.length),
        })
      : undefined;

  return parameters => {
    const { documentId = null } = parameters;
    const query = parameters.query ?? undefined;
    if (documentId !== null) return withText(parameters, textOf(documentId, query));
    const hash = hashOf(parameters.extensions);
    if (hash !== undefined) return withText(parameters, textOfHash(hash, query));
    if (documentsOnly) refuseUnlisted(query);
    return parameters;
  };

  function textOf(id: unknown, query: unknown): string {
    if (typeof id !== 'string') throw invalid('`documentId` must be a string.');
    if (query !== undefined) throw invalid('Send either `documentId` or `query`, not both.');
    // The prefix names the algorithm (GraphQL over HTTP, "Persisted Documents"). Manifests may omit it.
    const text = stored.get(id) ?? stored.get(id.replace(/^sha256:/, '')) ?? stored.get(`sha256:${id}`);
    if (text === undefined) throw notFound(400);
    return text;
  }

  function textOfHash(hash: string, query: unknown): string {
    const text = stored.get(hash) ?? registered?.get(hash);
    if (typeof query !== 'string') {
      // The status of Apollo Server. Clients then send the text.
      if (text === undefined) throw registered || stored.size > 0 ? notFound(200) : notSupported();
      return text;
    }
    if (text === query) return text;
    if (createHash('sha256').update(query).digest('hex') !== hash)
      throw invalid('`extensions.persistedQuery.sha256Hash` is not the hash of `query`.');
    if (documentsOnly) refuseUnlisted(query);
    registered?.set(hash, query);
    return query;
  }

  function refuseUnlisted(query: unknown): void {
    if (typeof query === 'string' && !listed.has(query))
      throw new HttpRefusal(403, 'QUERY_NOT_IN_SAFELIST', 'This gateway only executes its persisted documents.');
  }
}

/** The hash that Apollo's clients send; undefined if there is none. */
function hashOf(extensions: unknown): string | undefined {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return undefined;
  const { version, sha256Hash } = (extensions.persistedQuery ?? {}) as RequestParameters;
  if (version !== 1 || typeof sha256Hash !== 'string')
    throw invalid('`extensions.persistedQuery` must be `{ "version": 1, "sha256Hash": "..." }`.');
  return sha256Hash;
}

/** Ids and hashes are removed: Apollo Server refuses what it does not resolve itself. */
function withText({ documentId: _, ...parameters }: RequestParameters, query: string): RequestParameters {
  const { persistedQuery: __, ...extensions } = (parameters.extensions ?? {}) as RequestParameters;
  return { ...parameters, query, extensions };
}

const invalid = (message: string) => new HttpRefusal(400, 'BAD_REQUEST', message);

/** The codes and messages that Apollo Client looks for. */
const notFound = (status: number) => new HttpRefusal(status, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
const notSupported = () => new HttpRefusal(200, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
