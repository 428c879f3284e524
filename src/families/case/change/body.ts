/** A case as a write says it (cases.md 3.1): what is absent stays as it is. Keys of `indices` are in the input's order. */
export interface CaseBody {
  /** Which case an update is about. */
  readonly case_id?: string;
  /** Which case, where there is no `case_id` and the case is not a new one. */
  readonly external_id?: string;
  /** Names a new case to other items of the same body. */
  readonly temporary_id?: string;
  readonly case_type?: string;
  readonly case_name?: string;
  readonly owner_id?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly indices?: Readonly<Record<string, CaseIndexBody>>;
  readonly close?: boolean;
}

/** A link to another case by one of its ids; an empty one takes the link away. */
export interface CaseIndexBody {
  readonly case_id?: string;
  readonly external_id?: string;
  readonly temporary_id?: string;
  readonly case_type?: string;
  readonly relationship?: 'child' | 'extension';
}

/** A case of a mutation, with the places in its input that HQ's refusals are told by. */
export interface PlacedCase {
  /** HQ's flag: a new case, one that is there, or whichever it proves to be (cases.md 3.1). */
  readonly create: boolean | null;
  readonly body: CaseBody;
  /** Where its fields stand. */
  readonly place: readonly string[];
  /** Where the ids stand that tell which case it is. */
  readonly selector: readonly string[];
}
