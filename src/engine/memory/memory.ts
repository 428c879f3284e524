import type { Query } from '../../client/call.js';
import { listKey, wantKey } from './keys.js';
import type { Answer, List, Resource, Want } from '../resource/resource.js';
import { type StoredEntry, answerFromWholeLists } from './wholeLists.js';
import { neverFailing } from './neverFailing.js';
import type { CacheStore } from './store.js';
import { isRecent } from '../../client/clock.js';
import { createChangeStore, type Generation, type CompletedChange } from './written/changes.js';
import type { Overlay } from './written/overlay.js';
import { answerFromWrites, durable } from './written/recentWrites.js';

/** How memory is set up; one for all credentials. */
export interface MemoryOptions {
  readonly store: CacheStore;
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
  readonly shared: string;
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
  keep<Row>(resource: Resource<Row>, asked: number, answers: readonly NewEntry<Row>[]): Promise<void>;
  /** Rows of a list when HQ last told; sizes outlive rows. */
  size(resource: NamedResource, list: List, filter?: Query): Promise<number | undefined>;
  learnSize(resource: NamedResource, list: List, filter: Query | undefined, size: number): Promise<void>;
  /** Ways, by their place in the resource, that HQ refuses to this credential. */
  refusedWays(resource: NamedResource): Promise<ReadonlySet<number>>;
  refuseWay(resource: NamedResource, way: number): Promise<void>;
  /**
   * What any credential remembers of the resource in this project space is stale at once. After a `change` of HQ's rows, what
   * it made of them is kept for all who see the same, in place of what HQ's index still shows.
   */
  invalidate<Row>(resource: Resource<Row>, change?: CompletedChange<Row>): Promise<void>;
  /** Such work has ended: what was remembered before is stale, and what is read from now on may be kept. */
  finish(resource: NamedResource): Promise<void>;
  /** What all who see the same have written that HQ's index may not show yet. */
  recentWrites<Row>(resource: Resource<Row>): Promise<Overlay<Row>>;
}

/** An answer to remember: to a want, or of a whole list. */
export interface NewEntry<Row> {
  readonly want?: Want;
  readonly list?: List;
  readonly filter?: Query;
  readonly answer: Answer<Row>;
  /** Fields that the rows lack. */
  readonly missingFields?: readonly string[];
  /** What the rows weigh, in bytes of HQ's JSON. */
  readonly bytes: number;
}

/** Does an answer hold what a want needs? Rows in no order are all that a reader gets to see, or none. */
export function satisfies(
  { rows, complete, omittedRows = 0, unordered }: Answer<unknown>,
  { needs, take, ordered }: Want,
  lacks: readonly string[] = [],
): boolean {
  if (needs?.some(field => lacks.includes(field))) return false;
  const enough = take !== undefined && rows.length + omittedRows >= take;
  return unordered ? complete && !enough && !ordered : complete || enough;
}

/** By which operation an answer was asked for, and when, ms since the epoch. */
type RequestTime = Pick<StoredEntry<unknown>, 'requestedAt' | 'operation'>;

/** A resource, or what bears its name. */
type NamedResource = { readonly name: string };

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
  const steadied = neverFailing(store, warn);
  const { getMany, setMany } = steadied;
  const changes = createChangeStore(steadied, { now, lag }, partition, domain, operation);
  const { generation } = changes;

  return {
    async recall<Row>(resource: Resource<Row>, wants: readonly Want[], age = ageOf(resource)) {
      const held = await generation(resource);
      const prefix = prefixAt(resource, held);
      const written = await changes.overlay(resource, held);
      const wholeLists = await wholeListsOf(prefix, resource, wants, age);
      const isYoung = ({ at, operation }: { readonly at: number; readonly operation: string }) =>
        !isOld({ requestedAt: at, operation }, age, resource);
      const answers = wants.map(
        want => answerFromWrites(written, want, isYoung) ?? answerFromWholeLists(resource, want, wholeLists),
      );
      const open = wants.map((_, i) => i).filter(i => !answers[i]);
      const entries = await getMany<StoredEntry<never>>(open.map(i => wantKey(prefix, wants[i]!)));
      entries.forEach((entry, i) => (answers[open[i]!] = usable(resource, entry, age, wants[open[i]!])));
      return answers;
    },
    async recallList(resource, list, filter, age = ageOf(resource)) {
      return usable(
        resource,
        (await getMany<StoredEntry<never>>([listKey(prefixAt(resource, await generation(resource)), list, filter)]))[0],
        age,
      );
    },
    async keep(resource, asked, answers) {
      if (resource.freshSeconds === 0) return;
      const held = await generation(resource);
      if (held.until + (resource.isFromDatabase ? 0 : lag) > asked) return;
      const prefix = prefixAt(resource, held);
      await setMany(
        answers.map(({ want, list, filter, answer, missingFields, bytes }) => ({
          key: list ? listKey(prefix, list, filter) : wantKey(prefix, want!),
          value: { ...answer, operation, requestedAt: asked, missingFields, bytes },
          ttl: Math.max(DAY, resource.freshSeconds * 1000),
        })),
      );
    },
    size: async (resource, list, filter) => (await getMany<number>([sizeKey(resource, list, filter)]))[0],
    learnSize: (resource, list, filter, size) =>
      setMany([{ key: sizeKey(resource, list, filter), value: size, ttl: DAY }]),
    refusedWays: async resource => new Set((await getMany<readonly number[]>([refusedKey(resource)]))[0]),
    async refuseWay(resource, way) {
      await setMany([{ key: refusedKey(resource), value: [...(await this.refusedWays(resource)), way], ttl: HOUR }]);
    },
    async invalidate<Row>(resource: Resource<Row>, made?: CompletedChange<Row>) {
      if (!made) return changes.invalidate(resource);
      const asked = now();
      const prefix = prefixAt(resource, await changes.record(resource, made));
      await setMany(
        (made.changed ?? []).flatMap(durable).map(({ id, row, missingFields }) => ({
          key: wantKey(prefix, { by: 'id', value: id }),
          value: {
            rows: [row],
            complete: true,
            operation,
            requestedAt: asked,
            missingFields,
            bytes: JSON.stringify(row).length,
          },
          ttl: resource.freshSeconds * 1000,
        })),
      );
    },
    async finish(resource) {
      await changes.record(resource, { unknown: 'any' }, true);
    },
    recentWrites: async resource => changes.overlay(resource, await generation(resource)),
  };

  /** ms that an answer of the family may be old, where the operation does not say otherwise. */
  function ageOf({ freshSeconds }: { readonly freshSeconds: number }): number {
    return ages.maxAge ?? freshSeconds * 1000;
  }

  /** However young an operation takes its answers: what it has read itself it does not read again. */
  function isOld(
    { requestedAt, operation: by }: RequestTime,
    age: number,
    { freshSeconds }: { readonly freshSeconds: number },
  ): boolean {
    if (by === operation) return requestedAt + Math.max(age, freshSeconds * 1000) <= now();
    return !isRecent(requestedAt, now(), age);
  }

  function usable<Row>(
    resource: Resource<Row>,
    entry: StoredEntry<Row> | undefined,
    age: number,
    want?: Want,
  ): Answer<Row> | undefined {
    return entry && !isOld(entry, age, resource) && (!want || satisfies(entry, want, entry.missingFields))
      ? entry
      : undefined;
  }

  async function wholeListsOf<Row>(
    prefix: string,
    resource: Resource<Row>,
    wants: readonly Want[],
    age: number,
  ): Promise<Map<string, StoredEntry<Row> | undefined>> {
    const keys = [...new Set(wants.map(want => want.filter))].flatMap(filter =>
      resource.lists.map(list => listKey('', list, filter)),
    );
    const entries = await getMany<StoredEntry<Row>>(keys.map(key => prefix + key));
    return new Map(
      keys.map((key, i) => [key, entries[i] && !isOld(entries[i], age, resource) ? entries[i] : undefined]),
    );
  }

  function prefixAt({ name }: NamedResource, { number }: Generation): string {
    return `${partition.shared}:${name}:${number}`;
  }

  function sizeKey({ name }: NamedResource, list: List, filter?: Query) {
    return `${partition.shared}:${name}:size${listKey('', list, filter)}`;
  }
  function refusedKey({ name }: NamedResource) {
    return `${partition.own}:${name}:refused`;
  }
}
