import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The reference folder beside the project: HQ's examples and specs. A user's clone does not have it. */
export const referenceFolder = join(process.cwd(), '..', 'shared');

/** Is the reference folder here? */
export const hasReferenceFolder = existsSync(join(referenceFolder, 'hq'));

/** Must it be? On a build server (`CI=true`), unless `HQ_REFERENCE=none` says that this one has none. */
export const sharedIsDue = process.env['CI'] === 'true' && process.env['HQ_REFERENCE'] !== 'none';

/** A text of the reference folder; `path` below it. Throws where it is absent. */
export function readReference(path: string): string {
  return readFileSync(join(referenceFolder, path), 'utf8');
}

/** JSON of the reference folder; `path` below it. Throws where it is absent. */
export function readReferenceJson(path: string): unknown {
  return JSON.parse(readReference(path));
}

/** The names in a folder of the reference folder, sorted. Throws where it is absent. */
export function listReference(path: string): readonly string[] {
  return readdirSync(join(referenceFolder, path)).sort();
}
