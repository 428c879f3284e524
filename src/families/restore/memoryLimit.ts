import { BadInput } from '../../errors.js';

/** How much of restores is held in memory, in characters, over all restores of an operation. */
export interface RestoreMemory {
  readonly held: number;
  /** The most that was ever held. */
  readonly peak: number;
  /** Throws BadInput where there is no room left. */
  take(characters: number): void;
  give(characters: number): void;
}

/** Room for so many characters. */
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
          `restore: what is asked of it has more than ${most} characters; ask for cases of fewer types (cases(caseType:)), for single fixtures (fixtures(fixtureIds:)), or for what changed (since).`,
        );
    },
    give(characters) {
      held -= characters;
    },
  };
}
