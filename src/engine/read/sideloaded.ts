import { entriesOf } from '../memory/entries.js';
import type { NewEntry } from '../memory/memory.js';
import { sideloadOf, type SideloadedRows, type Expansion } from '../resource/expansion.js';
import type { Answer, Families, Resource } from '../resource/resource.js';
import { readRow, withoutFields } from '../resource/invalidValues.js';

/** Answers that a request has brought beside those it was sent for. */
export interface Sideloaded {
  readonly resource: Resource<unknown>;
  readonly entries: readonly NewEntry<unknown>[];
}

/** What HQ has put beside rows, read; what stands beside several of them, once. `bytes`: what the whole answer weighs. */
export function sideloadedFrom(
  expansion: Expansion,
  rows: readonly unknown[],
  { families, domain }: { readonly families: Families; readonly domain: string },
  bytes: number,
): readonly Sideloaded[] {
  const once = new Map<string, SideloadedRows>();
  for (const one of rows.flatMap(expansion.rowsIn)) once.set(JSON.stringify([one.to, one.by, one.value]), one);
  const all = [...once.values()];
  const each = bytes / (rows.length + all.reduce((sum, one) => sum + one.rows.length, 0));
  return all.map(one => {
    const resource = families.get(one.to)!;
    const { missingFields = [] } = sideloadOf(expansion, one)!;
    const read = one.rows.map(json => withoutFields(readRow(resource, json, { domain }), missingFields));
    return sideloadedEntries(expansion, resource, one, { rows: read, complete: true }, each * read.length);
  });
}

/** The answer to a lead's want, as it stood beside a row. */
export function sideloadedEntries<Row>(
  expansion: Expansion,
  resource: Resource<Row>,
  { value, unordered = false, ...lead }: Omit<SideloadedRows, 'rows'>,
  answer: Answer<Row>,
  bytes: number,
): Sideloaded {
  const beside = sideloadOf(expansion, lead)!;
  const known = { ...answer, unordered: unordered || (beside.unordered ?? false) };
  return { resource, entries: entriesOf(resource, { by: lead.by, value }, known, bytes, beside.missingFields) };
}
