import type { Query } from '../../client/call.js';
import { listKey, wantKey } from './keys.js';
import type { Answer, List, Resource, Want } from '../resource/resource.js';
import { type Entry, fromSnapshots } from './wholeLists.js';
import { steady } from './steady.js';
import type { Store } from './store.js';
import { isRecent } from '../../client/clock.js';
import { createChanges, type Generation, type Made } from './written/changes.js';
import type { Overlay } from './written/overlay.js';
import { fromWritten, lasting } from './written/recentWrites.js';

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
  /** This credential's alone, accepted or not: what HQ refuses to it. No rows. */
  readonly own: string;
  /** Of all who see the same now: what HQ has answered, and what they have written. Read each time. */
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
   * What any credential remembers of the resource in this project space is stale at once. After a `change` of HQ's rows, what
   * it made of them is kept for all who see the same, in place of what HQ's index still shows.
   */
  forget<Row>(resource: Resource<Row>, change?: Made<Row>): Promise<void>;
  /** Such work has ended: what was remembered before is stale, and what is read from now on may be kept. */
  settle(resource: Named): Promise<void>;
  /** What all who see the same have written that HQ's index may not show yet. */
  written<Row>(resource: Resource<Row>): Promise<Overlay<Row>>;
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

/** By which operation an answer was asked for, and when, ms since the epoch. */
type Asked = Pick<Entry<unknown>, 'asked' | 'by'>;

/** A resource, or what bears its name. */
type Named = { readonly name: string };

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
  const steadied = steady(store, warn);
  const { getMany, setMany } = steadied;
  const changes = createChanges(steadied, { now, lag }, partition, domain, operation);
  const { generation } = changes;

  return {
    async recall<Row>(resource: Resource<Row>, wants: readonly Want[], age = ageOf(resource)) {
      const held = await generation(resource);
      const prefix = prefixAt(resource, held);
      const written = await changes.overlay(resource, held);
      const snapshots = await snapshotsOf(prefix, resource, wants, age);
      const isYoung = ({ at, by }: { readonly at: number; readonly by: string }) =>
        !isOld({ asked: at, by }, age, resource);
      const answers = wants.map(
        want => fromWritten(written, want, isYoung) ?? fromSnapshots(resource, want, snapshots),
      );
      const open = wants.map((_, i) => i).filter(i => !answers[i]);
      const entries = await getMany<Entry<never>>(open.map(i => wantKey(prefix, wants[i]!)));
      entries.forEach((entry, i) => (answers[open[i]!] = usable(resource, entry, age, wants[open[i]!])));
      return answers;
    },
    async recallList(resource, list, filter, age = ageOf(resource)) {
      return usable(
        resource,
        (await getMany<Entry<never>>([listKey(prefixAt(resource, await generation(resource)), list, filter)]))[0],
        age,
      );
    },
    async keep(resource, asked, answers) {
      if (resource.fresh === 0) return;
      const held = await generation(resource);
      if (held.until + (resource.isPresent ? 0 : lag) > asked) return;
      const prefix = prefixAt(resource, held);
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
    async forget<Row>(resource: Resource<Row>, made?: Made<Row>) {
      if (!made) return changes.stale(resource);
      const asked = now();
      const prefix = prefixAt(resource, await changes.note(resource, made));
      await setMany(
        (made.changed ?? []).flatMap(lasting).map(({ id, row, lacks }) => ({
          key: wantKey(prefix, { by: 'id', value: id }),
          value: { rows: [row], complete: true, by: operation, asked, lacks, bytes: JSON.stringify(row).length },
          ttl: resource.fresh * 1000,
        })),
      );
    },
    async settle(resource) {
      await changes.note(resource, { unsaid: 'any' }, true);
    },
    written: async resource => changes.overlay(resource, await generation(resource)),
  };

  /** ms that an answer of the family may be old, where the operation does not say otherwise. */
  function ageOf({ fresh }: { readonly fresh: number }): number {
    return ages.maxAge ?? fresh * 1000;
  }

  /** However young an operation takes its answers: what it has read itself it does not read again. */
  function isOld({ asked, by }: Asked, age: number, { fresh }: { readonly fresh: number }): boolean {
    if (by === operation) return asked + Math.max(age, fresh * 1000) <= now();
    return !isRecent(asked, now(), age);
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

  function prefixAt({ name }: Named, { number }: Generation): string {
    return `${partition.seen}:${name}:${number}`;
  }

  function sizeKey({ name }: Named, list: List, filter?: Query) {
    return `${partition.seen}:${name}:size${listKey('', list, filter)}`;
  }
  function refusedKey({ name }: Named) {
    return `${partition.own}:${name}:refused`;
  }
}
