/** What a strict reader checks of a form; each rule is said where it is checked. */
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

/** A rule that a form breaks, although HQ may accept it. */
export interface Finding {
  readonly rule: FindingRule;
  readonly message: string;
}
