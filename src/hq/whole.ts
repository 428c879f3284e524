import type { Resource } from './resource.js';
import { creditList } from './saving.js';
import type { Source } from './source.js';
import { walk } from './walk.js';
import { broughtIn, renewed } from './written.js';

/** Every row of a resource's first list, as this credential's own changes have left it. */
export async function readWhole<Row>(
  resource: Resource<Row>,
  source: Source,
  fields: readonly string[],
): Promise<readonly Row[]> {
  const rows = await readList(resource, source, fields);
  const written = await source.memory.written(resource);
  const list = resource.lists[0];
  return [...renewed(resource, rows, written, list), ...broughtIn(resource, rows, written, list)];
}

/** From memory, or read from end to end. */
async function readList<Row>(
  resource: Resource<Row>,
  source: Source,
  fields: readonly string[],
): Promise<readonly Row[]> {
  const list = resource.lists[0]!;
  const known = await source.memory.recallList(resource, list);
  if (known) {
    creditList(resource, list, {}, known, source);
    return known.rows;
  }
  const asked = source.now();
  const going = walk(resource, list, {}, source);
  await going.read(source.send(fields));
  const rows = going.rows();
  await source.memory.keep(resource, asked, [
    { list, answer: { rows, complete: true, total: rows.length }, bytes: going.bytes, lacks: list.lacks },
  ]);
  return rows;
}
