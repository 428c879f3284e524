import { parse } from 'content-disposition';

/** The file name in a `Content-Disposition` header (RFC 6266), without folders; undefined if there is none. */
export function fileName(header: string | undefined): string | undefined {
  const name = header && parse(header).parameters['filename'];
  return name?.split(/[\\/]/).at(-1) || undefined;
}
