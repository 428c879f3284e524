import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { publishedFiles } from '../graphql/published/files.js';

/** Paths of the published schema, by the files that they serve. */
type SchemaFile = 'schema.graphql' | 'subgraph.graphql';

/** Serves a file of the schema. A client that names its version in `if-none-match` gets status 304 without a body. */
export type SchemaFiles = (request: IncomingMessage, response: ServerResponse, name: SchemaFile) => void;

/** Serves the schema as SDL. It is written at the first request, and needs no login, as introspection. */
export function createSchemaFiles(schema: GraphQLSchema): SchemaFiles {
  const written = new Map<SchemaFile, { readonly text: Buffer; readonly etag: string }>();

  return (request, response, name) => {
    const { text, etag } = written.get(name) ?? write(name);
    const isKnown = namedTags(request.headers['if-none-match']).some(tag => tag === '*' || tag === etag);
    response.writeHead(isKnown ? 304 : 200, {
      etag,
      // Clients ask each time whether it has changed: another version of the gateway may have another schema.
      'cache-control': 'no-cache',
      ...(!isKnown && {
        'content-type': 'text/plain; charset=utf-8',
        'content-length': text.length,
        'x-content-type-options': 'nosniff',
      }),
    });
    response.end(isKnown || request.method === 'HEAD' ? undefined : text);
  };

  function write(name: SchemaFile) {
    const text = Buffer.from(publishedFiles[name](schema));
    // Weak, because the same text goes out compressed or not.
    const file = { text, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
    written.set(name, file);
    return file;
  }
}

/** The tags of `if-none-match`. They are compared weakly (RFC 9110, 13.1.2). */
const namedTags = (header = ''): readonly string[] =>
  header
    .split(',')
    .map(tag => tag.trim())
    .map(tag => (tag.startsWith('"') ? `W/${tag}` : tag));
