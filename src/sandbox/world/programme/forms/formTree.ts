import { answer } from './answers.js';
import type { CaseBlock, FormKind, Question } from './formKind.js';
import type { Ground } from '../ground.js';
import { dice } from '../basics/random.js';
import { stamp } from '../basics/times.js';
import { changeOf, kindAt, questionsOf, visitAt } from '../visit.js';
import type { Change } from '../visit.js';

/** A node of a form: what an XML element holds, in the spelling of forms.md 2.1 (`@attribute`, `#text`). */
export type Node = { [name: string]: string | Node | (string | Node)[] };

/** The answers and case blocks of a form, without `meta`: as submitted, before HQ indexes it. */
export function formTree(ground: Ground, form: number): Node {
  const kind = kindAt(ground, form);
  const root: Node = {};
  const cases = ground.ledger.casesOf(form);
  const changes = cases.map(row => ({ row, change: changeOf(ground, form, row) }));
  const main = kind.blocks.find(block => block.repeated !== true);
  const ownChange = changes.find(({ change }) => change.block === main)?.change;
  write(
    root,
    questionsOf(kind, undefined),
    question => ownChange?.update[question.saves ?? ''] ?? answer(question, visitAt(ground, form, 0)),
  );
  repeats(ground, form, kind, root);
  for (const block of kind.blocks) {
    const own = changes.filter(({ change }) => change.block === block);
    if (own.length === 0) continue;
    const blocks = own.map(({ row, change }) => caseBlock(ground, form, row, change));
    if (block.repeated === true)
      place(root, block.at, single(blocks.map((node, i) => entry(ground, form, kind, block, own[i], node))));
    else place(root, block.at === '' ? 'case' : `${block.at}/case`, single(blocks));
  }
  return root;
}

/** Once is a single value, more than once an array (forms.md 2.1.7). */
function single(nodes: Node[]): Node | Node[] {
  const [first] = nodes;
  return nodes.length === 1 && first !== undefined ? first : nodes;
}

function entry(
  ground: Ground,
  form: number,
  kind: FormKind,
  block: CaseBlock,
  own: { row: number; change: Change } | undefined,
  node: Node,
): Node {
  const inside: Node = {};
  if (own === undefined) return inside;
  const visit = visitAt(ground, form, own.row);
  write(inside, below(questionsOf(kind, block), block.at), question =>
    question.saves !== undefined
      ? own.change.update[question.saves]
      : answer({ ...question, path: `${block.at}/${question.path}` }, visit),
  );
  inside['case'] = node;
  return inside;
}

/** Repeat groups without cases: one to four entries. */
function repeats(ground: Ground, form: number, kind: FormKind, root: Node): void {
  for (const group of kind.groups) {
    if (group.repeat !== true || kind.blocks.some(block => block.repeated === true && block.at === group.path))
      continue;
    const count = 1 + (dice(ground.seed, 'entries')(form) % 4);
    const questions = kind.questions.filter(question => question.path.startsWith(`${group.path}/`));
    const entries = Array.from({ length: count }, (_, n) => {
      const inside: Node = {};
      const visit = visitAt(ground, form, n + 1);
      write(inside, below(questions, group.path), question =>
        answer({ ...question, path: `${group.path}/${question.path}` }, visit),
      );
      return inside;
    });
    place(root, group.path, single(entries));
  }
}

function below(questions: readonly Question[], path: string): Question[] {
  return questions.map(question => ({ ...question, path: question.path.slice(path.length + 1) }));
}

function write(into: Node, questions: readonly Question[], value: (question: Question) => string | undefined): void {
  for (const question of questions) {
    const text = value(question);
    if (text !== undefined) place(into, question.path, text);
  }
}

function place(into: Node, path: string, value: string | Node | Node[]): void {
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
function caseBlock(ground: Ground, form: number, row: number, change: Change): Node {
  const { roster, owners, ledger, submitters } = ground;
  const node: Node = {
    '@case_id': ground.caseIds.of(row),
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
    const link: Node = { '@case_type': roster.typeAt(target), '#text': ground.caseIds.of(target) };
    node['index'] = type === 'referral' ? { host: { ...link, '@relationship': 'extension' } } : { parent: link };
  }
  if (change.attachment !== undefined)
    node['attachment'] = { [change.attachment]: { '@src': change.attachment, '@from': 'local' } };
  if (change.closes) node['close'] = '';
  return node;
}
