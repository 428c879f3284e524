type GetMany = (keys: string[]) => Promise<unknown[]>;

/** Reads of one turn that have not been sent: each key once, with its place in the answer. */
interface Batch {
  readonly places: Map<string, number>;
  readonly values: Promise<readonly unknown[]>;
}

/**
 * Reads that are begun in the same turn are one read of the store: over Redis each read is a round trip. So the families
 * that a field may lead to, and the fields of one round, share their reads.
 */
export function batchedReads(getMany: GetMany): <Value>(keys: readonly string[]) => Promise<(Value | undefined)[]> {
  let batch: Batch | undefined;

  const open = (): Batch => {
    const places = new Map<string, number>();
    const values = Promise.resolve().then(() => {
      batch = undefined;
      return getMany([...places.keys()]);
    });
    return (batch = { places, values });
  };

  return async <Value>(keys: readonly string[]) => {
    if (keys.length === 0) return [];
    const { places, values } = batch ?? open();
    for (const key of keys) if (!places.has(key)) places.set(key, places.size);
    const all = (await values) as readonly (Value | undefined)[];
    const found: (Value | undefined)[] = [];
    for (const key of keys) found.push(all[places.get(key)!]);
    return found;
  };
}
