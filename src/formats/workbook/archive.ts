import { unzipSync } from 'fflate';

/**
 * One file out of a zip archive, and nothing else unpacked, so that no upload can take more memory than `most` bytes. No
 * file of that name, a broken archive or too large a file: undefined.
 */
export function fileIn(archive: Uint8Array, path: string, most: number): Uint8Array | undefined {
  try {
    return unzipSync(archive, { filter: ({ name, originalSize }) => name === path && originalSize <= most })[path];
  } catch {
    return undefined;
  }
}
