import type { ResolveDocument } from './persisted.js';

/** The body of a POST with the text of its persisted document. */
export function resolvedBody(body: unknown, resolve: ResolveDocument): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return resolve(body as Readonly<Record<string, unknown>>);
}

/** The query string of a GET with the text of its persisted document. Unchanged if its JSON is invalid. */
export function resolvedSearch(search: string, resolve: ResolveDocument): string {
  const parameters = new URLSearchParams(search);
  const extensions = jsonOf(parameters.get('extensions'));
  const given = { query: parameters.get('query'), documentId: parameters.get('documentId'), extensions };
  const resolved = resolve(given);
  if (resolved === given) return search;
  parameters.delete('documentId');
  parameters.set('query', resolved.query as string);
  parameters.set('extensions', JSON.stringify(resolved.extensions));
  return parameters.toString();
}

function jsonOf(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
