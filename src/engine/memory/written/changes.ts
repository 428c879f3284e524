import type { Change } from './rowState.js';
import { isRecent } from '../../../client/clock.js';
import { withChange, withNotice, type RecordedChange, type ChangeNotice } from './changeLog.js';
import type { Resource } from '../../resource/resource.js';
import { createOverlay, type Overlay } from './overlay.js';
import type { MemoryStore } from '../store/store.js';
import type { Partition } from '../partition.js';

/** A change that HQ has made. */
export interface CompletedChange<Row> extends Change<Row> {
  /** HQ continues the work for at most so many ms: what is read until then is not kept. */
  readonly processingMs?: number | undefined;
}

/** Changes of a resource in a project space by any credential. */
export interface Generation {
  /** Rises with each change: what was cached under another number is stale. */
  readonly number: number;
  /** When the last change was made, ms since the epoch. */
  readonly at: number;
  /** When all changes are certainly made, with HQ's work after them; ms since the epoch. */
  readonly until: number;
  /** The changes that HQ's search index may not show yet. */
  readonly notices: readonly ChangeNotice[];
}

/** Changes by all who see the same rows that HQ's search index may not show yet. */
interface StoredChanges<Row> {
  readonly changes: readonly RecordedChange<Row>[];
}

/** Recent changes of HQ's rows, as they are stored. */
export interface ChangeStore {
  /** Where the generation and the recent changes of a resource are stored. */
  keysOf(resource: NamedResource, shared: string): readonly [generation: string, written: string];
  /**
   * Begins the generations of a resource, where a store that replicas share has none: above all that there ever were,
   * because what was stored under them may still be there.
   */
  begin(resource: NamedResource): Promise<Generation>;
  /** What is stored under these keys. */
  read<Row>(resource: Resource<Row>, shared: string, generation: unknown, written: unknown): KnownChanges<Row>;
  /**
   * Records a change, in one step so that no two begin the same generation. Returns its generation. `settled`: HQ's work has
   * ended, which may have changed any row.
   */
  record<Row>(resource: Resource<Row> | NamedResource, made: CompletedChange<Row>, settled?: true): Promise<Generation>;
}

/** The changes of a resource at one moment. */
export interface KnownChanges<Row> {
  readonly generation: Generation;
  /** What those who see the same rows have written, to be laid over what HQ's search index shows. */
  readonly writes: Overlay<Row>;
}

/** A resource, or what has its name. */
type NamedResource = { readonly name: string };

const DAY = 86_400_000;

/** Clocks of gateways that share a store differ by less, ms: a time further in the future is of a clock set back since. */
const SKEW = 60_000;

const NONE: Generation = { number: 0, at: -Infinity, until: -Infinity, notices: [] };

/**
 * The number of a generation where none is known before it: by the time in microseconds, above all earlier ones. So a counter
 * that a store has lost makes nothing old valid again. The microseconds are random, because clocks count ms.
 */
const firstNumber = (at: number): number => Math.floor((at + Math.random()) * 1000);

/** Changes in the project space of a partition. `lag`: ms by which HQ's search index trails its database. */
export function createChangeStore(
  store: MemoryStore,
  { now, lag }: { readonly now: () => number; readonly lag: number },
  partition: Partition,
  operation: string,
): ChangeStore {
  const keysOf = ({ name }: NamedResource, shared: string) =>
    [`${partition.space}:${name}:generation`, `${shared}:${name}:written`] as const;

  function generationIn(stored: Generation = NONE): Generation {
    const isFuture = stored.at > now() + SKEW;
    const notices = stored.notices.filter(({ at }) => isRecent(at, now() + SKEW, SKEW + lag));
    return { ...stored, notices, ...(isFuture && { at: -Infinity, until: -Infinity }) };
  }

  const changesIn = <Row>(stored: StoredChanges<Row> | undefined): readonly RecordedChange<Row>[] =>
    stored?.changes.filter(({ at }) => isRecent(at, now(), lag)) ?? [];

  return {
    keysOf,
    async begin(resource) {
      const [key] = keysOf(resource, '');
      const first: Generation = { number: firstNumber(now()), at: 0, until: 0, notices: [] };
      const { generation } = await store.update([key], ([found]) => ({
        generation: (found as Generation | undefined) ?? first,
        stored: found === undefined ? [{ key, value: first, ttl: 2 * DAY }] : [],
      }));
      return generation;
    },
    read(resource, shared, storedGeneration, written) {
      const generation = generationIn(storedGeneration as Generation | undefined);
      const changes = changesIn(written as StoredChanges<never> | undefined);
      return {
        generation,
        writes: createOverlay(resource, changes, generation.notices, { me: shared, lag }),
      };
    },
    async record<Row>(resource: Resource<Row> | NamedResource, made: CompletedChange<Row>, settled?: true) {
      const shared = partition.shared();
      const [generationKey, writtenKey] = keysOf(resource, shared);
      const at = now();
      const { next } = await store.update([generationKey, writtenKey], ([generation, written]) => {
        const before = generationIn(generation as Generation | undefined);
        const number = Math.max(before.number + 1, firstNumber(at));
        const until = settled ? at : Math.max(at + (made.processingMs ?? 0), before.until);
        const notices = withNotice(before.notices, made, { generation: number, at, partition: shared });
        const begun: Generation = { number, at, until, notices };
        const isIndexed = 'keys' in resource && !resource.isFromDatabase;
        const earlier = changesIn(written as StoredChanges<Row> | undefined);
        const changes = isIndexed ? withChange(resource, earlier, made, { at, operation, generation: number }) : [];
        const stored = [
          { key: generationKey, value: begun, ttl: 2 * DAY },
          { key: writtenKey, value: { changes } satisfies StoredChanges<Row>, ttl: Math.max(1, lag) },
        ];
        return { next: begun, stored };
      });
      return next;
    },
  };
}
