import type { FoundRows, TimeRange, RowStore } from './store.js';

/** A case (cases.md 2.5 and 4.3). */
export interface CaseRecord {
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
  /** When the case-search index (v2) and the cases index (v1) show the case: two separate indexes (cases.md 1.2). */
  readonly indexedOn: number;
  readonly indexedOnV1: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: readonly {
    readonly identifier: string;
    readonly caseId: string;
    readonly caseType: string;
    readonly relationship: 'child' | 'extension';
  }[];
  /** Forms that changed the case, oldest first. */
  readonly formIds: readonly string[];
  /** Attachment name -> the form that submitted it, and the file's name in that form. */
  readonly attachments: Readonly<Record<string, { readonly formId: string; readonly file: string }>>;
  readonly deprecatedType?: boolean;
}

/** Times that cases can be sorted by. */
export type CaseClock = 'modified' | 'serverModified' | 'indexedOn' | 'indexedOnV1';

/** Order of cases. Cases with equal times are in ascending order of their ids. */
export type CaseSort = readonly { readonly by: CaseClock; readonly descending: boolean }[];

/** Cases, searchable without building every row. Filters are combined with AND, the values of a list with OR. */
export interface CaseStore extends RowStore<CaseRecord> {
  find(filter: CaseQuery): FoundRows<CaseRecord>;
}

/** Conditions of a case search. */
export interface CaseQuery {
  readonly types?: readonly string[];
  readonly owners?: readonly string[];
  readonly externalIds?: readonly string[];
  readonly closed?: boolean;
  readonly names?: readonly string[];
  /** Index identifier -> target case ids. */
  readonly indices?: Readonly<Record<string, readonly string[]>>;
  /** Cases that have an index of any identifier to one of these cases. */
  readonly pointsAt?: readonly string[];
  /** Inclusive ranges in ms. */
  readonly opened?: TimeRange;
  readonly closedOn?: TimeRange;
  readonly modified?: TimeRange;
  readonly serverModified?: TimeRange;
  readonly indexedOn?: TimeRange;
  readonly indexedOnV1?: TimeRange;
  /** A further condition on the built row; evaluated last. */
  readonly where?: (row: CaseRecord) => boolean;
  /** HQ's v2 order by default: ascending `indexedOn`. */
  readonly order?: CaseSort;
  /** Only rows of this page are built. */
  readonly skip?: number;
  readonly take?: number;
  /** Continue after this place of the v2 order. Not combined with `order`. */
  readonly after?: { readonly indexedOn: number; readonly id: string };
}
