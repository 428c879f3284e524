import type { Memory } from '../memory/memory.js';
import type { OpenMemory } from '../memory/openMemory.js';
import { isUniqueKey, type Answer, type Resource, type Want } from '../resource/resource.js';
import type { Simulation } from './simulation.js';

/** Memory as a dry run sees it: cached lists have the rows that are simulated in them. */
export const createSimulatedMemory = (memory: Memory, simulation: Simulation): Memory => ({
  ...memory,
  async open(resource, filter) {
    return simulatedOpen(resource, await memory.open(resource, filter), simulation);
  },
});

function simulatedOpen<Row>(resource: Resource<Row>, memory: OpenMemory<Row>, simulation: Simulation): OpenMemory<Row> {
  function simulatedAnswer(want: Want, age: number | undefined): Answer<Row> | undefined {
    if (!simulation.ids.has(want.value)) return undefined;
    for (const list of resource.lists) {
      const entry = memory.wholeList(list, age);
      // As outside of a dry run: rows that lack a needed field are read elsewhere.
      const cached = want.needs?.some(field => entry?.missingFields?.includes(field)) ? undefined : entry;
      const rows = cached ? simulation.rows(resource, want, list) : [];
      if (cached && (rows.length > 0 || !isUniqueKey(resource, want.by))) return { ...cached, rows, complete: true };
    }
    return undefined;
  }

  return {
    ...memory,
    // A list answers wants by every key of its rows, so its rows need no entries of their own.
    keep(requestedAt, entries) {
      const lists = entries.filter(({ list }) => list);
      return memory.keep(requestedAt, lists.length > 0 ? lists : entries);
    },
    async recall(wants, age) {
      const recalled = await memory.recall(wants, age);
      return recalled.map((answer, i) => simulatedAnswer(wants[i]!, age) ?? answer);
    },
  };
}
