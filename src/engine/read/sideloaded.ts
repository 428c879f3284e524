import { keptSet } from '../memory/entries.js';
import type { Kept } from '../memory/memory.js';
import { besideOf, type Carried, type Expansion } from '../resource/expansion.js';
import type { Answer, Families, Resource } from '../resource/resource.js';
import { readRow, without } from '../resource/unread.js';

/** Answers that a request has brought beside those it was sent for. */
export interface Brought {
  readonly resource: Resource<unknown>;
  readonly kept: readonly Kept<unknown>[];
}

/** What HQ has put beside rows, read; what stands beside several of them, once. `bytes`: what the whole answer weighs. */
export function broughtBeside(
  expansion: Expansion,
  rows: readonly unknown[],
  { families, domain }: { readonly families: Families; readonly domain: string },
  bytes: number,
): readonly Brought[] {
  const once = new Map<string, Carried>();
  for (const one of rows.flatMap(expansion.carried)) once.set(JSON.stringify([one.to, one.by, one.value]), one);
  const all = [...once.values()];
  const each = bytes / (rows.length + all.reduce((sum, one) => sum + one.rows.length, 0));
  return all.map(one => {
    const resource = families.get(one.to)!;
    const { lacks = [] } = besideOf(expansion, one)!;
    const read = one.rows.map(json => without(readRow(resource, json, { domain }), lacks));
    return keptBeside(expansion, resource, one, { rows: read, complete: true }, each * read.length);
  });
}

/** The answer to a lead's want, as it stood beside a row. */
export function keptBeside<Row>(
  expansion: Expansion,
  resource: Resource<Row>,
  { value, unordered = false, ...lead }: Omit<Carried, 'rows'>,
  answer: Answer<Row>,
  bytes: number,
): Brought {
  const beside = besideOf(expansion, lead)!;
  const known = { ...answer, unordered: unordered || (beside.unordered ?? false) };
  return { resource, kept: keptSet(resource, { by: lead.by, value }, known, bytes, beside.lacks) };
}
