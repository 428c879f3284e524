import { strFromU8, unzipSync } from 'fflate';

/** The texts in an archive by their paths. */
export const unzippedFiles = (archive: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));
