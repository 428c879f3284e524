import type { Context, ServedFile } from '../operation/context.js';

/** What a link to a file names. */
export interface FileLink {
  readonly domain: string;
  /** What sort of file: a key of `Files`. */
  readonly kind: string;
  /** HQ's id of what the file is of, or its path at HQ. */
  readonly id: string;
  /** What it is saved as; of an attachment, HQ's name for it. Absent where HQ names the file when it sends it. */
  readonly name?: string;
  /** Which version or size of it. */
  readonly query: Readonly<Record<string, string>>;
}

/** Opens a file, HQ's own or one made here. Throws KnownError before the first byte. */
export type OpenFile = (context: Pick<Context, 'hq' | 'openFile'>, link: FileLink) => Promise<ServedFile>;

/** How files are opened, by the kind that their links name. */
export type Files = Readonly<Record<string, OpenFile>>;

/**
 * This gateway's own streaming link to a file: `{origin}/files/{domain}/{kind}/{id}[/{name}]`. It needs the same
 * `authorization` header as the graph, and works where HQ's own URL would ask for a browser login.
 */
export function fileHref(
  origin: string,
  { domain, kind, id, name, query }: Omit<FileLink, 'query'> & Partial<FileLink>,
) {
  const search = new URLSearchParams(query).toString();
  const parts = [domain, kind, id, ...(name === undefined ? [] : [name])];
  return `${origin}/files/${parts.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}
