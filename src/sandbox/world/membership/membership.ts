import type { DomainRecord, GroupRecord } from '../model.js';
import { writeRow } from '../store/versions.js';

const including = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);
const excluding = (ids: readonly string[], id: string): readonly string[] => ids.filter(one => one !== id);

/** Sets the groups of a worker, in the records of the worker and of all groups. `now` in ms. */
export function setGroupsOf(domain: DomainRecord, workerId: string, groupIds: readonly string[], now: number): void {
  const worker = domain.workers.get(workerId);
  if (worker) writeRow(domain.workers, { ...worker, groups: [...new Set(groupIds)], indexedOn: now });
  for (const group of [...domain.groups]) {
    const users = (groupIds.includes(group.id) ? including : excluding)(group.users, workerId);
    if (users.length !== group.users.length) writeRow(domain.groups, { ...group, users, indexedOn: now });
  }
}

/** Writes a group, and updates the records of its past and present members. `now` in ms. */
export function writeGroup(domain: DomainRecord, group: GroupRecord, now: number): void {
  const before = domain.groups.get(group.id)?.users ?? [];
  writeRow(domain.groups, { ...group, indexedOn: now });
  for (const id of new Set([...before, ...group.users])) {
    const worker = domain.workers.get(id);
    const groups = (group.users.includes(id) ? including : excluding)(worker?.groups ?? [], group.id);
    if (worker && groups.length !== worker.groups.length)
      writeRow(domain.workers, { ...worker, groups, indexedOn: now });
  }
}
