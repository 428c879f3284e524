/**
 * Versions of what a store holds, by group of keys: one partition's keys of one resource. The version of a group rises
 * with each write to one of its keys, so what was computed from the group is current while its version stays the same.
 */
export interface Versions {
  /** The versions of groups, in their order. One lookup: a store that replicas share answers it in one round trip. */
  of(groups: readonly string[]): readonly number[];
}

/** Versions that rise. */
export interface RisingVersions extends Versions {
  /** A write to the group has taken effect. */
  raise(group: string): void;
}

/** Maximum number of groups. Beyond it the least recently written one is dropped. */
const MAX_GROUPS = 100_000;

/** Versions in this process; all groups begin with the same one. */
export function createVersions(maxGroups = MAX_GROUPS): RisingVersions {
  // In the order of the last writes, so that the first group has the lowest version.
  const versions = new Map<string, number>();
  let latest = 0;
  // The version of all groups that are not held: at least that of any group dropped, so that none seems unchanged.
  let floor = 0;
  return {
    of: groups => groups.map(group => versions.get(group) ?? floor),
    raise(group) {
      versions.delete(group);
      versions.set(group, ++latest);
      if (versions.size <= maxGroups) return;
      const [oldest, version] = versions.entries().next().value!;
      versions.delete(oldest);
      floor = version;
    },
  };
}

/** The group of a key: its partition and its resource. Keys have the form `partition:resource:...`. */
export function groupOf(key: string): string {
  const end = key.indexOf(':', key.indexOf(':') + 1);
  return end < 0 ? key : key.slice(0, end);
}
