import { asWritten, fetchMissing } from './fetch.js';
import { createFetchState, type FetchState } from './read/fetchState.js';
import { recordSavings } from './read/savings.js';
import type { Source } from './read/source.js';
import type { Resource, Want } from './resource/resource.js';

/** A row and the resource that has it. */
export interface FoundRow {
  readonly resource: string;
  readonly row: unknown;
}

/**
 * Answers wants by ids that may be of several resources: a case's owner is a mobile worker, a group, a location or a web user.
 * Memory is asked for all of them at once. Ids that are still open are looked for in the resources in their order: first in
 * the lists that hold most rows, then in the rest. An id that no resource has is null; where a resource could not be
 * asked, its error.
 */
export async function fetchAny(
  resources: readonly Resource<unknown>[],
  wants: readonly Want[],
  source: Source,
  fields: readonly string[],
): Promise<(FoundRow | Error | null)[]> {
  const found = new Map<string, FoundRow>();
  const errors = new Map<string, Error>();
  const closed = new Set<Resource<unknown>>();
  const open = () => wants.filter(want => !found.has(want.value));

  const memories = await Promise.all(resources.map(resource => source.memory.open(resource)));
  const recalled = await Promise.all(memories.map(memory => memory.recall(wants)));
  const states: FetchState<unknown>[] = [];
  const places = new Map(wants.map((want, i) => [want, i]));
  resources.forEach((resource, n) => {
    const left = open();
    const answers = left.map(want => recalled[n]![places.get(want)!]);
    recordSavings(resource, left, answers, source, fields);
    answers.forEach((answer, i) => {
      if (answer) note(resource, left[i]!.value, asWritten(resource, left[i]!, answer, memories[n]!).rows[0]);
    });
  });
  for (const likely of [true, false]) {
    for (const [n, resource] of resources.entries()) {
      const left = open();
      if (left.length === 0) break;
      if (closed.has(resource) || (!likely && resource.lists.length === 1)) continue;
      const answers = await fetchMissing(
        resource,
        left,
        {
          memory: memories[n]!,
          answers: left.map(want => recalled[n]![places.get(want)!]),
          state: () => (states[n] ??= createFetchState(resource, {}, source, memories[n]!)),
        },
        source,
        { fields, likelyOnly: likely && resource.lists.length > 1 },
      );
      answers.forEach((answer, i) => {
        if (!(answer instanceof Error)) return note(resource, left[i]!.value, answer?.rows[0]);
        errors.set(left[i]!.value, answer);
        closed.add(resource);
      });
    }
  }
  return wants.map(({ value }) => found.get(value) ?? errors.get(value) ?? null);

  function note(resource: Resource<unknown>, id: string, row: unknown) {
    if (row !== undefined) found.set(id, { resource: resource.name, row });
  }
}
