import type { Problem } from '../../../../errors.js';
import { refuseInput } from '../../../../graphql/payload.js';
import { elementOf, isGroup } from './answers.js';
import type { AnswerGroup } from './answers.js';
import { caseBlockJson } from './caseBlocks.js';
import type { CaseChange } from './caseBlocks.js';
import { ifValid, type InputPath, within, addProblem, xmlName, xmlNamespace, xmlText } from './checks.js';
import { metaJson } from './meta.js';
import type { FormMeta } from './meta.js';
import { xmlBytes, type XmlNode } from '../../../../formats/xml/writer.js';

/** Content of a form. */
interface FormContent {
  /** The form's XML namespace: its kind at HQ (forms.md 9). Required. */
  readonly xmlns: string | undefined;
  readonly name?: string | undefined;
  /** Version of the application. */
  readonly version?: string | undefined;
  /** In HQ's JSON, so that the `form` of a form from HQ can be sent again (forms.md 2.1). */
  readonly answers: AnswerGroup;
}

/** A form to submit, as data. */
export interface XForm extends FormContent {
  readonly metadata: FormMeta;
  /** HQ applies all or none (forms.md 4). */
  readonly cases?: readonly CaseChange[] | undefined;
}

const CASE_XML = 'http://commcarehq.org/case/transaction/v2';

function checkedXmlns(xmlns: string | undefined, at: InputPath): string {
  if (xmlns === undefined) {
    addProblem(at, 'is missing. Set it here, or as `@xmlns` of the answers.', 'REQUIRED');
    return '';
  }
  if (xmlns.trim() === '') addProblem(at, 'is empty. HQ requires it.');
  if (xmlns === CASE_XML) addProblem(at, 'is the namespace of case blocks. A form needs another one.');
  return xmlNamespace(xmlns, at);
}

/** Tag of the root element: the tag of a form from HQ, or `data` as in CommCare's forms. */
function rootTag({ '#type': type }: AnswerGroup, at: InputPath): string {
  if (type === undefined || type === null) return 'data';
  if (typeof type === 'string') return xmlName(type, at);
  addProblem(at, 'must be a string.');
  return 'data';
}

/** The `meta` in `answers`, present in a form from HQ. */
function metaIn({ meta }: AnswerGroup, at: InputPath): AnswerGroup {
  if (meta === undefined || meta === null || meta === '') return {};
  if (isGroup(meta)) return meta;
  addProblem(at, 'cannot be a question: HQ reserves the name for metadata.');
  return {};
}

function rootOf({ answers, name, version, xmlns }: FormContent, form: InputPath): XmlNode {
  const { '#type': _type, '@xmlns': _xmlns, meta: _meta, ...ownAnswers } = answers;
  const at = within(form, 'answers');
  const namespace = checkedXmlns(xmlns, within(form, 'xmlns'));
  const attributes = {
    ...(name !== undefined && { '@name': ifValid(form, () => xmlText(name, within(form, 'name'))) }),
    ...(version !== undefined && { '@version': ifValid(form, () => xmlText(version, within(form, 'version'))) }),
  };
  return elementOf(rootTag(answers, within(at, '#type')), { ...ownAnswers, ...attributes }, { namespace, at });
}

function elementsOf(form: XForm, formPath: InputPath): XmlNode {
  const { answers, cases = [], metadata } = form;
  const root = rootOf(form, formPath);
  const childrenOf = (tag: string, at: InputPath, json: () => AnswerGroup): readonly XmlNode[] => {
    const group = ifValid(at, json);
    return group ? [elementOf(tag, group, { namespace: root.namespace, at, level: 1 })] : [];
  };
  const metaAt = within(formPath, 'answers', 'meta');
  const metaNodes = childrenOf('meta', metaAt, () =>
    metaJson(metadata, metaIn(answers, metaAt), within(formPath, 'metadata')),
  );
  // Invalid metadata would be reported again for each case that uses its values.
  const caseNodes =
    metaNodes.length === 0
      ? []
      : cases.flatMap((change, n) => {
          const at = within(formPath, 'cases', n);
          return childrenOf('case', at, () => caseBlockJson(change, metadata, at));
        });
  return { ...root, children: [...root.children, ...caseNodes, ...metaNodes] };
}

/** All problems of a form's content that do not depend on its user, each with its path. */
export function formProblems(form: FormContent): readonly Problem[] {
  const formPath: InputPath = { path: [], problems: [] };
  rootOf(form, formPath);
  metaIn(form.answers, within(formPath, 'answers', 'meta'));
  return formPath.problems;
}

/**
 * Writes a form as OpenRosa XML (forms.md 4). Equal data gives equal bytes, which HQ stores once even if they are sent
 * repeatedly. Case blocks may also be among the answers, as in HQ's JSON. Sends no request.
 * @throws {RejectedChange} for all missing or unwritable values, each with its path.
 */
export function xformBytes(form: XForm): Uint8Array {
  const formPath: InputPath = { path: [], problems: [] };
  const root = elementsOf(form, formPath);
  refuseInput(formPath.problems);
  return xmlBytes(root);
}
