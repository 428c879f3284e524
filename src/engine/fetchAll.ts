import { orStale } from './memory/staleAnswers.js';
import { applyToRows, insertedRows } from './memory/written/recentWrites.js';
import type { OpenMemory } from './memory/openMemory.js';
import { createListReader } from './read/listReader.js';
import { recordListSavings, recordStaleness } from './read/savings.js';
import type { Source } from './read/source.js';
import type { Resource } from './resource/resource.js';

/**
 * Every row of a resource's first list, as recent writes have left it. `age`: ms that it may be old, instead of what the
 * operation accepts. What the operation has read itself is never read again.
 */
export async function fetchAll<Row>(
  resource: Resource<Row>,
  source: Source,
  fields: readonly string[],
  age?: number,
): Promise<readonly Row[]> {
  const memory = await source.memory.open(resource);
  const rows = await readList(resource, memory, source, fields, age);
  const place = { list: resource.lists[0] };
  return [...applyToRows(resource, rows, memory.writes, place), ...insertedRows(resource, rows, memory.writes, place)];
}

/** From memory, or read from end to end. */
async function readList<Row>(
  resource: Resource<Row>,
  memory: OpenMemory<Row>,
  source: Source,
  fields: readonly string[],
  age: number | undefined,
): Promise<readonly Row[]> {
  const list = resource.lists[0]!;
  const known = memory.wholeList(list, age);
  if (known) {
    recordListSavings(resource, known, source, fields);
    return known.rows;
  }
  const requestedAt = source.now();
  const reader = createListReader(resource, list, {}, source);
  const stale = await reader
    .read(source.send(fields))
    .then(() => undefined)
    .catch((error: unknown) => orStale(error, source, async staleAge => memory.wholeList(list, staleAge)));
  if (stale) {
    recordStaleness(resource, stale, source, fields);
    return stale.rows;
  }
  const rows = reader.rows();
  const { omittedRows, requests } = reader;
  const answer = { rows, complete: true, total: rows.length + omittedRows, omittedRows, requests };
  await memory.keep(requestedAt, [{ list, answer, missingFields: list.missingFields }]);
  return rows;
}
