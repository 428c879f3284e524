import { LRUCache } from 'lru-cache';

/** The label of everything that has no label of its own. */
export const OTHER = 'other';

/** Values of a label, at most so many: a value that has a label keeps it until the process ends. */
export interface BoundedLabels {
  readonly all: ReadonlySet<string>;
  /** The value itself if it has a label, else `other`. */
  of(value: string): string;
  /** Gives the value a label, if there is one left. */
  admit(value: string): void;
}

/** Labels for at most `most` values. */
export function boundedLabels(most: number): BoundedLabels {
  const all = new Set<string>();
  return {
    all,
    of: value => (all.has(value) ? value : OTHER),
    admit(value) {
      if (all.size < most) all.add(value);
    },
  };
}

/** Operations that have a label of their own: persisted ones, which the operator has chosen, or others. */
const [PERSISTED, OTHERS] = [500, 100];

/** Successful executions of an operation before it gets a label, and operations whose executions are counted. */
const [EXECUTIONS, COUNTED] = [10, 1_000];

/**
 * Labels for the hashes of operations. Where documents are persisted these alone have labels. Else operations get one that
 * have succeeded several times, so that texts which are sent once take none.
 */
export function operationLabels(persisted: ReadonlySet<string>): BoundedLabels {
  if (persisted.size > 0) {
    const listed = boundedLabels(PERSISTED);
    persisted.forEach(hash => listed.admit(hash));
    return { ...listed, admit: () => undefined };
  }
  const labels = boundedLabels(OTHERS);
  const executions = new LRUCache<string, number>({ max: COUNTED });
  return {
    ...labels,
    admit(hash) {
      if (labels.all.has(hash) || labels.all.size >= OTHERS) return;
      const count = (executions.get(hash) ?? 0) + 1;
      executions.set(hash, count);
      if (count >= EXECUTIONS) labels.admit(hash);
    },
  };
}
