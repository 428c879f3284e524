/** A case as case API v2 has it (cases.md 2.5). */
export interface CaseRow {
  readonly __typename: 'Case';
  readonly domain: string;
  readonly case_id: string;
  /** Empty or null where it has none. */
  readonly case_type: string | null;
  readonly case_name: string | null;
  readonly external_id: string | null;
  readonly owner_id: string | null;
  readonly date_opened: string | null;
  readonly last_modified: string | null;
  readonly server_last_modified: string | null;
  /** Of rows from case API v1, whose index is another one (cases.md 1.2), null in its lists and else not told. */
  readonly indexed_on?: string | null;
  readonly closed: boolean;
  readonly date_closed: string | null;
  /** Not told where a large page came without. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly indices: Readonly<Record<string, CaseIndexRow>>;
  /** Users of the case, which rows from case API v1 alone have. */
  readonly user_id?: string | null;
  readonly opened_by?: string | null;
  readonly closed_by?: string | null;
}

/** A link to another case; an empty `case_id` is a link that was removed (cases.md 1.3). */
export interface CaseIndexRow {
  readonly case_id: string;
  readonly case_type: string | null;
  readonly relationship: 'child' | 'extension';
}
