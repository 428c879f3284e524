import { randomUUID } from 'node:crypto';
import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { jsonError } from '../../http/refusals.js';
import type { CaseRecord, CaseStore } from '../../world/model.js';
import { caseReach, ownersInReach } from '../case/caseReach.js';
import type { CaseWrite, IndexWrite } from './caseWriteBody.js';

/** A write before its links are followed. */
export interface UntargetedWrite {
  readonly write: CaseWrite;
  /** The case as it is; none = the body creates it. */
  readonly row?: CaseRecord | undefined;
  readonly caseId: string;
  /** It changes a case that another item of the body creates. */
  readonly changesNew?: true;
  /** An upsert that opens a case: HQ does not know its case id yet when it follows links. */
  readonly opens?: true;
}

/** A write whose cases are found. */
export interface TargetedWrite extends UntargetedWrite {
  /** Links by the ids of their targets; '' = removed. */
  readonly indices: readonly (Omit<IndexWrite, 'target'> & { readonly caseId: string })[];
}

/** Of several cases with one external id none is meant (cases.md 3.3). Out of the database: never behind the index. */
export function findByExternalId(cases: CaseStore, id: string): CaseRecord | undefined {
  const { rows } = cases.find({ externalIds: [id] });
  if (rows.length > 1) throw jsonError(400, `There are multiple cases with external_id ${id}`);
  return rows[0];
}

/** The case that an update names: by its id, else by its external id. Raises HQ's 400s, never a 404 (cases.md 3.3). */
export function findForUpdate(cases: CaseStore, { caseId, externalId = '' }: CaseWrite): CaseRecord {
  if (caseId) {
    const row = cases.get(caseId);
    if (!row) throw jsonError(400, `No case found with ID '${caseId}'`);
    return row;
  }
  const row = findByExternalId(cases, externalId);
  if (!row) throw jsonError(400, `Could not find a case with external_id '${externalId}'`);
  return row;
}

/** The id of a case that a write creates. */
export function creates(write: CaseWrite): UntargetedWrite {
  return { write, caseId: randomUUID() };
}

/**
 * Case ids by the external ids that a body gives: those of cases that it creates, and the new ones of cases that it names by
 * case id (cases.md 3.1). Upserts look their cases up.
 */
export const externalIdsOf = (writes: readonly UntargetedWrite[]): ReadonlyMap<string | undefined, string> =>
  new Map(
    writes
      .filter(({ write, row, opens }) => write.externalId && !opens && (!row || write.caseId))
      .map(({ write, caseId }) => [write.externalId, caseId]),
  );

/**
 * Finds the targets of all links. Temporary ids are those of cases that the same body creates; external ids are looked for
 * in the body first, then in the database (cases.md 3.1). Raises HQ's 400s.
 */
export function withTargets(cases: CaseStore, writes: readonly UntargetedWrite[]): readonly TargetedWrite[] {
  const temporary = new Map(writes.map(({ write, caseId }) => [write.temporaryId, caseId]));
  const external = externalIdsOf(writes);
  const caseIdOf = ({ target }: IndexWrite): string => {
    if (!target || target.by === 'case_id') return target?.id ?? '';
    const found =
      target.by === 'temporary_id'
        ? temporary.get(target.id)
        : (external.get(target.id) ?? findByExternalId(cases, target.id)?.id);
    if (found === undefined) throw jsonError(400, `Could not find a case with ${target.by} '${target.id}'`);
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
export function checkReach(request: AdmittedRequest, writes: readonly TargetedWrite[]): void {
  const owners = ownersInReach(request);
  if (!owners) return;
  const { cases } = domainOf(request);
  const reach = caseReach(request);
  for (const { row, write, indices } of writes) {
    const linked = indices.flatMap(({ caseId }) => cases.get(caseId) ?? []);
    const hidden = [...(row ? [row] : []), ...linked].find(one => !reach(one));
    if (hidden) throw jsonError(403, `Insufficient permission for Case '${hidden.id}'`);
    const { ownerId } = write;
    if (ownerId !== undefined && !owners.has(ownerId))
      throw jsonError(403, `Insufficient permission for owner '${ownerId}'`);
  }
}
