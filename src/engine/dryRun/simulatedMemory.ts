import type { OperationMemory } from '../memory/operationMemory.js';
import type { Simulation } from './simulation.js';
import { isUniqueKey, type Resource, type Want } from '../resource/resource.js';

/** Memory as a dry run has it: lists that are held have the rows that are imagined in them. */
export function createSimulatedMemory(memory: OperationMemory, imagination: Simulation): OperationMemory {
  return {
    ...memory,
    // A list answers by every key of its rows.
    keep(resource, asked, answers) {
      const lists = answers.filter(({ list }) => list);
      return memory.keep(resource, asked, lists.length > 0 ? lists : answers);
    },
    async recall<Row>(resource: Resource<Row>, wants: readonly Want[], age?: number) {
      const recalled = [...(await memory.recall(resource, wants, age))];
      for (const [i, want] of wants.entries()) {
        if (!imagination.ids.has(want.value)) continue;
        for (const list of resource.lists) {
          const held = await memory.recallList(resource, list, want.filter, age);
          if (!held) continue;
          const found = imagination.rows(resource, want, list);
          if (found.length > 0 || !isUniqueKey(resource, want.by)) {
            recalled[i] = { rows: found, complete: true, operation: held.operation };
            break;
          }
        }
      }
      return recalled;
    },
  };
}
