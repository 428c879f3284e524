/** A case block: the part of a form's answers by which the form changes a case (forms.md 2.5). */
export interface CaseBlock {
  readonly '@case_id': string;
  /** By the name of the case's file; `@src` is the name of the form's file. */
  readonly attachment?: Readonly<Record<string, { readonly '@src'?: string }>> | null;
}

type FormJson = Readonly<Record<string, unknown>>;

/**
 * The case blocks of a form, at any depth, in document order: every node named `case` with a case id. A question may be
 * named `case`, too. HQ does not look for blocks inside a block.
 */
export function caseBlocks(form: FormJson): readonly CaseBlock[] {
  const blocks: CaseBlock[] = [];
  collect(form, blocks);
  return blocks;
}

/** Ids of the cases that a form changed, each once. */
export const caseIds = (form: FormJson): readonly string[] => [
  ...new Set(caseBlocks(form).map(block => block['@case_id'])),
];

function collect(node: FormJson, blocks: CaseBlock[]): void {
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null) continue;
    for (const item of (Array.isArray(value) ? value : [value]) as readonly unknown[]) {
      if (typeof item !== 'object' || item === null) continue;
      const answers = item as FormJson;
      const id = key === 'case' ? (answers['@case_id'] ?? answers.case_id) : undefined;
      if (typeof id === 'string' && id) blocks.push({ ...answers, '@case_id': id });
      else collect(answers, blocks);
    }
  }
}
