import type { AnswerGroup } from './answers.js';
import { type InputPath, within, addProblem, xmlName, xmlText } from './checks.js';
import { momentText } from './meta.js';

/** A link of a case to another one. */
export interface IndexChange {
  readonly identifier: string;
  /** null = the link is removed (forms.md 2.5). */
  readonly caseId: string | null;
  /** Of the other case. */
  readonly caseType: string;
  readonly relationship?: 'child' | 'extension' | undefined;
}

/** What a form does to one case (forms.md 2.5). What is absent stays as it is. */
export interface CaseChange {
  readonly caseId: string;
  /** The case does not exist yet. */
  readonly create?: { readonly caseType: string; readonly caseName: string; readonly ownerId: string } | undefined;
  /** Properties; `case_name`, `case_type`, `owner_id` and `external_id` are the case's own. null = untouched. */
  readonly update?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  readonly index?: readonly IndexChange[] | undefined;
  /** Files of the case by name: that of a file sent with the form, null = the file is taken away. */
  readonly attachments?: Readonly<Record<string, string | null>> | undefined;
  readonly close?: boolean | undefined;
  /** When, and by whom; by default when the form ended, and by its user. */
  readonly dateModified?: Date | undefined;
  readonly userId?: string | undefined;
}

/** What a block takes over from its form. */
interface FormContext {
  readonly timeEnd: Date;
  readonly userId: string;
}

function filled(text: string, at: InputPath): string {
  if (text.trim() === '') addProblem(at, 'is empty.');
  return xmlText(text, at);
}

function createJson({ caseType, caseName, ownerId }: NonNullable<CaseChange['create']>, at: InputPath): AnswerGroup {
  return {
    case_type: filled(caseType, within(at, 'caseType')),
    case_name: xmlText(caseName, within(at, 'caseName')),
    owner_id: xmlText(ownerId, within(at, 'ownerId')),
  };
}

function indexJson(indices: readonly IndexChange[], around: InputPath): AnswerGroup {
  const entries = indices.map(({ identifier, caseId, caseType, relationship }, n): [string, AnswerGroup] => {
    const at = within(around, n);
    const typeAt = within(at, 'caseType');
    if (indices.findIndex(one => one.identifier === identifier) < n)
      addProblem(within(at, 'identifier'), 'is that of an earlier index: a form can set each once.');
    return [
      xmlName(identifier, within(at, 'identifier')),
      {
        '@case_type': caseId === null ? xmlText(caseType, typeAt) : filled(caseType, typeAt),
        ...(relationship === 'extension' && { '@relationship': relationship }),
        ...(caseId !== null && { '#text': filled(caseId, within(at, 'caseId')) }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function attachmentJson(attachments: NonNullable<CaseChange['attachments']>, around: InputPath): AnswerGroup {
  const entries = Object.entries(attachments).map(([name, source]): [string, AnswerGroup | string] => {
    const at = within(around, name);
    return [xmlName(name, at), source === null ? '' : { '@src': filled(source, at), '@from': 'local' }];
  });
  return Object.fromEntries(entries);
}

function updateJson(update: NonNullable<CaseChange['update']>, at: InputPath): AnswerGroup {
  for (const name of Object.keys(update)) xmlName(name, within(at, name));
  return update;
}

/**
 * A change as a block of version 2 of case XML, in HQ's JSON shape (forms.md 2.5). What is empty, given twice, or nothing
 * that XML can carry is noted.
 */
export function caseBlockJson(change: CaseChange, bearer: FormContext, at: InputPath): AnswerGroup {
  const { attachments = {}, close, create, index = [], update = {} } = change;
  return {
    '@xmlns': 'http://commcarehq.org/case/transaction/v2',
    '@case_id': filled(change.caseId, within(at, 'caseId')),
    '@date_modified': momentText(change.dateModified ?? bearer.timeEnd, within(at, 'dateModified')),
    '@user_id': filled(change.userId ?? bearer.userId, within(at, 'userId')),
    ...(create && { create: createJson(create, within(at, 'create')) }),
    ...(Object.values(update).some(value => value !== null) && { update: updateJson(update, within(at, 'update')) }),
    ...(index.length > 0 && { index: indexJson(index, within(at, 'index')) }),
    ...(Object.keys(attachments).length > 0 && { attachment: attachmentJson(attachments, within(at, 'attachments')) }),
    ...(close === true && { close: '' }),
  };
}
