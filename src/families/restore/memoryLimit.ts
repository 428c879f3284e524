import { BadInput } from '../../errors.js';

/** Characters of restores in memory, summed over all restores of an operation. */
export interface RestoreMemory {
  readonly held: number;
  /** Largest value of `held` so far. */
  readonly peak: number;
  /** @throws {BadInput} where the limit is exceeded. */
  take(characters: number): void;
  give(characters: number): void;
}

/** A memory counter with a limit in characters. */
export function createRestoreMemory(most: number): RestoreMemory {
  let held = 0;
  let peak = 0;
  return {
    get held() {
      return held;
    },
    get peak() {
      return peak;
    },
    take(characters) {
      held += characters;
      peak = Math.max(peak, held);
      if (held > most)
        throw new BadInput(
          `restore: the selected parts have more than ${most} characters. Select cases of fewer types (cases(caseType:)), single fixtures (fixtures(fixtureIds:)), or only changes (since).`,
        );
    },
    give(characters) {
      held -= characters;
    },
  };
}
