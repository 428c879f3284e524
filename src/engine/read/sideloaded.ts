import { broughtBy, entriesOf, type NewEntry } from '../memory/entries.js';
import { sideloadOf, type SideloadedRows, type Expansion } from '../resource/expansion.js';
import { readRow, withoutFields } from '../resource/invalidValues.js';
import type { Answer, AnswerRequests, Families, Resource } from '../resource/resource.js';
import type { OpenFamily } from './fetchState.js';

/** Answers that a request returned besides those that it was sent for. */
export interface Sideloaded {
  readonly resource: Resource<unknown>;
  readonly entries: readonly NewEntry<unknown>[];
}

/** The rows that HQ sideloaded with these; what belongs to several of them, once. */
export function sideloadedFrom(
  expansion: Expansion,
  rows: readonly unknown[],
  { families, domain }: { readonly families: Families; readonly domain: string },
): readonly Sideloaded[] {
  const once = new Map<string, SideloadedRows>();
  for (const one of rows.flatMap(expansion.rowsIn)) once.set(JSON.stringify([one.to, one.by, one.value]), one);
  return [...once.values()].map(one => {
    const resource = families.get(one.to)!;
    const { missingFields = [] } = sideloadOf(expansion, one)!;
    const read = one.rows.map(json => withoutFields(readRow(resource, json, { domain }), missingFields));
    return sideloadedEntries(expansion, resource, one, { rows: read, complete: true });
  });
}

/** The answer to the want of a relation, as HQ sideloaded it. */
export function sideloadedEntries<Row>(
  expansion: Expansion,
  resource: Resource<Row>,
  { value, unordered = false, ...relation }: Omit<SideloadedRows, 'rows'>,
  answer: Answer<Row>,
): Sideloaded {
  const sideload = sideloadOf(expansion, relation)!;
  const known = { ...answer, unordered: unordered || (sideload.unordered ?? false) };
  return { resource, entries: entriesOf({ by: relation.by, value }, known, sideload.missingFields) };
}

/** Caches what was sideloaded, in memory that `open` opens. The operation finds it again even where nothing may be cached. */
export async function keepSideloaded(
  sideloaded: readonly Sideloaded[] = [],
  requestedAt: number,
  requests: AnswerRequests,
  open: OpenFamily,
): Promise<void> {
  const entries = new Map<Resource<unknown>, NewEntry<unknown>[]>();
  for (const one of sideloaded) entries.set(one.resource, [...(entries.get(one.resource) ?? []), ...one.entries]);
  await Promise.all(
    [...entries].map(async ([resource, all]) =>
      (await open(resource)).keepForOperation(requestedAt, broughtBy(requests, all)),
    ),
  );
}
