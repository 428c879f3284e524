/**
 * This gateway's own streaming link to a file: `{origin}/files/{domain}/{kind}/{part}...`. It needs the same
 * `authorization` header as the graph, and works where HQ's own URL would ask for a browser login.
 */
export function fileHref(origin: string, domain: string, kind: string, ...parts: readonly string[]): string {
  return `${origin}/files/${[domain, kind, ...parts].map(encodeURIComponent).join('/')}`;
}
