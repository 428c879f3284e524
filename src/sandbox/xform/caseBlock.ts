import { isJson, textAt } from './formJson.js';
import type { Json } from './formJson.js';

/** A case block: the changes of a form to one case (forms.md 2.5). */
export interface SubmittedCaseBlock {
  readonly caseId: string;
  /** The date as written; "" if it is missing. */
  readonly modified: string;
  readonly userId: string | undefined;
  readonly create?: Json;
  readonly update?: Json;
  readonly index?: Json;
  readonly attachment?: Json;
  readonly closes: boolean;
  /** It contains a referral of case XML v1, which HQ rejects. */
  readonly refers: boolean;
}

/** The JSON of an element as an object. An empty element gives an empty object, an absent one undefined. */
function partOf(block: Json, name: string): Json | undefined {
  if (!(name in block)) return undefined;
  const part = block[name];
  return isJson(part) ? part : {};
}

function blockOf(block: Json): SubmittedCaseBlock {
  const first = '@case_id' in block;
  // Case XML v1 has elements where v2 has attributes.
  const at = (name: string): string | undefined => textAt(block[first ? `@${name}` : name]);
  const create = partOf(block, 'create');
  const { case_type_id, user_id, ...rest } = create ?? {};
  const created = first
    ? create
    : { ...rest, case_type: case_type_id, ...(user_id !== undefined && { owner_id: user_id }) };
  const [update, index, attachment] = ['update', 'index', 'attachment'].map(name => partOf(block, name));
  return {
    caseId: at('case_id') ?? '',
    modified: at('date_modified') ?? '',
    userId: first ? at('user_id') : textAt(user_id),
    ...(create && created && { create: created }),
    ...(update && { update }),
    ...(index && { index }),
    ...(attachment && { attachment }),
    closes: 'close' in block,
    refers: 'referral' in block,
  };
}

/**
 * The case blocks of a form: values under the key `case` at any depth that have an id. Blocks within blocks are
 * ignored. A question named `case` has no id (forms.md 2.5).
 */
export function caseBlocksOf(node: unknown): readonly SubmittedCaseBlock[] {
  if (Array.isArray(node)) return node.flatMap(caseBlocksOf);
  if (!isJson(node)) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (name !== 'case') return caseBlocksOf(value);
    const blocks = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isJson);
    return blocks.filter(block => '@case_id' in block || 'case_id' in block).map(blockOf);
  });
}
