import type { Found, Range, Store } from './store.js';

/** cases.md 2.5 and 4.3. */
export interface Case {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly ownerId: string | null;
  readonly openedBy: string | null;
  readonly closedBy: string | null;
  readonly modifiedBy: string | null;
  readonly opened: number;
  /** Device clock. */
  readonly modified: number;
  readonly serverOpened: number | null;
  readonly serverModified: number;
  readonly closed: number | null;
  /** Case-search index (v2) and cases index (v1) have clocks of their own (cases.md 1.2). */
  readonly indexedOn: number;
  readonly indexedOnV1: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: readonly {
    readonly identifier: string;
    readonly caseId: string;
    readonly caseType: string;
    readonly relationship: 'child' | 'extension';
  }[];
  /** Forms that touched the case, oldest first. */
  readonly formIds: readonly string[];
  /** Attachment name -> the form that brought it, and the file's name there. */
  readonly attachments: Readonly<Record<string, { readonly formId: string; readonly file: string }>>;
  readonly deprecatedType?: boolean;
}

/**
 * Cases, searchable without making every row. `find` answers rows in HQ's v2 order (indexedOn, then id);
 * every given filter narrows (AND); a list of values is an OR.
 */
export interface CaseStore extends Store<Case> {
  find(filter: CaseQuery): Found<Case>;
}

/** What cases can be searched by. */
export interface CaseQuery {
  readonly types?: readonly string[];
  readonly owners?: readonly string[];
  readonly externalIds?: readonly string[];
  readonly closed?: boolean;
  readonly names?: readonly string[];
  /** Index identifier -> target case ids. */
  readonly indices?: Readonly<Record<string, readonly string[]>>;
  /** Cases with an index of any identifier at one of these cases. */
  readonly pointsAt?: readonly string[];
  /** Inclusive ranges in ms; make a bound exclusive by moving it. */
  readonly opened?: Range;
  readonly closedOn?: Range;
  readonly modified?: Range;
  readonly serverModified?: Range;
  readonly indexedOn?: Range;
  /** Any further condition on the made row; looked at last. */
  readonly where?: (row: Case) => boolean;
  /** Rows of this page only are made. */
  readonly skip?: number;
  readonly take?: number;
  /** Continue after this place of the v2 order. */
  readonly after?: { readonly indexedOn: number; readonly id: string };
}
