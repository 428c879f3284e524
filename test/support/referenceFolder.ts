import { describe, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The reference folder beside the project: HQ's examples and specs. A user's clone does not have it. */
const folder = join(process.cwd(), '..', 'shared');

/** Is the reference folder here? */
export const hasReferenceFolder = existsSync(join(folder, 'hq'));

/** Must it be? On a build server (`CI=true`), unless `HQ_REFERENCE=none` says that this one has none. */
export const sharedIsDue = process.env['CI'] === 'true' && process.env['HQ_REFERENCE'] !== 'none';

/** A text of the reference folder; `path` below it. Throws where it is absent. */
export function readReference(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** JSON of the reference folder; `path` below it. Throws where it is absent. */
export function readReferenceJson(path: string): unknown {
  return JSON.parse(readReference(path));
}

/** The names in a folder of the reference folder, sorted. Throws where it is absent. */
export function listReference(path: string): readonly string[] {
  return readdirSync(join(folder, path)).sort();
}

/** `describe` for tests that read the reference folder: skipped with a clear line where it is absent, failed where it is due. */
export function describeWithReference(name: string, body: () => void): void {
  if (hasReferenceFolder) {
    describe(name, body);
  } else if (sharedIsDue) {
    it(`${name}: needs ../shared`, () => {
      throw new Error(`the reference folder is missing: ${folder}`);
    });
  } else {
    // A file of skipped tests alone is not even named by the runner.
    console.warn(`skipped: ${name}: needs the reference folder, which is not at ${folder}`);
    it.skip(`${name}: needs ../shared`, () => {});
  }
}
