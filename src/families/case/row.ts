/** A case in the format of case API v2 (cases.md 2.5). */
export interface CaseRow {
  readonly __typename: 'Case';
  readonly domain: string;
  readonly case_id: string;
  /** Empty or null where the case has none. */
  readonly case_type: string | null;
  readonly case_name: string | null;
  readonly external_id: string | null;
  readonly owner_id: string | null;
  readonly date_opened: string | null;
  readonly last_modified: string | null;
  readonly server_last_modified: string | null;
  /** In rows from case API v1, whose index has its own times (cases.md 1.2): null in lists, otherwise absent. */
  readonly indexed_on?: string | null;
  readonly closed: boolean;
  readonly date_closed: string | null;
  /** Absent in rows of a large page that was read without properties. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly indices: Readonly<Record<string, CaseIndexRow>>;
  /** Users of the case, only in rows from case API v1. */
  readonly user_id?: string | null;
  readonly opened_by?: string | null;
  readonly closed_by?: string | null;
  /** Ids of the forms of the case, only in rows from case API v1. */
  readonly xform_ids?: readonly string[];
}

/** A link to another case. An empty `case_id` is a link that was removed (cases.md 1.3). */
export interface CaseIndexRow {
  readonly case_id: string;
  readonly case_type: string | null;
  readonly relationship: 'child' | 'extension';
}
