import type { Query } from './call.js';
import { listKey, wantKey } from './keys.js';
import type { Answer, List, Resource, Want } from './resource.js';
import { type Entry, fromSnapshots } from './snapshots.js';
import { steady } from './steady.js';
import type { Store } from './store.js';
import { fromWritten, lasting, merged, unseen, type Changed, type WrittenRow } from './written.js';

/** How memory is set up; one for all credentials. */
export interface MemoryOptions {
  readonly store: Store;
  /** ms since the epoch. */
  readonly now: () => number;
  /** HQ's search index trails its database (cases.md 2.5): for so long after a write, answers are not kept. ms. */
  readonly lag: number;
  /** Told once when the store fails: memory is then a slow cache, never a failed read. */
  readonly warn: (message: string) => void;
}

/** Whose memory it is, in one project space of a server. */
export interface Partition {
  /** This credential's alone: what it has written, and what HQ refuses to it. */
  readonly own: string;
  /** Of all who see the same now: what HQ has answered. Read each time. */
  readonly seen: string;
}

/** What is remembered of HQ for one credential in one project space. */
export interface Memory {
  /** Answers in the order of the wants, none older than `age` ms; when absent, than the operation takes them. */
  recall<Row>(
    resource: Resource<Row>,
    wants: readonly Want[],
    age?: number,
  ): Promise<readonly (Answer<Row> | undefined)[]>;
  /** The list from end to end, if remembered. */
  recallList<Row>(resource: Resource<Row>, list: List, filter?: Query, age?: number): Promise<Answer<Row> | undefined>;
  /** Remembers answers that were read with requests sent from `asked` on. */
  keep<Row>(resource: Resource<Row>, asked: number, answers: readonly Kept<Row>[]): Promise<void>;
  /** Rows of a list when HQ last told; sizes outlive rows. */
  size(resource: Named, list: List, filter?: Query): Promise<number | undefined>;
  learn(resource: Named, list: List, filter: Query | undefined, size: number): Promise<void>;
  /** Ways, by their place in the resource, that HQ refuses to this credential. */
  refused(resource: Named): Promise<ReadonlySet<number>>;
  refuse(resource: Named, way: number): Promise<void>;
  /**
   * After a write: what any credential remembers of the resource in this project space is stale at once. The rows that
   * the write has changed are kept, for this credential. Where HQ goes on with the work for up to `takes` ms, what is read
   * until then is not kept.
   */
  forget<Row>(resource: Resource<Row>, changed?: readonly Changed<Row>[], takes?: number): Promise<void>;
  /** Such work has ended: what was remembered before is stale, and what is read from now on may be kept. */
  settle(resource: Named): Promise<void>;
  /** What this credential has written that HQ's index may not show yet. */
  written<Row>(resource: Resource<Row>): Promise<readonly Changed<Row>[]>;
}

/** An answer to remember: to a want, or of a whole list. */
export interface Kept<Row> {
  readonly want?: Want;
  readonly list?: List;
  readonly filter?: Query;
  readonly answer: Answer<Row>;
  /** Fields that the rows lack. */
  readonly lacks?: readonly string[];
  /** What the rows weigh, in bytes of HQ's JSON. */
  readonly bytes: number;
}

/** Does an answer hold what a want needs? Rows in no order are all that a reader gets to see, or none. */
export function fits(
  { rows, complete, unseen = 0, unordered }: Answer<unknown>,
  { needs, take, ordered }: Want,
  lacks: readonly string[] = [],
): boolean {
  if (needs?.some(field => lacks.includes(field))) return false;
  const enough = take !== undefined && rows.length + unseen >= take;
  return unordered ? complete && !enough && !ordered : complete || enough;
}

/** A resource, or what bears its name. */
type Named = { readonly name: string };

interface Generation {
  readonly number: number;
  /** When the last change was made, or will surely have been; ms since the epoch. */
  readonly written: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Memory of one partition: what may be seen belongs to (server, domain, who sees it), writes concern (server, domain).
 * `ages`: how old answers the operation takes, in ms, read each time.
 */
export function createMemory(
  { store, now, lag, warn }: MemoryOptions,
  partition: Partition,
  domain: string,
  operation: string,
  ages: { readonly maxAge?: number } = {},
): Memory {
  const { getMany, setMany } = steady(store, warn);

  return {
    async recall(resource, wants, age = ageOf(resource)) {
      const prefix = await prefixOf(resource);
      const written = await writtenIn(resource);
      const snapshots = await snapshotsOf(prefix, resource, wants, age);
      const answers = wants.map(want => fromWritten(written, want) ?? fromSnapshots(resource, want, snapshots));
      const open = wants.map((_, i) => i).filter(i => !answers[i]);
      const entries = await getMany<Entry<never>>(open.map(i => wantKey(prefix, wants[i]!)));
      entries.forEach((entry, i) => (answers[open[i]!] = usable(resource, entry, age, wants[open[i]!])));
      return answers;
    },
    async recallList(resource, list, filter, age = ageOf(resource)) {
      return usable(resource, (await getMany<Entry<never>>([listKey(await prefixOf(resource), list, filter)]))[0], age);
    },
    async keep(resource, asked, answers) {
      if (resource.fresh === 0) return;
      const { number, written } = await generation(resource);
      if (written + lag > asked) return;
      const prefix = `${partition.seen}:${resource.name}:${number}`;
      await setMany(
        answers.map(({ want, list, filter, answer, lacks, bytes }) => ({
          key: list ? listKey(prefix, list, filter) : wantKey(prefix, want!),
          value: { ...answer, by: operation, asked, lacks, bytes },
          ttl: Math.max(DAY, resource.fresh * 1000),
        })),
      );
    },
    size: async (resource, list, filter) => (await getMany<number>([sizeKey(resource, list, filter)]))[0],
    learn: (resource, list, filter, size) => setMany([{ key: sizeKey(resource, list, filter), value: size, ttl: DAY }]),
    refused: async resource => new Set((await getMany<readonly number[]>([refusedKey(resource)]))[0]),
    async refuse(resource, way) {
      await setMany([{ key: refusedKey(resource), value: [...(await this.refused(resource)), way], ttl: HOUR }]);
    },
    async forget<Row>(resource: Resource<Row>, changed: readonly Changed<Row>[] = [], takes = 0) {
      const at = now();
      const held = await generation(resource);
      const number = held.number + 1;
      const { written, latest } = merged(await writtenIn(resource), changed, at);
      const ttl = resource.fresh * 1000;
      const rows = latest.flatMap(lasting);
      await setMany([
        begin(resource, number, Math.max(at + takes, held.written)),
        ...(written.length > 0 ? [{ key: writtenKey(resource), value: written, ttl: Math.max(1, lag) }] : []),
        ...rows.map(({ id, row, lacks }) => ({
          key: wantKey(`${partition.seen}:${resource.name}:${number}`, { by: 'id', value: id }),
          value: {
            rows: [row],
            complete: true,
            by: operation,
            asked: at,
            lacks,
            bytes: JSON.stringify(row).length,
          },
          ttl,
        })),
      ]);
    },
    async settle(resource) {
      await setMany([
        begin(resource, (await generation(resource)).number + 1, now()),
        // What was written before the work, it may have changed.
        { key: writtenKey(resource), value: [], ttl: 1 },
      ]);
    },
    written: resource => writtenIn(resource),
  };

  function begin(resource: Named, number: number, written: number) {
    return { key: generationKey(resource), value: { number, written } satisfies Generation, ttl: 2 * DAY };
  }

  async function writtenIn<Row>(resource: Resource<Row>): Promise<readonly WrittenRow<Row>[]> {
    return unseen((await getMany<WrittenRow<Row>[]>([writtenKey(resource)]))[0], now(), lag);
  }

  /** ms that an answer of the family may be old, where the operation does not say otherwise. */
  function ageOf({ fresh }: { readonly fresh: number }): number {
    return ages.maxAge ?? fresh * 1000;
  }

  /** However young an operation takes its answers: what it has read itself it does not read again. */
  function isOld({ asked, by }: Entry<unknown>, age: number, { fresh }: { readonly fresh: number }): boolean {
    return asked + (by === operation ? Math.max(age, fresh * 1000) : age) <= now();
  }

  function usable<Row>(
    resource: Resource<Row>,
    entry: Entry<Row> | undefined,
    age: number,
    want?: Want,
  ): Answer<Row> | undefined {
    return entry && !isOld(entry, age, resource) && (!want || fits(entry, want, entry.lacks)) ? entry : undefined;
  }

  async function snapshotsOf<Row>(
    prefix: string,
    resource: Resource<Row>,
    wants: readonly Want[],
    age: number,
  ): Promise<Map<string, Entry<Row> | undefined>> {
    const keys = [...new Set(wants.map(want => want.filter))].flatMap(filter =>
      resource.lists.map(list => listKey('', list, filter)),
    );
    const entries = await getMany<Entry<Row>>(keys.map(key => prefix + key));
    return new Map(
      keys.map((key, i) => [key, entries[i] && !isOld(entries[i], age, resource) ? entries[i] : undefined]),
    );
  }

  async function prefixOf(resource: Named): Promise<string> {
    return `${partition.seen}:${resource.name}:${(await generation(resource)).number}`;
  }

  async function generation(resource: Named): Promise<Generation> {
    return (await getMany<Generation>([generationKey(resource)]))[0] ?? { number: 0, written: -Infinity };
  }

  function generationKey({ name }: Named) {
    return `${domain}:${name}:generation`;
  }
  function sizeKey({ name }: Named, list: List, filter?: Query) {
    return `${partition.seen}:${name}:size${listKey('', list, filter)}`;
  }
  function writtenKey({ name }: Named) {
    return `${partition.own}:${name}:written`;
  }
  function refusedKey({ name }: Named) {
    return `${partition.own}:${name}:refused`;
  }
}
