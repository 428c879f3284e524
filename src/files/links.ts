import type { Context, ServedFile } from '../operation/context.js';

/** The parts of a link to a file. */
export interface FileLink {
  readonly domain: string;
  /** The kind of file: a key of `Files`. */
  readonly kind: string;
  /** HQ's id of the file's owner, or the file's path at HQ. */
  readonly id: string;
  /** The file name for saving. For an attachment it is HQ's name. Absent if HQ sends the name with the file. */
  readonly name?: string;
  /** The version or size of the file. */
  readonly query: Readonly<Record<string, string>>;
}

/** Opens a file of HQ, or one created by the gateway. Throws KnownError before the first byte. */
export type OpenFile = (context: Pick<Context, 'hq' | 'openFile'>, link: FileLink) => Promise<ServedFile>;

/** How to open files, by the kind in their links. */
export type Files = Readonly<Record<string, OpenFile>>;

/**
 * The gateway's own link to a file: `{origin}/files/{domain}/{kind}/{id}[/{name}]`. It requires the same
 * `authorization` header as the graph, and works where HQ's own URL would require a browser login.
 */
export function fileHref(
  origin: string,
  { domain, kind, id, name, query }: Omit<FileLink, 'query'> & Partial<FileLink>,
) {
  const search = new URLSearchParams(query).toString();
  const parts = [domain, kind, id, ...(name === undefined ? [] : [name])];
  return `${origin}/files/${parts.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}
