import type { Query, Send } from '../../client/call.js';
import { pagesOf } from '../plan/plan.js';
import type { List, Part, Resource, Way } from '../resource/resource.js';
import type { Source } from './source.js';
import type { PartStep, Told } from '../plan/step.js';
import type { Taken, TakenStep } from './runStep.js';
import { walk, type Walk } from './listReader.js';

/** What HQ has told, at first from memory and then by what this fetch reads. */
export interface Telling<Row> extends Told {
  /** As if no row had been remembered or read. */
  readonly fresh: Told;
  /** The walk through the step's list, begun by an earlier step or now. */
  walkOf(step: TakenStep): Walk<Row> | undefined;
  /** Notes what a step has brought. */
  note(step: TakenStep, taken: Taken<Row>): void;
  /**
   * Asks HQ how many rows a list has: one request. Of a list whose size HQ never tells the first page is read, which
   * answers wants if it is the last; else the list counts as too long.
   */
  size(list: List, send: Send): Promise<void>;
  /** Notes that HQ refuses a way. */
  refuse(way: Way): void;
}

/** Told of a resource under one filter. */
export async function createTold<Row>(resource: Resource<Row>, filter: Query, source: Source): Promise<Telling<Row>> {
  const { memory } = source;
  const refused = await memory.refused(resource);
  const over = new Set<Way>(resource.ways.filter((_, i) => refused.has(i)));
  const read = new Set<List>();
  const pages = new Map<List, number>();
  const guesses = new Map<List, number>();
  for (const list of resource.lists) {
    const size = await memory.size(resource, list, filter);
    if (size !== undefined) pages.set(list, pagesOf(list, size));
    const unfiltered = await memory.size(resource, list);
    if (unfiltered !== undefined) guesses.set(list, pagesOf(list, unfiltered));
    if (await memory.recallList(resource, list, filter)) read.add(list);
  }
  const walks = new Map<string, Walk<Row>>();
  const parts = new Map<List, Map<string, number>>();
  const counted = new Set<string>();
  const fresh: Told = {
    pages: (list, part) => (part ? undefined : pages.get(list)),
    guess: list => guesses.get(list),
    atLeast: () => 0,
    read: () => false,
    refused: way => over.has(way),
  };

  const walkIn = (list: List, key: string, narrowed = filter, limit?: number) => {
    const walking = walks.get(key) ?? walk(resource, list, narrowed, source, limit);
    walks.set(key, walking);
    return walking;
  };

  return {
    fresh,
    pages: (list, part, values) => walks.get(walkKey(list, part, values))?.left ?? fresh.pages(list, part),
    guess: list => guesses.get(list),
    // Parts by values of one key are apart from each other.
    atLeast: list => Math.max(0, ...[...(parts.get(list)?.values() ?? [])].map(rows => pagesOf(list, rows))),
    read: list => read.has(list),
    refused: way => over.has(way),
    async size(list, send) {
      if (list.untold) {
        const begun = walkIn(list, walkKey(list));
        await begun.read(send, 1).catch(() => undefined);
        pages.set(list, begun.done ? 1 : Infinity);
        return;
      }
      const page = await source.read
        .page(resource, list, filter, list.pager.first(1), source, send)
        .catch(() => undefined);
      pages.set(list, page?.total === undefined ? Infinity : pagesOf(list, page.total));
      if (page?.total !== undefined) await source.learn(resource, list, filter, page.total);
    },
    refuse: way => void over.add(way),
    walkOf,
    note(step, { done }) {
      if (step.kind === 'part') notePart(step);
      if (step.kind === 'whole' && done) read.add(step.list);
      // What HQ never tells is guessed: a list goes on for as long again as it has gone.
      if (step.kind === 'whole' && !done && step.list.untold) pages.set(step.list, walkOf(step)!.pages);
      // A way that leaves wants open has nothing more to say about them.
      const { way } = step;
      if (way.kind === 'many' || (way.kind === 'part' && done && step.wants.some(want => want.by !== way.by)))
        over.add(way);
    },
  };

  function notePart({ list, way, values }: PartStep): void {
    const rows = walks.get(walkKey(list, way, values))?.total;
    const key = walkKey(list, way, values);
    if (rows === undefined || counted.has(key)) return;
    counted.add(key);
    const known = parts.get(list) ?? new Map<string, number>();
    parts.set(list, known.set(way.by, (known.get(way.by) ?? 0) + rows));
  }

  function walkOf(step: TakenStep): Walk<Row> | undefined {
    if (step.kind === 'one' || step.kind === 'many') return undefined;
    const [part, values, head] = step.kind === 'part' ? [step.way, step.values, step.head] : [];
    const narrowed =
      part && values ? { ...filter, [part.as ?? part.by]: values.length === 1 ? values[0] : values } : filter;
    const limit = head && Math.min(step.list.pager.max, roomy(head));
    return walkIn(step.list, walkKey(step.list, part, values), narrowed, limit);
  }
}

/** Fewest rows a page when only the beginning of a set is wanted. */
const HEAD = 100;

/**
 * Rows a page for so many wanted: enough for a reader's next parts, too. A reader who goes on reads the set from its
 * beginning, so that each read doubles what is held: a walk in small parts costs a few requests, not one a part.
 */
const roomy = (rows: number) => HEAD * 2 ** Math.max(0, Math.ceil(Math.log2(rows / HEAD)));

const walkKey = (list: List, part?: Part, values?: readonly string[]) =>
  JSON.stringify([list.name, list.path, part?.as ?? part?.by, values]);
