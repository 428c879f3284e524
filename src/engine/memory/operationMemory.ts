import { wantKey } from './keys.js';
import { fits, type Kept, type Memory } from './memory.js';
import type { Resource, Want } from '../resource/resource.js';

/** Memory of one operation that holds, whatever comes, what HQ has put beside the rows of its requests. */
export interface Carrying extends Memory {
  /** As `keep`; the operation finds it again even where nothing may be kept. All that one `request` has brought is one saving. */
  carry<Row>(resource: Resource<Row>, asked: number, answers: readonly Kept<Row>[], request: string): Promise<void>;
}

/** Such a memory of an operation's, over another. */
export function carrying(memory: Memory, operation: string): Carrying {
  const held = new Map<string, Map<string, Kept<unknown>>>();
  const drop = (name: string) => held.delete(name);

  return {
    ...memory,
    async carry(resource, asked, answers, request) {
      const own = held.get(resource.name) ?? new Map<string, Kept<unknown>>();
      held.set(resource.name, own);
      const named = answers.map(kept => ({ ...kept, answer: { ...kept.answer, request } }));
      for (const kept of named)
        own.set(wantKey('', kept.want!), { ...kept, answer: { ...kept.answer, by: operation, asked } });
      await memory.keep(resource, asked, named);
    },
    async recall<Row>(resource: Resource<Row>, wants: readonly Want[], age?: number) {
      const own = held.get(resource.name);
      const recalled = [...(await memory.recall(resource, wants, age))];
      if (own)
        wants.forEach((want, i) => {
          const kept = own.get(wantKey('', want)) as Kept<Row> | undefined;
          if (kept && fits(kept.answer, want, kept.lacks)) recalled[i] ??= kept.answer;
        });
      return recalled;
    },
    async forget(resource, ...rest) {
      drop(resource.name);
      await memory.forget(resource, ...rest);
    },
    async settle(resource) {
      drop(resource.name);
      await memory.settle(resource);
    },
  };
}
