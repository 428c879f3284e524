import { randomUUID } from 'node:crypto';
import { domainOf } from '../endpoint.js';
import type { Ask } from '../endpoint.js';
import { refused } from '../refusals.js';
import type { Case, CaseStore } from '../world/model.js';
import { caseReach, ownersInReach } from './caseReach.js';
import type { CaseWrite, IndexWrite } from './caseWriteBody.js';

/** A write whose cases are found. */
export interface TargetedWrite {
  readonly write: CaseWrite;
  /** The case as it is; none = the write creates it. */
  readonly row?: Case | undefined;
  readonly caseId: string;
  /** Links by the ids of their targets; '' = removed. */
  readonly indices: readonly (Omit<IndexWrite, 'target'> & { readonly caseId: string })[];
}

/** A write before its cases are found. */
export interface UntargetedWrite {
  readonly write: CaseWrite;
  readonly row?: Case | undefined;
  readonly caseId: string;
}

/** Of several cases with one external id none is meant (cases.md 3.3). Out of the database: never behind the index. */
export function findByExternalId(cases: CaseStore, id: string): Case | undefined {
  const { rows } = cases.find({ externalIds: [id] });
  if (rows.length > 1) throw refused(400, `There are multiple cases with external_id ${id}`);
  return rows[0];
}

/** The case that an update names: by its id, else by its external id. Raises HQ's 400s, never a 404 (cases.md 3.3). */
export function findForUpdate(cases: CaseStore, { caseId, externalId = '' }: CaseWrite): Case {
  if (caseId) {
    const row = cases.get(caseId);
    if (!row) throw refused(400, `No case found with ID '${caseId}'`);
    return row;
  }
  const row = findByExternalId(cases, externalId);
  if (!row) throw refused(400, `Could not find a case with external_id '${externalId}'`);
  return row;
}

/** The id of a case that a write creates. */
export function creates(write: CaseWrite): UntargetedWrite {
  return { write, caseId: randomUUID() };
}

/** Finds the targets of all links; temporary ids are those of cases that the same body creates. Raises HQ's 400s. */
export function withTargets(cases: CaseStore, writes: readonly UntargetedWrite[]): readonly TargetedWrite[] {
  const temporary = new Map(writes.map(({ write, caseId }) => [write.temporaryId, caseId]));
  const caseIdOf = ({ target }: IndexWrite): string => {
    if (!target || target.by === 'case_id') return target?.id ?? '';
    const found = target.by === 'temporary_id' ? temporary.get(target.id) : findByExternalId(cases, target.id)?.id;
    if (found === undefined) throw refused(400, `Could not find a case with ${target.by} '${target.id}'`);
    return found;
  };
  return writes.map(one => ({
    ...one,
    indices: one.write.indices.map(index => ({ ...index, caseId: caseIdOf(index) })),
  }));
}

/**
 * Raises the 403 of a location-restricted caller who touches cases, owners or links outside the own locations; for
 * others owners are not checked at all (cases.md 3.3; the words for owners are ours).
 */
export function checkReach(ask: Ask, writes: readonly TargetedWrite[]): void {
  const owners = ownersInReach(ask);
  if (!owners) return;
  const { cases } = domainOf(ask);
  const reach = caseReach(ask);
  for (const { row, write, indices } of writes) {
    const linked = indices.flatMap(({ caseId }) => cases.get(caseId) ?? []);
    const hidden = [...(row ? [row] : []), ...linked].find(one => !reach(one));
    if (hidden) throw refused(403, `Insufficient permission for Case '${hidden.id}'`);
    const { ownerId } = write;
    if (ownerId !== undefined && !owners.has(ownerId))
      throw refused(403, `Insufficient permission for owner '${ownerId}'`);
  }
}
