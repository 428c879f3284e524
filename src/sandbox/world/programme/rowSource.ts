import type { RowIds } from './basics/ids.js';
import type { IndexedHistory } from './rows/indexedHistory.js';
import type { ApplicationRecord, LocationRecord, WorkerRecord } from '../model.js';
import type { Owners } from './owners.js';
import type { Roster } from './roster.js';

/** All that a domain's cases and forms are made from when they are read. */
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
  /** Who submits forms, by the number in the ledger. */
  readonly submitters: readonly { readonly id: string; readonly username: string }[];
  villageOf(worker: number): LocationRecord | undefined;
}
