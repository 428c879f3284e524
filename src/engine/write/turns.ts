/** Work under one name waits for its turn. */
export type Turns = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Turns within this process. */
export function createTurns(): Turns {
  const running = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    while (running.has(name)) await running.get(name)?.catch(() => undefined);
    const result = work();
    running.set(name, result);
    try {
      return await result;
    } finally {
      running.delete(name);
    }
  };
}
