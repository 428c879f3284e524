import { fetchAnswers } from './fetch.js';
import type { Resource, Want } from './resource/resource.js';
import { recordSavings } from './read/savings.js';
import type { Source } from './read/source.js';

/** A row and the resource that has it. */
export interface FoundRow {
  readonly resource: string;
  readonly row: unknown;
}

/**
 * Wants by ids that may be of several resources: a case's owner is a mobile worker, a group, a location, a web user. The
 * resources are asked in their order and each only for ids still open: first memory, then the lists that hold most rows,
 * then the rest. An id that nobody knows is null; one that a resource could not be asked for is that resource's error.
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

  for (const resource of resources) {
    const left = open();
    const answers = await source.memory.recall(resource, left);
    const found = answers.map(answer => (answer?.rows[0] === undefined ? undefined : answer));
    await recordSavings(resource, left, found, source, fields);
    answers.forEach((answer, i) => note(resource, left[i]!.value, answer?.rows[0]));
  }
  for (const likely of [true, false]) {
    for (const resource of resources) {
      const left = open();
      if (left.length === 0) break;
      if (closed.has(resource) || (!likely && resource.lists.length === 1)) continue;
      const answers = await fetchAnswers(resource, left, source, {
        fields,
        likelyOnly: likely && resource.lists.length > 1,
      });
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
