import type { RowIds } from './basics/ids.js';
import type { Ledger } from './rows/ledger.js';
import type { Application, Location, Worker } from '../model.js';
import type { Owners } from './owners.js';
import type { Roster } from './roster.js';

/** All that a domain's cases and forms are made from when they are read. */
export interface Ground {
  readonly seed: number;
  readonly domain: string;
  readonly now: number;
  readonly roster: Roster;
  readonly owners: Owners;
  readonly ledger: Ledger;
  readonly caseIds: RowIds;
  readonly formIds: RowIds;
  readonly workers: readonly Worker[];
  readonly facilities: readonly Location[];
  readonly applications: readonly Application[];
  /** Who submits forms, by the number in the ledger. */
  readonly submitters: readonly { readonly id: string; readonly username: string }[];
  villageOf(worker: number): Location | undefined;
}
