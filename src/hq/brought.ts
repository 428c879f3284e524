import { besideOf, type Families } from './ahead.js';
import type { Kept } from './memory.js';
import type { Answer, Carried, Expansion, Resource, Want } from './resource.js';

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
    const read = one.rows.map(json => without(resource.read(json, { domain }), lacks));
    return keptBeside(expansion, resource, one, { rows: read, complete: true }, each);
  });
}

/** A row without fields that HQ shows there, but does not tell. */
const without = (row: unknown, fields: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(row as object).filter(([field]) => !fields.includes(field)));

/** The answer to a lead's want, as it stood beside a row. */
export function keptBeside<Row>(
  expansion: Expansion,
  resource: Resource<Row>,
  { value, unordered = false, ...lead }: Omit<Carried, 'rows'>,
  answer: Answer<Row>,
  each: number,
): Brought {
  const beside = besideOf(expansion, lead)!;
  const known = { ...answer, unordered: unordered || (beside.unordered ?? false) };
  return {
    resource,
    kept: keptSet(resource, { by: lead.by, value }, { answer: known, lacks: beside.lacks }, each),
  };
}

/** An answer to remember, with each of its rows as the answer to its id. `each`: bytes that a row weighs. */
export function keptSet<Row>(
  resource: Resource<Row>,
  want: Want,
  { answer, lacks }: Pick<Kept<Row>, 'answer' | 'lacks'>,
  each: number,
): readonly Kept<Row>[] {
  const byId = answer.rows.map((row): Kept<Row> => {
    const id = { by: 'id', value: String(resource.keys.id(row)) };
    return { want: id, answer: { rows: [row], complete: true }, lacks, bytes: each };
  });
  return want.by === 'id' ? byId : [...byId, { want, answer, lacks, bytes: 8 * answer.rows.length }];
}
