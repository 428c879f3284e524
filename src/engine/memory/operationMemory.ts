import { wantKey } from './keys.js';
import { satisfies, type NewEntry, type Memory } from './memory.js';
import type { Resource, Want } from '../resource/resource.js';

/** Memory of one operation that holds, whatever comes, what HQ has put beside the rows of its requests. */
export interface OperationMemory extends Memory {
  /** As `keep`; the operation finds it again even where nothing may be kept. All that one `request` has brought is one saving. */
  keepForOperation<Row>(
    resource: Resource<Row>,
    asked: number,
    answers: readonly NewEntry<Row>[],
    request: string,
  ): Promise<void>;
}

/** Such a memory of an operation's, over another. */
export function createOperationMemory(memory: Memory, operation: string): OperationMemory {
  const held = new Map<string, Map<string, NewEntry<unknown>>>();
  const drop = (name: string) => held.delete(name);

  return {
    ...memory,
    async keepForOperation(resource, requestedAt, answers, request) {
      const own = held.get(resource.name) ?? new Map<string, NewEntry<unknown>>();
      held.set(resource.name, own);
      const named = answers.map(kept => ({ ...kept, answer: { ...kept.answer, request } }));
      for (const kept of named)
        own.set(wantKey('', kept.want!), { ...kept, answer: { ...kept.answer, operation: operation, requestedAt } });
      await memory.keep(resource, requestedAt, named);
    },
    async recall<Row>(resource: Resource<Row>, wants: readonly Want[], age?: number) {
      const own = held.get(resource.name);
      const recalled = [...(await memory.recall(resource, wants, age))];
      if (own)
        wants.forEach((want, i) => {
          const kept = own.get(wantKey('', want)) as NewEntry<Row> | undefined;
          if (kept && satisfies(kept.answer, want, kept.missingFields)) recalled[i] ??= kept.answer;
        });
      return recalled;
    },
    async invalidate(resource, ...rest) {
      drop(resource.name);
      await memory.invalidate(resource, ...rest);
    },
    async finish(resource) {
      drop(resource.name);
      await memory.finish(resource);
    },
  };
}
