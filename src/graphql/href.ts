/** What an attachment hangs on. */
export type AttachmentKind = 'form' | 'case';

/**
 * This gateway's own streaming link to an attachment: `{origin}/files/{domain}/{form|case}/{id}/{name}`. It needs the
 * same `authorization` header as the graph, and works where HQ's own URL would ask for a browser login.
 */
export function attachmentHref(origin: string, domain: string, kind: AttachmentKind, id: string, name: string): string {
  return `${origin}/files/${[domain, kind, id, name].map(encodeURIComponent).join('/')}`;
}
