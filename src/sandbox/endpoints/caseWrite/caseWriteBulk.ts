import { htmlError, jsonError } from '../../http/refusals.js';
import type { CaseStore } from '../../world/model.js';
import { BadWrite, isObject, readWrite } from './caseWriteBody.js';
import type { CaseWrite } from './caseWriteBody.js';
import { creates, externalIdsOf, findByExternalId, findForUpdate } from './caseWriteTarget.js';
import type { UntargetedWrite } from './caseWriteTarget.js';

/** The most items in one body (cases.md 1.1). */
const MOST_WRITES = 100;

const serverError = () => htmlError(500, 'Server Error (500)');

interface Row {
  readonly kind: 'create' | 'update' | 'upsert';
  readonly write: CaseWrite;
}

function rowOf(item: unknown): Row {
  if (!isObject(item)) throw serverError();
  const { create, ...data } = item;
  if (create === undefined) throw new BadWrite(`A 'create' flag is required for each update.`);
  const kind = create === null ? 'upsert' : create ? 'create' : 'update';
  return { kind, write: readWrite(data, kind) };
}

/** Validates all items before any lookup and raises all errors at once (cases.md 3.3). */
function rowsOf(items: readonly unknown[]): readonly Row[] {
  const wrong: string[] = [];
  const rows = items.flatMap((item, at) => {
    try {
      return [rowOf(item)];
    } catch (error) {
      if (!(error instanceof BadWrite)) throw error;
      wrong.push(`Error in row ${at + 1}: ${error.message}`);
      return [];
    }
  });
  if (wrong.length > 0) throw jsonError(400, wrong.join('; '));
  return rows;
}

/**
 * Finds the case of an item before anything is saved: two upserts of one new external id create two cases (cases.md
 * 3.4).
 */
function targetOf(cases: CaseStore, { kind, write }: Row, created: ReturnType<typeof externalIdsOf>): UntargetedWrite {
  const caseId = kind === 'update' && !write.caseId ? created.get(write.externalId) : undefined;
  if (caseId) return { write, caseId, changesNew: true };
  const row = kind === 'update' ? findForUpdate(cases, write) : findByExternalId(cases, write.externalId ?? '');
  if (row) return { write, row, caseId: row.id };
  // A ValueError in HQ that becomes a 500 (cases.md 3.6).
  if ([write.type, write.name, write.ownerId].includes(undefined)) throw serverError();
  return { ...creates(write), opens: true };
}

/** The writes of an array body: all or none are applied (cases.md 3.2). Raises HQ's 400s. */
export function caseWriteBulk(cases: CaseStore, items: readonly unknown[]): readonly UntargetedWrite[] {
  if (items.length > MOST_WRITES) {
    throw jsonError(400, `You cannot submit more than ${MOST_WRITES} updates in a single request`);
  }
  const rows = rowsOf(items);
  const made = new Map(rows.flatMap(row => (row.kind === 'create' ? [[row, creates(row.write)] as const] : [])));
  const created = externalIdsOf([...made.values()]);
  return rows.map(row => made.get(row) ?? targetOf(cases, row, created));
}
