import type { CaseRecord } from '../../../src/sandbox/world/model.js';
import { demo, ofType, rows, target } from './expectedCases.js';
import type { Part } from './expectedFormat.js';

/** A case with its relations. */
export interface Linked {
  readonly caseId: string;
  readonly indexedOn?: string;
  readonly children: Part<Linked>;
  readonly extensions: Part<Linked>;
  readonly forms: Part<{ readonly formId: string; readonly cases?: readonly Linked[] }>;
}

/** Answers of the tests of expansions. */
export interface Answer {
  readonly domain: {
    readonly case: Linked | null;
    readonly caseByExternalId: Linked;
    readonly cases: Part<Linked>;
    readonly forms: Part<{ readonly formId: string; readonly cases: readonly Linked[] }>;
    readonly form: { readonly cases: readonly Linked[] };
    readonly mobileWorker: { readonly cases: Part<Linked> };
  };
}

/** The cases with an index of this name to a case, in the order of the list. */
export const casesPointingAt = (parent: string, identifier: string) =>
  rows.filter(row => target(row, identifier) === parent);
/** The forms of a case, newest first. */
export const formsOf = (row: CaseRecord) => demo.forms.find({ caseId: row.id }).rows.map(({ id }) => ({ formId: id }));
/** Cases as a selection of their ids shows them. */
export const asIds = (cases: readonly CaseRecord[]) => cases.map(({ id }) => ({ caseId: id }));
/** Rows sorted by case id: an expansion may return them in another order than the list. */
export const unordered = <Row extends { readonly caseId: string }>(nodes: readonly Row[]) =>
  nodes.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));

/** A mother with children, forms and a parent. */
export const mother = ofType('mother').find(
  row => casesPointingAt(row.id, 'parent').length > 0 && row.formIds.length > 1,
)!;
/** The household with the most members. */
export const household = ofType('household').toSorted(
  (a, b) => casesPointingAt(b.id, 'parent').length - casesPointingAt(a.id, 'parent').length,
)[0]!;
/** A request as a bill lists it: the case with these expansions (cases.md 4.1). */
export const V1 = (id: string, ...flags: string[]) =>
  `GET case/v1/${id}/?${flags.map(flag => `${flag}__full=true`).join('&')}`;
