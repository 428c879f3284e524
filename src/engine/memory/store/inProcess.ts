import { LRUCache } from 'lru-cache';
import { versioned } from '../dependencies/stores.js';
import { heapBytes } from './heapBytes.js';
import type { MemoryStore, StoredPage, StoredRow, StoredRows, StoredValue } from './store.js';

/** What is stored and dropped together: a page, or a value of its own. */
interface Unit {
  readonly bytes: number;
  /** Date.now() from which it is no longer found. */
  readonly expires: number;
  readonly keys: readonly string[];
  readonly group: string;
  readonly rows: readonly StoredRows[];
  /** Its keys and rows that no later unit has replaced. */
  live: number;
}

interface Held {
  readonly unit: Unit;
}
interface HeldValue extends Held {
  readonly value: unknown;
}
type HeldRow = Held & StoredRow<unknown>;

/** Bytes for a row's place in the maps, for a value's, and for a unit's own data. */
const [ROW_BYTES, VALUE_BYTES, UNIT_BYTES] = [110, 300, 300];

/** Bytes for a row in the index by which a whole list is searched. */
const INDEX_BYTES = 120;

/**
 * The store in this process: at most so many MB of its heap, then the least recently used pages are dropped. Rows stay
 * objects, so a hit costs no parsing. Each operation reads it in the turn in which it asks.
 */
export function inProcessStore(megabytes: number): MemoryStore {
  const values = new Map<string, HeldValue>();
  const groups = new Map<string, Map<string, HeldRow>>();
  const maxSize = Math.max(1, Math.floor(megabytes * 1_000_000));
  const units = new LRUCache<Unit, Unit>({ maxSize, sizeCalculation: ({ bytes }) => bytes, dispose: forget });
  /** The unit that was used last. */
  let latest: Unit | undefined;

  return versioned({
    read(keys, rows) {
      const now = Date.now();
      const group = rows && groups.get(rows.group);
      return {
        values: keys.map(key => usable(values.get(key), now)?.value),
        rows: rows ? rows.ids.map(id => usable(group?.get(id), now)) : [],
      };
    },
    write,
    bytes: () => units.calculatedSize,
    keep: page => store(page.answers, page, pageBytes(page), page.ttl),
    async update(keys, change) {
      const now = Date.now();
      const result = change(keys.map(key => usable(values.get(key), now)?.value));
      write(result.stored);
      return result;
    },
  });

  function write(added: readonly StoredValue[]): void {
    for (const { key, value, ttl } of added)
      store([{ key, value }], { group: '', rows: [] }, VALUE_BYTES + key.length + heapBytes(value), ttl);
  }

  function usable<Found extends Held>(held: Found | undefined, now: number): Found | undefined {
    if (!held || held.unit.expires <= now) return undefined;
    // The rows of a page are mostly read together.
    if (held.unit !== latest) units.get((latest = held.unit));
    return held;
  }

  function store(
    added: readonly Pick<StoredValue, 'key' | 'value'>[],
    { group, rows }: Pick<StoredPage, 'group' | 'rows'>,
    bytes: number,
    ttl: number,
  ): void {
    const keys = added.map(({ key }) => key);
    const unit: Unit = { bytes: UNIT_BYTES + Math.ceil(bytes), expires: Date.now() + ttl, keys, group, rows, live: 0 };
    for (const { key, value } of added) {
      replaced(values.get(key));
      values.set(key, { value, unit });
      unit.live++;
    }
    if (rows.length > 0) storeRows(unit);
    units.set((latest = unit), unit);
    // A page that is larger than the whole store is not kept.
    if (!units.has(unit)) forget(unit);
  }

  function storeRows(unit: Unit): void {
    const held = groups.get(unit.group) ?? new Map<string, HeldRow>();
    groups.set(unit.group, held);
    for (const { ids, rows, mark } of unit.rows)
      ids.forEach((id, i) => {
        replaced(held.get(id));
        held.set(id, { row: rows[i], mark, unit });
        unit.live++;
      });
  }

  function replaced(held: Held | undefined): void {
    if (held && --held.unit.live === 0) units.delete(held.unit);
  }

  /** Removes what still leads to the unit. */
  function forget(unit: Unit): void {
    if (latest === unit) latest = undefined;
    if (unit.live === 0) return;
    for (const key of unit.keys) if (values.get(key)?.unit === unit) values.delete(key);
    const held = groups.get(unit.group);
    if (!held) return;
    for (const { ids } of unit.rows) for (const id of ids) if (held.get(id)?.unit === unit) held.delete(id);
    if (held.size === 0) groups.delete(unit.group);
  }
}

/** Answers beside rows that are stored by id consist of these rows. */
function pageBytes({ rows, answers }: StoredPage): number {
  let bytes = 0;
  for (const { rows: some } of rows) bytes += heapBytes(some) + ROW_BYTES * some.length;
  for (const { key, value } of answers) {
    bytes += VALUE_BYTES + key.length + 8 * value.rows.length;
    if (rows.length === 0) bytes += heapBytes(value.rows) + INDEX_BYTES * value.rows.length;
  }
  return bytes;
}
