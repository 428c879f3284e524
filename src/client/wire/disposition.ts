import { parse } from 'content-disposition';

/** The name that a `Content-Disposition` header gives a file (RFC 6266), without any folder; undefined where it gives none. */
export function fileName(header: string | undefined): string | undefined {
  const name = header && parse(header).parameters['filename'];
  return name?.split(/[\\/]/).at(-1) || undefined;
}
