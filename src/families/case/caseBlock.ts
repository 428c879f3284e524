/** What a form does to a case: the part of its answers that HQ reads (forms.md 2.5). */
export interface CaseBlock {
  readonly '@case_id': string;
  /** Names of the case's files and, in each, the name of the form's file (`@src`). */
  readonly attachment?: Readonly<Record<string, { readonly '@src'?: string }>> | null;
}

type FormJson = Readonly<Record<string, unknown>>;

/**
 * The case blocks of a form, at any depth, in document order: everything named `case` that has a case id. A question
 * may be called `case` too, and HQ looks for no blocks inside a block.
 */
export function caseBlocks(form: FormJson): readonly CaseBlock[] {
  const blocks: CaseBlock[] = [];
  collect(form, blocks);
  return blocks;
}

/** The cases that a form touched, each once. */
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
