import { randomUUID } from 'node:crypto';
import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { jsonError } from '../../http/refusals.js';
import type { CaseRecord, CaseStore } from '../../world/model.js';
import { caseReach, ownersInReach } from '../case/caseReach.js';
import type { CaseWrite, IndexWrite } from './caseWriteBody.js';

/** A write before the targets of its links are found. */
export interface UntargetedWrite {
  readonly write: CaseWrite;
  /** The present case; undefined if the write creates it. */
  readonly row?: CaseRecord | undefined;
  readonly caseId: string;
  /** The write updates a case that another item of the body creates. */
  readonly changesNew?: true;
  /** An upsert that creates a case: HQ cannot link to it, as its case id is not known yet. */
  readonly opens?: true;
}

/** A write with the targets of its links. */
export interface TargetedWrite extends UntargetedWrite {
  /** Links with the ids of their targets; "" removes the link. */
  readonly indices: readonly (Omit<IndexWrite, 'target'> & { readonly caseId: string })[];
}

/** The case with an external id, from the database. Undefined if there are several (cases.md 3.3). */
export function findByExternalId(cases: CaseStore, id: string): CaseRecord | undefined {
  const { rows } = cases.find({ externalIds: [id] });
  if (rows.length > 1) throw jsonError(400, `There are multiple cases with external_id ${id}`);
  return rows[0];
}

/** The case of an update, by id, else by external id. Raises HQ's 400s, never a 404 (cases.md 3.3). */
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

/** A write that creates a case, with its new id. */
export function creates(write: CaseWrite): UntargetedWrite {
  return { write, caseId: randomUUID() };
}

/**
 * Case ids by the external ids in a body: of cases that it creates, and new external ids of cases that it identifies by
 * case id (cases.md 3.1). Upserts search their cases by external id.
 */
export const externalIdsOf = (writes: readonly UntargetedWrite[]): ReadonlyMap<string | undefined, string> =>
  new Map(
    writes
      .filter(({ write, row, opens }) => write.externalId && !opens && (!row || write.caseId))
      .map(({ write, caseId }) => [write.externalId, caseId]),
  );

/**
 * Finds the targets of all links. Temporary ids refer to cases that the body creates. External ids are searched in the
 * body, then in the database (cases.md 3.1). Raises HQ's 400s.
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
 * Raises the 403 of a location-restricted caller for cases, owners or links outside the caller's locations. Owners are
 * not checked for other callers (cases.md 3.3). The text for owners is ours.
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
