import type { Query, Send } from './call.js';
import type { Imagination } from './imagination.js';
import type { Memory } from './memory.js';
import type { Place } from './pagers.js';
import { pageCall, type Reader } from './read.js';
import { tellsOne, type List, type Part, type Resource, type Want } from './resource.js';

/** A send that asks nobody. */
export const silent =
  (count: (call: Parameters<Send>[0]) => void): Send =>
  async call => {
    count(call);
    return { status: 200, type: '', body: undefined, bytes: 0 };
  };

/** Rows of a page that nobody asked for by a key: what is not seen costs nothing. */
const FILLERS = 6;

/** Reads what might be: the calls are those that would be sent, the rows are imagined. */
export function dryReader(imagination: Imagination): Reader {
  return {
    async one(resource, { way, wants }, _, send) {
      await send(way.call(wants[0]!.value));
      return { rows: imagination.rows(resource, wants[0]!), bytes: 0 };
    },
    async many(resource, { way, values }, _, send) {
      await send(way.call(values));
      const rows = values.flatMap(value => imagination.rows(resource, { by: way.by ?? 'id', value }));
      return { rows, bytes: 0 };
    },
    async page(resource, list, filter, place, { memory }, send) {
      await send(pageCall(list, filter, place));
      const part = partOf(resource, list, filter);
      const held = part ? [] : imagination.held(resource, list, filter);
      const total =
        (await memory.size(resource, list, filter)) ??
        Math.max(held.length, await untold(resource, list, filter, part?.values.length, memory));
      const start = Number(place.query.offset ?? 0);
      const end = Math.max(start, Math.min(total, start + limitOf(list, place)));
      const seen = part ? end - start : Math.min(end - start, Math.max(0, held.length - start) + FILLERS);
      const rows = Array.from({ length: seen }, (_, i) => rowAt(start + i));
      function rowAt(n: number) {
        if (!part) return held[n] ?? imagination.filler(resource, list, filter, n);
        // A told size is that of one value.
        const each = Math.max(1, Math.ceil(total / part.values.length));
        const value = part.values[Math.min(Math.floor(n / each), part.values.length - 1)]!;
        return imagination.nth(resource, { by: part.by, value, filter }, n % each);
      }
      return {
        rows,
        bytes: 0,
        unseen: end - start - seen,
        ...(!list.untold && { total }),
        ...(end < total && { next: { query: { ...limited(place), offset: end } } }),
      };
    },
  };

  async function untold(
    resource: Resource<unknown>,
    list: List,
    filter: Query,
    sets: number | undefined,
    memory: Memory,
  ): Promise<number> {
    const { odds } = imagination;
    const unfiltered = Object.keys(filter).length > 0 ? await memory.size(resource, list) : undefined;
    if (sets !== undefined) return Math.min(sets * odds.set, unfiltered ?? Infinity);
    return odds.list(unfiltered ?? resource.usual, unfiltered !== undefined);
  }
}

/** The key that a filter cuts a list by, and its values. */
function partOf({ ways, lists }: Resource<unknown>, list: List, filter: Query) {
  const cuts = ways.filter((way): way is Part => way.kind === 'part' && (way.list ?? lists[0]) === list);
  for (const { by, as = by } of cuts) {
    const values = [filter[as] ?? []].flat().map(String);
    if (values.length > 0) return { by, values };
  }
  return undefined;
}

const limitOf = ({ pager }: List, { query }: Place): number => Math.min(pager.max, Number(query.limit ?? pager.max));

const limited = ({ query: { limit } }: Place): Query => (limit === undefined ? {} : { limit });

/** Memory as a dry run has it: lists that are held have the rows that are imagined in them. */
export function dryMemory(memory: Memory, imagination: Imagination): Memory {
  return {
    ...memory,
    async recall<Row>(resource: Resource<Row>, wants: readonly Want[]) {
      const recalled = [...(await memory.recall(resource, wants))];
      for (const [i, want] of wants.entries()) {
        if (!imagination.ids.has(want.value)) continue;
        for (const list of resource.lists) {
          const held = await memory.recallList(resource, list, want.filter);
          if (!held) continue;
          const found = imagination.rows(resource, want, list);
          if (found.length > 0 || !tellsOne(resource, want.by)) {
            recalled[i] = { rows: found, complete: true, by: held.by };
            break;
          }
        }
      }
      return recalled;
    },
  };
}
