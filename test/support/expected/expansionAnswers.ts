import type { Case } from '../../../src/sandbox/world/model.js';
import { demo, ofType, rows, target } from './expectedCases.js';
import type { Part } from './expectedFormat.js';

/** A case with what it leads to. */
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

/** The cases that point at one, by the name of the index, in the list's order. */
export const casesPointingAt = (parent: string, identifier: string) =>
  rows.filter(row => target(row, identifier) === parent);
/** The forms of a case, newest first. */
export const formsOf = (row: Case) => demo.forms.find({ caseId: row.id }).rows.map(({ id }) => ({ formId: id }));
/** Cases as a selection of their ids shows them. */
export const asIds = (cases: readonly Case[]) => cases.map(({ id }) => ({ caseId: id }));
/** Rows in an order of their own: what comes beside a case may stand in another than the list's. */
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
/** A line of the bill: the case with what these flags bring (cases.md 4.1). */
export const V1 = (id: string, ...flags: string[]) =>
  `GET case/v1/${id}/?${flags.map(flag => `${flag}__full=true`).join('&')}`;
