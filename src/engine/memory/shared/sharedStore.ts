import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { groupOf } from '../dependencies/versions.js';
import { batchedReads } from '../store/batchedReads.js';
import { rowKey } from '../store/keyValue.js';
import type { MemoryStore, StoredRow, StoredValue } from '../store/store.js';
import { STAMP_BYTES, type Sealing } from './sealing.js';
import { READ, UPDATE, WRITE, type RunScript } from './scripts.js';
import { createStoredNames, spaceOf } from './storedNames.js';

/** A cache that replicas share. Its verbs fail where Redis does. */
export interface SharedStore extends MemoryStore {
  /** Makes invalid what any replica has stored in the spaces that this one has used or noted. */
  renew(): Promise<void>;
  /** Notes the space of a key: something there has changed that Redis does not know of. */
  note(key: string): void;
}

/** A value as it was last read or written here, with the beginning of its sealed form and the epoch that it belongs to. */
interface NearValue {
  readonly stamp: Buffer;
  readonly epoch: string;
  readonly value: unknown;
}

/** A value as it is in Redis, with the beginning of its sealed form; empty where there is none. */
interface FoundValue {
  readonly stamp: Buffer;
  readonly value: unknown;
}

interface FoundValues {
  readonly epoch: string;
  readonly values: readonly FoundValue[];
}

/** Longer than anything that a mark is about is stored. */
const MARK_MS = String(8 * 86_400_000);

/** Project spaces whose epochs are renewed after an outage. */
const MAX_SPACES = 10_000;

/** Values that one script writes: Redis does nothing else meanwhile. */
const SCRIPT_VALUES = 500;

/** Times that an update is tried again because another replica's came first. */
const MAX_TRIES = 100;

const NOTHING = Buffer.alloc(0);

/** Bytes on the heap for a byte of a sealed value, which is compressed where it is long. */
const HEAP_FACTOR = 8;
const NEAR_BYTES = 500;

/**
 * A cache in Redis. Keyv stays aside here: it has no atomic step, no way to ask for a value only where it has changed, and
 * would send each key and value in the clear.
 *
 * One request reads any number of keys of a project space. `megabytes` of values are kept in this process too, each with the
 * beginning of its sealed form, which no other value has: Redis sends a value only where that has changed. So the process
 * saves transfer, decryption and parsing, and never has an older value than Redis.
 *
 * An epoch belongs to each project space. Values are sealed for it, so that renewing it makes all earlier ones invalid, and
 * those too that arrive late.
 */
export function sharedStore(run: RunScript, sealing: Sealing, megabytes: number): SharedStore {
  const names = createStoredNames(sealing);
  const near = new LRUCache<string, NearValue>({ maxSize: Math.max(1, Math.floor(megabytes * 1_000_000)) });
  const epochs = new LRUCache<string, string>({ max: MAX_SPACES });
  const readers = new LRUCache<string, ReturnType<typeof batchedReads>>({ max: 1000 });
  const updates = new Map<string, Promise<unknown>>();

  return {
    isShared: true,
    async read(keys, { group, ids } = { group: '', ids: [] }) {
      const all = [...keys, ...ids.map(id => rowKey(group, id))];
      if (all.length === 0) return { values: [], rows: [] };
      const space = spaceOf(all[0]!);
      const reader = readers.get(space) ?? batchedReads(async some => (await readNow(space, some)).values.map(valueOf));
      readers.set(space, reader);
      const found = await reader<unknown>(all);
      return {
        values: found.slice(0, keys.length),
        rows: found.slice(keys.length) as (StoredRow<unknown> | undefined)[],
      };
    },
    write: values => writeAll(values),
    keep: ({ group, rows, answers, ttl }) =>
      writeAll([
        ...rows.flatMap(({ ids, rows: some, mark }) =>
          ids.map((id, i) => ({
            key: rowKey(group, id),
            value: { row: some[i], mark } satisfies StoredRow<unknown>,
            ttl,
          })),
        ),
        ...answers.map(answer => ({ ...answer, ttl })),
      ]),
    async update(keys, change) {
      const space = spaceOf(keys[0]!);
      const turn = (updates.get(space) ?? Promise.resolve()).then(async () => {
        for (let tries = 0; tries < MAX_TRIES; tries++) {
          const before = await readNow(space, keys);
          const result = change(before.values.map(valueOf));
          if (await updated(space, keys, before, result.stored)) return result;
        }
        throw new Error('Other replicas have changed the same values each time.');
      });
      const settled = turn.then(
        () => undefined,
        () => undefined,
      );
      updates.set(space, settled);
      void settled.then(() => updates.get(space) === settled && updates.delete(space));
      return turn;
    },
    async renew() {
      // Also where this fails, what Redis confirms is asked for anew; the spaces stay noted.
      near.clear();
      // Also where no space was used, Redis must answer.
      await readNow('', []);
      await Promise.all(
        [...epochs.keys()].map(async space => {
          const epoch = mark();
          await run(WRITE, [names.epoch(space)], ['1', epoch, MARK_MS]);
          epochs.set(space, epoch);
        }),
      );
    },
    note(key) {
      const space = spaceOf(key);
      if (!epochs.has(space)) epochs.set(space, '');
    },
  };

  async function readNow(space: string, keys: readonly string[]): Promise<FoundValues> {
    const stored = keys.map(key => names.value(space, key));
    const held = stored.map(name => near.get(name));
    const known = held.map(one => one?.stamp ?? '');
    const [first, ...found] = (await run(READ, [names.epoch(space), ...stored], ['1', mark(), MARK_MS, ...known])) as [
      Buffer,
      ...(Buffer | number | null)[],
    ];
    const epoch = first.toString();
    epochs.set(space, epoch);
    const values = found.map((one, i): FoundValue => {
      if (one === null) return { stamp: NOTHING, value: undefined };
      if (typeof one !== 'number') return opened(stored[i]!, one, epoch);
      const { stamp, value, epoch: earlier } = held[i]!;
      return { stamp, value: earlier === epoch ? value : undefined };
    });
    return { epoch, values };
  }

  function opened(name: string, sealed: Buffer, epoch: string): FoundValue {
    const value = sealing.open(name, sealed, epoch);
    const stamp = Buffer.from(sealed.subarray(0, STAMP_BYTES));
    if (value !== undefined) near.set(name, { stamp, value, epoch }, { size: sizeOf(sealed) });
    return { stamp, value };
  }

  function sealed(name: string, value: unknown, epoch: string): Buffer {
    const bytes = sealing.seal(name, value, epoch);
    near.set(name, { stamp: Buffer.from(bytes.subarray(0, STAMP_BYTES)), value, epoch }, { size: sizeOf(bytes) });
    return bytes;
  }

  async function writeAll(values: readonly StoredValue[]): Promise<void> {
    if (values.length === 0) return;
    const space = spaceOf(values[0]!.key);
    const epoch = epochs.get(space) || (await readNow(space, [])).epoch;
    const groups = [...new Set(values.map(({ key }) => groupOf(key)))].map(group => names.version(space, group));
    const sent: Promise<unknown>[] = [];
    for (let from = 0; from < values.length; from += SCRIPT_VALUES) {
      const some = values.slice(from, from + SCRIPT_VALUES);
      // What was made of the earlier values is stale once the last of the new ones is here.
      const marks = from + SCRIPT_VALUES >= values.length ? groups : [];
      const stored = some.map(({ key }) => names.value(space, key));
      const args = some.flatMap(({ value, ttl }, i) => [sealed(stored[i]!, value, epoch), msOf(ttl)]);
      sent.push(run(WRITE, [...marks, ...stored], [String(marks.length), mark(), MARK_MS, ...args]));
    }
    await Promise.all(sent);
  }

  async function updated(
    space: string,
    keys: readonly string[],
    { epoch, values }: FoundValues,
    stored: readonly StoredValue[],
  ): Promise<boolean> {
    if (stored.length === 0) return true;
    const marks = [...new Set(stored.map(({ key }) => groupOf(key)))].map(group => names.version(space, group));
    const args = keys.flatMap((key, i) => {
      const next = stored.find(one => one.key === key);
      const bytes = next ? sealed(names.value(space, key), next.value, epoch) : '';
      return [values[i]!.stamp, bytes, msOf(next?.ttl ?? 1)];
    });
    const all = [names.epoch(space), ...marks, ...keys.map(key => names.value(space, key))];
    return (await run(UPDATE, all, [String(marks.length), mark(), MARK_MS, epoch, ...args])) === 1;
  }
}

const valueOf = ({ value }: FoundValue): unknown => value;

const sizeOf = (sealed: Buffer): number => NEAR_BYTES + HEAP_FACTOR * sealed.length;

/** Redis takes whole ms. */
const msOf = (ttl: number): string => String(Math.max(1, Math.ceil(ttl)));

const mark = (): string => randomBytes(12).toString('base64url');
