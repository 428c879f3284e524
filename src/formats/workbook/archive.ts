import { unzipSync } from 'fflate';

/**
 * Unpacks one file of a zip archive and no other, so that an upload uses at most `maxBytes` of memory. Undefined if the
 * file does not exist or is too large, or if the archive is broken.
 */
export function fileIn(archive: Uint8Array, path: string, maxBytes: number): Uint8Array | undefined {
  try {
    return unzipSync(archive, { filter: ({ name, originalSize }) => name === path && originalSize <= maxBytes })[path];
  } catch {
    return undefined;
  }
}
