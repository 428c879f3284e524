import { BadInput } from '../../errors.js';
import { elementOf, isGroup } from './answersXml.js';
import type { AnswerGroup } from './answersXml.js';
import { caseBlockJson } from './caseChange.js';
import type { CaseChange } from './caseChange.js';
import { xmlName, xmlText } from './carried.js';
import { metaJson } from './formMeta.js';
import type { FormMeta } from './formMeta.js';
import { xmlBytes, type XmlElement } from '../../resources/xml.js';

/** A form to submit, as data. */
export interface XForm {
  /** The form's kind: what tells forms apart at HQ (forms.md 9). */
  readonly xmlns: string;
  readonly name?: string | undefined;
  /** Of the application. */
  readonly version?: string | undefined;
  /** In HQ's own JSON shape, so that the `form` of a form that was read can be sent again (forms.md 2.1). */
  readonly answers: AnswerGroup;
  readonly meta: FormMeta;
  /** All are made or none (forms.md 4). */
  readonly cases?: readonly CaseChange[] | undefined;
}

const CASE_XML = 'http://commcarehq.org/case/transaction/v2';

function checkedXmlns(xmlns: string): string {
  if (xmlns.trim() === '') throw new BadInput('xmlns is empty: HQ takes no form without one.');
  if (xmlns === CASE_XML) throw new BadInput('xmlns is the namespace of case blocks; a form needs one of its own.');
  return xmlText(xmlns, 'xmlns');
}

/** The root's tag: that of the form that was read, else what CommCare's own forms have. */
function rootTag({ '#type': type }: AnswerGroup): string {
  if (type === undefined || type === null) return 'data';
  if (typeof type !== 'string') throw new BadInput('answers.#type must be a text.');
  return xmlName(type, 'answers.#type');
}

/** What `answers` says of `meta`, if it was read with a form. */
function metaRead({ meta }: AnswerGroup): AnswerGroup {
  if (meta === undefined || meta === null || meta === '') return {};
  if (isGroup(meta)) return meta;
  throw new BadInput('answers.meta is no question: HQ keeps what it knows of the submission there.');
}

function elementsOf({ answers, cases = [], meta, name, version, xmlns }: XForm): XmlElement {
  const { '#type': _type, '@xmlns': _xmlns, meta: _meta, ...own } = answers;
  const namespace = checkedXmlns(xmlns);
  const attributes = {
    ...(name !== undefined && { '@name': xmlText(name, 'name') }),
    ...(version !== undefined && { '@version': xmlText(version, 'version') }),
  };
  const root = elementOf(rootTag(answers), { ...own, ...attributes }, { namespace, path: 'answers' });
  const inside = (tag: string, json: AnswerGroup, path: string) => elementOf(tag, json, { namespace, path, level: 1 });
  const blocks = cases.map((change, n) => inside('case', caseBlockJson(change, meta, `cases[${n}]`), `cases[${n}]`));
  const metaElement = inside('meta', metaJson(meta, metaRead(answers)), 'answers.meta');
  return { ...root, children: [...root.children, ...blocks, metaElement] };
}

/**
 * The form as XML, as OpenRosa wants it (forms.md 4). The same data are always the same bytes: HQ takes them once, however
 * often they are sent. Case blocks may also stand among the answers, as HQ shows them. Costs no HQ request.
 * @throws {BadInput} naming the path of what is missing, or nothing that XML can carry.
 */
export function xformBytes(form: XForm): Uint8Array {
  return xmlBytes(elementsOf(form));
}
