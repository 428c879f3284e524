import type { RowIds } from './basics/ids.js';
import type { IndexedHistory } from './rows/indexedHistory.js';
import type { ApplicationRecord, LocationRecord, WorkerRecord } from '../model.js';
import type { Owners } from './owners.js';
import type { Roster } from './roster.js';

/** The data from which cases and forms of a domain are built when they are read. */
export interface RowSource {
  readonly seed: number;
  readonly domain: string;
  readonly now: number;
  readonly roster: Roster;
  readonly owners: Owners;
  readonly ledger: IndexedHistory;
  readonly caseIds: RowIds;
  readonly formIds: RowIds;
  readonly workers: readonly WorkerRecord[];
  readonly facilities: readonly LocationRecord[];
  readonly applications: readonly ApplicationRecord[];
  /** Submitters of forms, by their number in the history. */
  readonly submitters: readonly { readonly id: string; readonly username: string }[];
  villageOf(worker: number): LocationRecord | undefined;
}
