/** A case in HQ's format (cases.md 3.1). */
export interface CaseBody {
  /** Id of the case to update. */
  readonly case_id?: string;
  /** External id of the case to update, where `case_id` is absent; otherwise the external id to set. */
  readonly external_id?: string;
  /** Refers to a new case from other items of the same body. */
  readonly temporary_id?: string;
  readonly case_type?: string;
  readonly case_name?: string;
  readonly owner_id?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly indices?: Readonly<Record<string, CaseIndexBody>>;
  readonly close?: boolean;
}

/** A link to another case by one of its ids. An empty id removes the link. */
export interface CaseIndexBody {
  readonly case_id?: string;
  readonly external_id?: string;
  readonly temporary_id?: string;
  readonly case_type?: string;
  readonly relationship?: 'child' | 'extension';
}

/** One case of a mutation, with the paths of its fields in the mutation's input, for `userErrors`. */
export interface CaseItem {
  /** HQ's flag: true creates a case, false updates one, null upserts (cases.md 3.1). */
  readonly create: boolean | null;
  readonly body: CaseBody;
  /** Path of the case's fields. */
  readonly path: readonly string[];
  /** Path of the ids that select the case. */
  readonly idPath: readonly string[];
}
