import { strToU8, zipSync } from 'fflate';

/** A fixed modification time: archives do not depend on the clock. */
const NO_TIME = '1980-01-02T00:00:00';

/** A .zip archive of these files by their names. */
export function writeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: NO_TIME });
}
