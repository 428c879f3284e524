import type { Problem } from '../../../../errors.js';
import { refuseInput } from '../../../../graphql/payload.js';
import { elementOf, isGroup } from './answers.js';
import type { AnswerGroup } from './answers.js';
import { caseBlockJson } from './caseBlocks.js';
import type { CaseChange } from './caseBlocks.js';
import { ifRight, type InputPath, within, addProblem, xmlName, xmlNamespace, xmlText } from './checks.js';
import { metaJson } from './meta.js';
import type { FormMeta } from './meta.js';
import { xmlBytes, type XmlNode } from '../../../../formats/xml/writer.js';

/** What a form says. */
interface FormSource {
  /** The form's kind: what tells forms apart at HQ (forms.md 9). Needed. */
  readonly xmlns: string | undefined;
  readonly name?: string | undefined;
  /** Of the application. */
  readonly version?: string | undefined;
  /** In HQ's own JSON shape, so that the `form` of a form that was read can be sent again (forms.md 2.1). */
  readonly answers: AnswerGroup;
}

/** A form to submit, as data. */
export interface XForm extends FormSource {
  readonly meta: FormMeta;
  /** All are made or none (forms.md 4). */
  readonly cases?: readonly CaseChange[] | undefined;
}

const CASE_XML = 'http://commcarehq.org/case/transaction/v2';

function checkedXmlns(xmlns: string | undefined, at: InputPath): string {
  if (xmlns === undefined) {
    addProblem(at, 'is missing: give it here, or as `@xmlns` of the answers.', 'REQUIRED');
    return '';
  }
  if (xmlns.trim() === '') addProblem(at, 'is empty: HQ takes no form without one.');
  if (xmlns === CASE_XML) addProblem(at, 'is the namespace of case blocks; a form needs one of its own.');
  return xmlNamespace(xmlns, at);
}

/** The root's tag: that of the form that was read, else what CommCare's own forms have. */
function rootTag({ '#type': type }: AnswerGroup, at: InputPath): string {
  if (type === undefined || type === null) return 'data';
  if (typeof type === 'string') return xmlName(type, at);
  addProblem(at, 'must be a text.');
  return 'data';
}

/** What `answers` says of `meta`, if it was read with a form. */
function metaRead({ meta }: AnswerGroup, at: InputPath): AnswerGroup {
  if (meta === undefined || meta === null || meta === '') return {};
  if (isGroup(meta)) return meta;
  addProblem(at, 'is no question: HQ keeps what it knows of the submission there.');
  return {};
}

function rootOf({ answers, name, version, xmlns }: FormSource, form: InputPath): XmlNode {
  const { '#type': _type, '@xmlns': _xmlns, meta: _meta, ...own } = answers;
  const at = within(form, 'answers');
  const namespace = checkedXmlns(xmlns, within(form, 'xmlns'));
  const attributes = {
    ...(name !== undefined && { '@name': ifRight(form, () => xmlText(name, within(form, 'name'))) }),
    ...(version !== undefined && { '@version': ifRight(form, () => xmlText(version, within(form, 'version'))) }),
  };
  return elementOf(rootTag(answers, within(at, '#type')), { ...own, ...attributes }, { namespace, at });
}

function elementsOf(form: XForm, spot: InputPath): XmlNode {
  const { answers, cases = [], meta } = form;
  const root = rootOf(form, spot);
  const inside = (tag: string, at: InputPath, json: () => AnswerGroup): readonly XmlNode[] => {
    const group = ifRight(at, json);
    return group ? [elementOf(tag, group, { namespace: root.namespace, at, level: 1 })] : [];
  };
  const metaAt = within(spot, 'answers', 'meta');
  const last = inside('meta', metaAt, () => metaJson(meta, metaRead(answers, metaAt), within(spot, 'meta')));
  // What is wrong with `meta` would be wrong with each case that takes it over.
  const blocks =
    last.length === 0
      ? []
      : cases.flatMap((change, n) => {
          const at = within(spot, 'cases', n);
          return inside('case', at, () => caseBlockJson(change, meta, at));
        });
  return { ...root, children: [...root.children, ...blocks, ...last] };
}

/** All that is wrong with what a form says, whoever filled it in, each by its path. */
export function wrongForm(form: FormSource): readonly Problem[] {
  const spot: InputPath = { path: [], problems: [] };
  rootOf(form, spot);
  metaRead(form.answers, within(spot, 'answers', 'meta'));
  return spot.problems;
}

/**
 * The form as XML, as OpenRosa wants it (forms.md 4). The same data are always the same bytes: HQ takes them once, however
 * often they are sent. Case blocks may also stand among the answers, as HQ shows them. Costs no HQ request.
 * @throws {Rejected} for all that is missing, or nothing that XML can carry, each by its path.
 */
export function xformBytes(form: XForm): Uint8Array {
  const spot: InputPath = { path: [], problems: [] };
  const root = elementsOf(form, spot);
  refuseInput(spot.problems);
  return xmlBytes(root);
}
