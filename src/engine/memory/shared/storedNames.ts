import { LRUCache } from 'lru-cache';
import type { Sealing } from './sealing.js';

/** The names under which a cache stands in Redis. Those of one project space are in one slot of a cluster. */
export interface StoredNames {
  value(space: string, key: string): string;
  /** Of what belongs to the epoch of the space. */
  epoch(space: string): string;
  /** Of the version of a group of keys. */
  version(space: string, group: string): string;
}

/** Names that are used again and again: those of spaces and groups. */
const MAX_NAMES = 10_000;

/** The project space of a key: it begins the name of each partition. */
export const spaceOf = (key: string): string => /^[^.:]*/.exec(key)![0];

/** Names of a gateway's cache: with `commcare-graph` in front, and else nothing that could be read or guessed. */
export function createStoredNames(sealing: Pick<Sealing, 'name'>): StoredNames {
  const slots = new LRUCache<string, string>({ max: MAX_NAMES });
  function slot(space: string): string {
    const known = slots.get(space) ?? `commcare-graph:{${sealing.name(`space ${space}`).slice(0, 16)}}`;
    slots.set(space, known);
    return known;
  }
  return {
    value: (space, key) => `${slot(space)}:${sealing.name(`value ${key}`)}`,
    epoch: space => `${slot(space)}:epoch`,
    version: (space, group) => `${slot(space)}:version:${sealing.name(`version ${group}`)}`,
  };
}
