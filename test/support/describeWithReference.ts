import { describe, it } from '@jest/globals';
import { hasReferenceFolder, referenceFolder, sharedIsDue } from './referenceFolder.js';

/** `describe` for tests that read the reference folder: skipped with a clear line where it is absent, failed where it is due. */
export function describeWithReference(name: string, body: () => void): void {
  if (hasReferenceFolder) {
    describe(name, body);
  } else if (sharedIsDue) {
    it(`${name}: needs ../shared`, () => {
      throw new Error(`the reference folder is missing: ${referenceFolder}`);
    });
  } else {
    // A file of skipped tests alone is not even named by the runner.
    console.warn(`skipped: ${name}: needs the reference folder, which is not at ${referenceFolder}`);
    it.skip(`${name}: needs ../shared`, () => {});
  }
}
