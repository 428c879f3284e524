import type { DomainRecord, GroupRecord } from '../model.js';
import { writeRow } from '../store/versions.js';

const including = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);
const excluding = (ids: readonly string[], id: string): readonly string[] => ids.filter(one => one !== id);

/** A worker is in exactly these groups from now (ms) on: told by the worker and by every group. */
export function setGroupsOf(domain: DomainRecord, workerId: string, groupIds: readonly string[], now: number): void {
  const worker = domain.workers.get(workerId);
  if (worker) writeRow(domain.workers, { ...worker, groups: [...new Set(groupIds)], indexedOn: now });
  for (const group of [...domain.groups]) {
    const users = (groupIds.includes(group.id) ? including : excluding)(group.users, workerId);
    if (users.length !== group.users.length) writeRow(domain.groups, { ...group, users, indexedOn: now });
  }
}

/** A group has exactly these members from now (ms) on, and what else `group` says; told by every worker too. */
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
