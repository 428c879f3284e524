import type { Query } from '../../client/call.js';
import { isRecent } from '../../client/clock.js';
import type { Answer, List, Resource, Want } from '../resource/resource.js';
import type { Dependencies } from './dependencies/dependencies.js';
import { satisfies, type NewEntry } from './entries.js';
import { listKey, rowGroup, wantKey } from './keys.js';
import { answerOf, idsOf, storedPage } from './storedPage.js';
import type { Partition } from './partition.js';
import type { MemoryStore, StoredEntry, StoredRow } from './store/store.js';
import { answerFromWholeLists, type StoredList } from './wholeLists.js';
import type { ChangeStore, Generation } from './written/changes.js';
import type { Overlay } from './written/overlay.js';
import { answerFromWrites } from './written/recentWrites.js';

/** What is cached of one resource under HQ's own filters, as it was when a fetch began. */
export interface OpenMemory<Row> {
  /** Recent writes of all who see the same rows, which HQ's search index may not show yet. */
  readonly writes: Overlay<Row>;
  /** Ways that HQ refuses to this credential, by their place in the resource. */
  readonly refusedWays: ReadonlySet<number>;
  /** Rows of a list under the filters, when HQ last reported them. */
  size(list: List): number | undefined;
  /** The same without filters. */
  unfilteredSize(list: List): number | undefined;
  /** The list from end to end, where it is cached and not older than `age` ms; by default as old as the operation accepts. */
  wholeList(list: List, age?: number): StoredEntry<Row> | undefined;
  /** Answers in the order of the wants, which have the same filters. One read of the store, for what no list or write answers. */
  recall(wants: readonly Want[], age?: number): Promise<readonly (Answer<Row> | undefined)[]>;
  /**
   * Caches answers to requests that were sent from `requestedAt` on. They belong to the generation that was read before: after
   * a change made meanwhile no one finds them.
   */
  keep(requestedAt: number, entries: readonly NewEntry<Row>[]): Promise<void>;
  /** The same. This operation finds them again even where nothing may be cached. */
  keepForOperation(requestedAt: number, entries: readonly NewEntry<Row>[]): Promise<void>;
  /** HQ refuses a way to this credential: it is not tried for an hour. */
  refuseWay(way: number): Promise<void>;
}

/** What the memory of one operation in one project space brings to every resource. */
export interface MemoryParts {
  readonly store: MemoryStore;
  readonly changes: ChangeStore;
  readonly partition: Partition;
  readonly operation: string;
  /** ms since the epoch. */
  readonly now: () => number;
  /** ms by which HQ's search index trails its database. */
  readonly lag: number;
  /** How old answers the operation accepts, ms; read each time. */
  readonly freshness: { readonly maxAge?: number };
  /** Records what the values that are read depend on. */
  readonly dependencies: Pick<Dependencies, 'readAs' | 'expireAt' | 'readLive'>;
  /** Answers that this operation keeps for itself, by resource and key. */
  readonly held: Map<string, Map<string, NewEntry<unknown>>>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where the rows of a list under HQ's filters are counted. */
export const sizeKey = (partition: string, { name }: { readonly name: string }, list: List, filter?: Query): string =>
  `${partition}:${name}:size${listKey('', list, filter)}`;

/** Opens what is cached of a resource: one read of the store. */
export async function openMemory<Row>(
  resource: Resource<Row>,
  filter: Query,
  { store, changes, partition, operation, now, lag, freshness, dependencies, held }: MemoryParts,
): Promise<OpenMemory<Row>> {
  const { lists, name } = resource;
  const settling = partition.settle?.();
  if (settling) await settling;
  const shared = partition.shared();
  dependencies.readAs(partition, shared);
  const isFiltered = Object.keys(filter).length > 0;
  const refusedKey = `${partition.own}:${name}:refused`;
  const listPrefix = `${shared}:${name}`;
  const { values } = await store.read([
    ...changes.keysOf(resource, shared),
    refusedKey,
    ...lists.map(list => listKey(listPrefix, list, filter)),
    ...lists.map(list => sizeKey(shared, resource, list, filter)),
    ...(isFiltered ? lists.map(list => sizeKey(shared, resource, list)) : []),
  ]);
  const [generation, written, refused, ...listed] = values as readonly never[];
  const begun = generation === undefined && store.isShared ? await changes.begin(resource) : generation;
  const known = changes.read<Row>(resource, shared, begun, written);
  // Which of these writes count depends on the time.
  if (!known.writes.isEmpty) dependencies.readLive();
  const refusedWays = new Set<number>(refused);
  const [entries, sizes] = [listed.slice(0, lists.length), listed.slice(lists.length, 2 * lists.length)];
  const unfiltered = isFiltered ? listed.slice(2 * lists.length) : sizes;

  /** A login that HQ has refused since is served nothing of what was opened before. */
  const isReachable = () => partition.shared() === shared;
  const defaultAge = freshness.maxAge ?? resource.freshSeconds * 1000;

  function isYoung(requestedAt: number, by: string, age: number): boolean {
    const fresh = resource.freshSeconds * 1000;
    // However young an operation wants its answers: what it has read itself it does not read again.
    if (by === operation) return requestedAt + Math.max(age, fresh) > now();
    const isServed = isRecent(requestedAt, now(), age);
    // Answers that are no longer fresh are reported with their age.
    if (isServed) dependencies.expireAt(requestedAt + Math.min(age, fresh));
    return isServed;
  }

  function wholeLists(age: number): ReadonlyMap<List, StoredEntry<Row>> {
    const found = new Map<List, StoredEntry<Row>>();
    lists.forEach((list, i) => {
      const entry = entries[i] as StoredList<Row> | undefined;
      if (entry?.generation === known.generation.number && isYoung(entry.requestedAt, entry.operation, age))
        found.set(list, entry);
    });
    return found;
  }

  async function keep(requestedAt: number, added: readonly NewEntry<Row>[]): Promise<void> {
    if (resource.freshSeconds === 0 || !isKeepable(known.generation, requestedAt)) return;
    if (added.length === 0) return;
    const generation = known.generation.number;
    // HQ may have accepted the login only by these answers.
    const origin = { partition: partition.shared(), generation, operation, requestedAt };
    await store.keep({
      ...storedPage(resource, filter, added, origin),
      ttl: Math.max(DAY, resource.freshSeconds * 1000),
    });
  }

  /** HQ's search index shows a change only after a while: what was asked for until then may lack it. */
  const isKeepable = ({ until }: Generation, requestedAt: number): boolean =>
    until + (resource.isFromDatabase ? 0 : lag) <= requestedAt;

  return {
    writes: known.writes,
    refusedWays,
    size: list => sizes[lists.indexOf(list)],
    unfilteredSize: list => unfiltered[lists.indexOf(list)],
    wholeList: (list, age = defaultAge) => (isReachable() ? wholeLists(age).get(list) : undefined),
    async recall(wants, age = defaultAge) {
      const own = held.get(name);
      const answers = wants.map((want): Answer<Row> | undefined => {
        const entry = own?.get(wantKey('', want)) as NewEntry<Row> | undefined;
        return entry && satisfies(entry.answer, want, entry.missingFields) ? entry.answer : undefined;
      });
      if (!isReachable()) return answers;
      const whole = wholeLists(age);
      wants.forEach((want, i) => {
        answers[i] ??=
          answerFromWrites(known.writes, want, ({ at, operation: by }) => isYoung(at, by, age)) ??
          answerFromWholeLists(resource, want, whole);
      });
      const [byId, byKey]: [number[], number[]] = [[], []];
      wants.forEach((want, i) => answers[i] ?? (want.by === 'id' ? byId : byKey).push(i));
      const group = rowGroup(shared, resource, known.generation.number);
      const { values, rows } = await store.read(
        byKey.map(i => wantKey(group, wants[i]!)),
        { group, ids: byId.map(i => wants[i]!.value) },
      );
      const take = (place: number, found: StoredEntry<Row> | undefined) => {
        if (!found || !isYoung(found.requestedAt, found.operation, age)) return;
        if (satisfies(found, wants[place]!, found.missingFields)) answers[place] = found;
      };
      byKey.forEach((place, i) => take(place, values[i] as StoredEntry<Row> | undefined));
      byId.forEach((place, i) => take(place, rows[i] && answerOf(rows[i] as StoredRow<Row>)));
      return answers;
    },
    keep,
    async keepForOperation(requestedAt, added) {
      const own = held.get(name) ?? new Map<string, NewEntry<unknown>>();
      held.set(name, own);
      for (const { want, answer, missingFields } of added) {
        const kept = { ...answer, operation, requestedAt };
        if (want && want.by !== 'id') own.set(wantKey('', want), { answer: kept, missingFields });
        else
          idsOf(resource, { want, answer }).forEach((id, i) =>
            own.set(wantKey('', { by: 'id', value: id }), {
              answer: { ...kept, rows: answer.rows.slice(i, i + 1) },
              missingFields,
            }),
          );
      }
      await keep(requestedAt, added);
    },
    async refuseWay(way) {
      refusedWays.add(way);
      await store.write([{ key: refusedKey, value: [...refusedWays], ttl: HOUR }]);
    },
  };
}
