import type { Resource } from './resource/resource.js';
import { recordListSavings, recordStaleness } from './read/savings.js';
import { orStale } from './memory/staleAnswers.js';
import type { Source } from './read/source.js';
import { createListReader } from './read/listReader.js';
import { insertedRows, applyToRows } from './memory/written/recentWrites.js';

/**
 * Every row of a resource's first list, as this credential's own changes have left it. `age`: ms that it may be old,
 * instead of what the operation takes; what the operation has read itself is never read again.
 */
export async function fetchAll<Row>(
  resource: Resource<Row>,
  source: Source,
  fields: readonly string[],
  age?: number,
): Promise<readonly Row[]> {
  const rows = await readList(resource, source, fields, age);
  const written = await source.memory.recentWrites(resource);
  const place = { list: resource.lists[0] };
  return [...applyToRows(resource, rows, written, place), ...insertedRows(resource, rows, written, place)];
}

/** From memory, or read from end to end. */
async function readList<Row>(
  resource: Resource<Row>,
  source: Source,
  fields: readonly string[],
  age: number | undefined,
): Promise<readonly Row[]> {
  const list = resource.lists[0]!;
  const known = await source.memory.recallList(resource, list, {}, age);
  if (known) {
    recordListSavings(resource, list, {}, known, source, fields);
    return known.rows;
  }
  const asked = source.now();
  const going = createListReader(resource, list, {}, source);
  const stale = await going
    .read(source.send(fields))
    .then(() => undefined)
    .catch((error: unknown) => orStale(error, source, age => source.memory.recallList(resource, list, {}, age)));
  if (stale) {
    recordStaleness(resource, stale, source, fields);
    return stale.rows;
  }
  const rows = going.rows();
  await source.memory.keep(resource, asked, [
    {
      list,
      answer: { rows, complete: true, total: rows.length + going.omittedRows, omittedRows: going.omittedRows },
      bytes: going.bytes,
      missingFields: list.missingFields,
    },
  ]);
  return rows;
}
