import type { CaseRecord, World, DomainRecord } from '../world/model.js';
import type { SubmittedCaseBlock } from './caseBlock.js';
import { changedCase } from './caseChange.js';
import type { EnclosingForm } from './caseChange.js';
import { ProcessingError } from './processingError.js';

/** The world and project space in which a form is processed. */
export interface ProcessingContext {
  readonly world: World;
  readonly domain: DomainRecord;
}

function checkId({ world, domain }: ProcessingContext, { caseId, refers }: SubmittedCaseBlock): void {
  if (caseId === '') throw new ProcessingError('IllegalCaseId', 'case_id must not be empty');
  if (refers) throw new ProcessingError('UsesReferrals', 'Sorry, referrals are no longer supported!');
  const others = [...world.domains.values()].filter(other => other !== domain);
  if (!domain.cases.get(caseId) && others.some(other => other.cases.get(caseId))) {
    throw new ProcessingError('IllegalCaseId', 'Case is not in the domain');
  }
}

/** Every index has to refer to an existing case or to a case that the form creates (forms.md 4). */
function checkIndices({ domain }: ProcessingContext, rows: ReadonlyMap<string, CaseRecord>): void {
  for (const { id, indices } of rows.values()) {
    const before = domain.cases.get(id)?.indices ?? [];
    const lost = indices.find(
      ({ identifier, caseId }) =>
        !before.some(old => old.identifier === identifier && old.caseId === caseId) &&
        !rows.has(caseId) &&
        !domain.cases.get(caseId),
    );
    if (lost) {
      throw new ProcessingError('InvalidCaseIndex', `Case '${id}' references non-existent case '${lost.caseId}'`);
    }
  }
}

/**
 * The changed cases of a form, in the order of their first blocks. Raises HQ's processing errors before anything is
 * stored.
 */
export function processBlocks(
  place: ProcessingContext,
  blocks: readonly SubmittedCaseBlock[],
  enclosing: EnclosingForm,
): readonly CaseRecord[] {
  const rows = new Map<string, CaseRecord>();
  for (const block of blocks) {
    checkId(place, block);
    const row = rows.get(block.caseId) ?? place.domain.cases.get(block.caseId);
    rows.set(block.caseId, changedCase(row, block, enclosing));
  }
  checkIndices(place, rows);
  return [...rows.values()];
}
