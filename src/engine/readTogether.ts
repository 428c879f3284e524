import { wantText } from './memory/keys.js';
import type { Want } from './resource/resource.js';
import { createRounds, type Pace, type Rounds } from './rounds.js';

/** What operations share that read together in one project space, each for itself otherwise. */
export interface ReadTogether {
  /** Their rounds begin at the same time: when no request of any of them is under way. */
  readonly rounds: Rounds;
  /** Fetches what one of them wants of a resource in this round. */
  fetch<Value>(key: unknown, wants: readonly Want[], run: RunFetch<Value>): Promise<readonly (Value | Error)[]>;
}

/** Fetches wants and caches the answers. */
type RunFetch<Value> = (wants: readonly Want[]) => Promise<readonly (Value | Error)[]>;

/** The wants of one operation. */
interface Turn {
  readonly wants: readonly Want[];
  readonly run: RunFetch<unknown>;
}

/**
 * In each round the first operation fetches what all of them want of a resource. The others then find it in the cache. They
 * ask HQ only for what is not there: limits, deadlines and errors of the first operation never become theirs.
 */
export function createReadTogether(pace: () => Pace | undefined): ReadTogether {
  const open = new Map<unknown, { readonly turns: Turn[]; readonly first: Promise<readonly unknown[]> }>();

  return {
    rounds: createRounds(pace),
    fetch<Value>(key: unknown, wants: readonly Want[], run: RunFetch<Value>) {
      const known = open.get(key);
      if (known) {
        known.turns.push({ wants, run });
        return known.first.then(
          () => run(wants),
          () => run(wants),
        );
      }
      const turns: Turn[] = [{ wants, run }];
      // The callbacks of a round all run before this one.
      const first = Promise.resolve().then(async () => {
        open.delete(key);
        const answers = await run(union(turns));
        return answers.slice(0, wants.length);
      });
      open.set(key, { turns, first });
      return first;
    },
  };
}

/** All wants, those of the first turn first and unchanged but for what others select of the same rows. */
function union(turns: readonly Turn[]): readonly Want[] {
  if (turns.length === 1) return turns[0]!.wants;
  const wants = new Map<string, Want>();
  for (const want of turns.flatMap(turn => turn.wants)) {
    const text = wantText(want);
    const known = wants.get(text);
    wants.set(text, known ? merged(known, want) : want);
  }
  return [...wants.values()];
}

function merged(one: Want, other: Want): Want {
  const followUps = [...new Set([...(one.followUps ?? []), ...(other.followUps ?? [])])];
  const needsIfExpanded = [...new Set([...(one.needsIfExpanded ?? []), ...(other.needsIfExpanded ?? [])])];
  return followUps.length > 0 ? { ...one, followUps, needsIfExpanded } : one;
}
