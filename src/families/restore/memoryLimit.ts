import { BadInput } from '../../errors.js';

/** Characters of restores in memory, summed over all restores of an operation. */
export interface RestoreMemory {
  readonly held: number;
  /** Largest value of `held` so far. */
  readonly peak: number;
  /** @throws {BadInput} where the limit is exceeded. */
  add(characters: number): void;
  release(characters: number): void;
}

/** A memory counter with a limit in characters. */
export function createRestoreMemory(limit: number): RestoreMemory {
  let held = 0;
  let peak = 0;
  return {
    get held() {
      return held;
    },
    get peak() {
      return peak;
    },
    add(characters) {
      held += characters;
      peak = Math.max(peak, held);
      if (held > limit)
        throw new BadInput(
          `restore: the selected parts have more than ${limit} characters. Select cases of fewer types (cases(caseType:)), single fixtures (fixtures(fixtureIds:)), or only changes (sinceRestoreId).`,
        );
    },
    release(characters) {
      held -= characters;
    },
  };
}
