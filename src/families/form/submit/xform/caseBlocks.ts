import type { AnswerGroup } from './answers.js';
import { type InputPath, within, addProblem, xmlName, xmlText } from './checks.js';
import { momentText } from './meta.js';

/** A link from a case to another case. */
export interface IndexChange {
  readonly identifier: string;
  /** null = the link is removed (forms.md 2.5). */
  readonly caseId: string | null;
  /** Type of the other case. */
  readonly caseType: string;
  readonly relationship?: 'child' | 'extension' | undefined;
}

/** The changes of one case by a form (forms.md 2.5). Absent fields stay unchanged. */
export interface CaseChange {
  readonly caseId: string;
  /** The case does not exist yet. */
  readonly create?: { readonly caseType: string; readonly caseName: string; readonly ownerId: string } | undefined;
  /** Properties; `case_name`, `case_type`, `owner_id` and `external_id` are fields of the case. null = unchanged. */
  readonly update?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  readonly index?: readonly IndexChange[] | undefined;
  /** Files of the case by name. Value: name of a file sent with the form; null = the file is removed. */
  readonly attachments?: Readonly<Record<string, string | null>> | undefined;
  readonly close?: boolean | undefined;
  /** Default: end and user of the form. */
  readonly dateModified?: Date | undefined;
  readonly userId?: string | undefined;
}

/** Defaults that a block takes from its form. */
interface FormContext {
  readonly timeEnd: Date;
  readonly userId: string;
}

function requiredText(text: string, at: InputPath): string {
  if (text.trim() === '') addProblem(at, 'is empty.');
  return xmlText(text, at);
}

function createJson({ caseType, caseName, ownerId }: NonNullable<CaseChange['create']>, at: InputPath): AnswerGroup {
  return {
    case_type: requiredText(caseType, within(at, 'caseType')),
    case_name: xmlText(caseName, within(at, 'caseName')),
    owner_id: xmlText(ownerId, within(at, 'ownerId')),
  };
}

function indexJson(indices: readonly IndexChange[], parentPath: InputPath): AnswerGroup {
  const entries = indices.map(({ identifier, caseId, caseType, relationship }, n): [string, AnswerGroup] => {
    const at = within(parentPath, n);
    const typeAt = within(at, 'caseType');
    if (indices.findIndex(one => one.identifier === identifier) < n)
      addProblem(within(at, 'identifier'), 'is the same as in an earlier index.');
    return [
      xmlName(identifier, within(at, 'identifier')),
      {
        '@case_type': caseId === null ? xmlText(caseType, typeAt) : requiredText(caseType, typeAt),
        ...(relationship === 'extension' && { '@relationship': relationship }),
        ...(caseId !== null && { '#text': requiredText(caseId, within(at, 'caseId')) }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function attachmentJson(attachments: NonNullable<CaseChange['attachments']>, parentPath: InputPath): AnswerGroup {
  const entries = Object.entries(attachments).map(([name, source]): [string, AnswerGroup | string] => {
    const at = within(parentPath, name);
    return [xmlName(name, at), source === null ? '' : { '@src': requiredText(source, at), '@from': 'local' }];
  });
  return Object.fromEntries(entries);
}

function updateJson(update: NonNullable<CaseChange['update']>, at: InputPath): AnswerGroup {
  for (const name of Object.keys(update)) xmlName(name, within(at, name));
  return update;
}

/**
 * Converts a change to a case block (case XML version 2) in HQ's JSON (forms.md 2.5). Empty, repeated or unwritable
 * values are reported.
 */
export function caseBlockJson(change: CaseChange, form: FormContext, at: InputPath): AnswerGroup {
  const { attachments = {}, close, create, index = [], update = {} } = change;
  return {
    '@xmlns': 'http://commcarehq.org/case/transaction/v2',
    '@case_id': requiredText(change.caseId, within(at, 'caseId')),
    '@date_modified': momentText(change.dateModified ?? form.timeEnd, within(at, 'dateModified')),
    '@user_id': requiredText(change.userId ?? form.userId, within(at, 'userId')),
    ...(create && { create: createJson(create, within(at, 'create')) }),
    ...(Object.values(update).some(value => value !== null) && { update: updateJson(update, within(at, 'update')) }),
    ...(index.length > 0 && { index: indexJson(index, within(at, 'index')) }),
    ...(Object.keys(attachments).length > 0 && { attachment: attachmentJson(attachments, within(at, 'attachments')) }),
    ...(close === true && { close: '' }),
  };
}
