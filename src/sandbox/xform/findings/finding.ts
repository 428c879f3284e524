/** Rules of OpenRosa and case XML that forms are checked against. */
export type FindingRule =
  | 'well-formed'
  | 'xmlns'
  | 'meta'
  | 'instance-id'
  | 'meta-times'
  | 'block-namespace'
  | 'block-attributes'
  | 'block-create'
  | 'block-update'
  | 'block-index'
  | 'block-attachment'
  | 'unknown-case'
  | 'created-twice'
  | 'unused-file';

/** A violation of a rule. HQ may accept the form nevertheless. */
export interface Finding {
  readonly rule: FindingRule;
  readonly message: string;
}
