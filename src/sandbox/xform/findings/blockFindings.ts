import type { DomainRecord } from '../../world/model.js';
import type { Finding, FindingRule } from './finding.js';
import { isExactTime } from '../formJson.js';
import type { FormElement } from '../xml.js';

/** The namespace of version 2 of case XML (forms.md 2.5). */
export const CASE_XML = 'http://commcarehq.org/case/transaction/v2';

const child = (element: FormElement, tag: string): FormElement | undefined =>
  element.children.find(one => one.tag === tag);
const idOf = (block: FormElement): string => block.attributes.get('case_id') ?? child(block, 'case_id')?.text ?? '';

const PARTS: ReadonlySet<string> = new Set(['create', 'update', 'index', 'attachment', 'close']);

/** The findings of a block that follow from the block and the form's files. */
function ownFindings(block: FormElement, files: ReadonlyMap<string, unknown>): readonly Finding[] {
  const findings: Finding[] = [];
  const id = idOf(block);
  const add = (rule: FindingRule, says: string): void => void findings.push({ rule, message: `case '${id}': ${says}` });
  if (block.namespace !== CASE_XML) add('block-namespace', `the block is not in ${CASE_XML}`);
  for (const name of ['case_id', 'date_modified', 'user_id']) {
    if (!block.attributes.get(name)) add('block-attributes', `no ${name}`);
  }
  const modified = block.attributes.get('date_modified');
  if (modified && !isExactTime(modified))
    add('block-attributes', `date_modified '${modified}' has no offset or seconds`);
  for (const part of block.children) {
    if (part.namespace !== block.namespace) add('block-namespace', `'${part.tag}' is in another namespace`);
    if (!PARTS.has(part.tag)) add('block-attributes', `'${part.tag}' is no part of a case block`);
    if (block.children.filter(one => one.tag === part.tag)[0] !== part) add('block-attributes', `'${part.tag}' twice`);
  }
  const create = child(block, 'create');
  for (const name of ['case_type', 'case_name', 'owner_id']) {
    if (create && !child(create, name)) add('block-create', `create has no ${name}`);
  }
  const update = child(block, 'update')?.children ?? [];
  for (const { tag, children } of update) {
    if (children.length > 0) add('block-update', `property '${tag}' has elements inside`);
    if (update.filter(one => one.tag === tag).length > 1) add('block-update', `property '${tag}' is set twice`);
  }
  for (const { tag, attributes, text } of child(block, 'index')?.children ?? []) {
    const relationship = attributes.get('relationship') ?? 'child';
    if (text !== '' && !attributes.get('case_type')) add('block-index', `index '${tag}' has no case_type`);
    if (!['child', 'extension'].includes(relationship)) add('block-index', `relationship '${relationship}' is unknown`);
  }
  for (const { tag, attributes } of child(block, 'attachment')?.children ?? []) {
    const source = attributes.get('src');
    if (source !== undefined && !files.has(source)) add('block-attachment', `'${tag}': no file '${source}' was sent`);
  }
  return findings;
}

/** The rule violations of a form's case blocks, given the cases of the domain before the form. */
export function blockFindings(
  { cases }: DomainRecord,
  blocks: readonly FormElement[],
  files: ReadonlyMap<string, unknown>,
): readonly Finding[] {
  const created = new Set<string>();
  return blocks.flatMap(block => {
    const id = idOf(block);
    const findings = [...ownFindings(block, files)];
    const exists = created.has(id) || cases.get(id) !== undefined;
    if (child(block, 'create')) {
      if (exists) findings.push({ rule: 'created-twice', message: `case '${id}' is there already` });
      created.add(id);
    } else if (!exists) findings.push({ rule: 'unknown-case', message: `case '${id}' was never created` });
    return findings;
  });
}
