import { answer } from './answers.js';
import type { CaseBlockDefinition, FormKind, FormQuestion } from './formKind.js';
import type { RowSource } from '../rowSource.js';
import { randomStream } from '../basics/random.js';
import { stamp } from '../basics/times.js';
import { changeOf, kindAt, questionsOf, visitAt } from '../visit.js';
import type { VisitChange } from '../visit.js';

/** An XML element of a form as JSON by the rules of forms.md 2.1 (`@attribute`, `#text`). */
export type FormNode = { [name: string]: string | FormNode | (string | FormNode)[] };

/** The answers and case blocks of a form, without `meta`: as submitted, before HQ indexes it. */
export function formTree(source: RowSource, form: number): FormNode {
  const kind = kindAt(source, form);
  const root: FormNode = {};
  const cases = source.ledger.casesOf(form);
  const changes = cases.map(row => ({ row, change: changeOf(source, form, row) }));
  const main = kind.blocks.find(block => block.repeated !== true);
  const ownChange = changes.find(({ change }) => change.block === main)?.change;
  write(
    root,
    questionsOf(kind, undefined),
    question => ownChange?.update[question.saves ?? ''] ?? answer(question, visitAt(source, form, 0)),
  );
  repeats(source, form, kind, root);
  for (const block of kind.blocks) {
    const own = changes.filter(({ change }) => change.block === block);
    if (own.length === 0) continue;
    const blocks = own.map(({ row, change }) => caseBlock(source, form, row, change));
    if (block.repeated === true)
      place(root, block.at, single(blocks.map((node, i) => entry(source, form, kind, block, own[i], node))));
    else place(root, block.at === '' ? 'case' : `${block.at}/case`, single(blocks));
  }
  return root;
}

/** A single node is a value, several nodes are an array (forms.md 2.1.7). */
function single(nodes: FormNode[]): FormNode | FormNode[] {
  const [first] = nodes;
  return nodes.length === 1 && first !== undefined ? first : nodes;
}

function entry(
  source: RowSource,
  form: number,
  kind: FormKind,
  block: CaseBlockDefinition,
  own: { row: number; change: VisitChange } | undefined,
  node: FormNode,
): FormNode {
  const inside: FormNode = {};
  if (own === undefined) return inside;
  const visit = visitAt(source, form, own.row);
  write(inside, below(questionsOf(kind, block), block.at), question =>
    question.saves !== undefined
      ? own.change.update[question.saves]
      : answer({ ...question, path: `${block.at}/${question.path}` }, visit),
  );
  inside['case'] = node;
  return inside;
}

/** Repeat groups without cases: one to four entries. */
function repeats(source: RowSource, form: number, kind: FormKind, root: FormNode): void {
  for (const group of kind.groups) {
    if (group.repeat !== true || kind.blocks.some(block => block.repeated === true && block.at === group.path))
      continue;
    const count = 1 + (randomStream(source.seed, 'entries')(form) % 4);
    const questions = kind.questions.filter(question => question.path.startsWith(`${group.path}/`));
    const entries = Array.from({ length: count }, (_, n) => {
      const inside: FormNode = {};
      const visit = visitAt(source, form, n + 1);
      write(inside, below(questions, group.path), question =>
        answer({ ...question, path: `${group.path}/${question.path}` }, visit),
      );
      return inside;
    });
    place(root, group.path, single(entries));
  }
}

function below(questions: readonly FormQuestion[], path: string): FormQuestion[] {
  return questions.map(question => ({ ...question, path: question.path.slice(path.length + 1) }));
}

function write(
  into: FormNode,
  questions: readonly FormQuestion[],
  value: (question: FormQuestion) => string | undefined,
): void {
  for (const question of questions) {
    const text = value(question);
    if (text !== undefined) place(into, question.path, text);
  }
}

function place(into: FormNode, path: string, value: string | FormNode | FormNode[]): void {
  const names = path.split('/');
  const last = names.pop() ?? '';
  let node = into;
  for (const name of names) {
    const next = node[name];
    if (typeof next === 'object' && !Array.isArray(next)) node = next;
    else node = node[name] = {};
  }
  node[last] = value;
}

/** A version 2 case block (forms.md 2.5). An empty `update` is an empty element. */
function caseBlock(source: RowSource, form: number, row: number, change: VisitChange): FormNode {
  const { roster, owners, ledger, submitters } = source;
  const node: FormNode = {
    '@case_id': source.caseIds.of(row),
    '@date_modified': stamp(ledger.ended(form)),
    '@user_id': submitters[ledger.user[form] ?? 0]?.id ?? '',
    '@xmlns': 'http://commcarehq.org/case/transaction/v2',
  };
  const type = roster.typeAt(row);
  if (change.opened !== undefined) {
    const owner = owners.ids[owners.codes[row] ?? 0];
    node['create'] = { case_type: type, case_name: change.opened.name, ...(owner == null ? {} : { owner_id: owner }) };
  }
  node['update'] = Object.keys(change.update).length > 0 ? { ...change.update } : '';
  const target = roster.targetOf(row);
  if (change.opened !== undefined && target >= 0) {
    const link: FormNode = { '@case_type': roster.typeAt(target), '#text': source.caseIds.of(target) };
    node['index'] = type === 'referral' ? { host: { ...link, '@relationship': 'extension' } } : { parent: link };
  }
  if (change.attachment !== undefined)
    node['attachment'] = { [change.attachment]: { '@src': change.attachment, '@from': 'local' } };
  if (change.closes) node['close'] = '';
  return node;
}
