import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { cannedError } from '../../http/refusals.js';
import type { CaseRecord, FormRecord } from '../../world/model.js';
import { isoIndex } from '../../dates.js';
import { caseV1Json, databaseTimes } from '../case/caseJson.js';
import type { CaseJson } from '../case/caseJson.js';
import { formJson } from '../form/formJson.js';
import type { FormJson } from '../form/formJson.js';
import { isFull } from './tastypieFilters.js';

/** The depth at which Python fails on a circular expansion (child, parent, child ...) (cases.md 4.3). */
const DEEPEST = 40;

function childCases(request: AdmittedRequest, row: CaseRecord, depth: number): Record<string, CaseJson> {
  const { rows } = domainOf(request).cases.find({ pointsAt: [row.id] });
  return Object.fromEntries(rows.map(child => [child.id, fullCase(request, child, depth + 1)]));
}

function parentCases(request: AdmittedRequest, row: CaseRecord, depth: number): Record<string, CaseJson> {
  const present = row.indices.filter(index => index.caseId !== '');
  return Object.fromEntries(
    present.map(({ identifier, caseId }) => {
      const parent = domainOf(request).cases.get(caseId);
      // Inferred: a deleted parent fails the whole request (cases.md 4.3).
      if (!parent) throw cannedError(500);
      return [identifier, fullCase(request, parent, depth + 1)];
    }),
  );
}

/**
 * A form nested in a case is read from the database, without its files (`ESCase.get_forms` in
 * corehq/apps/api/models.py).
 */
const databaseFormFields = ({ now }: AdmittedRequest): FormJson => ({ attachments: {}, indexed_on: isoIndex(now) });

function formsBy(
  request: AdmittedRequest,
  row: CaseRecord,
  attribute: '@name' | '@xmlns',
  depth: number,
): Record<string, FormJson[]> {
  const groups: Record<string, FormJson[]> = {};
  for (const id of row.formIds) {
    const form = domainOf(request).forms.get(id);
    if (!form || form.archived) continue;
    const key = form.form[attribute];
    (groups[typeof key === 'string' ? key : ''] ??= []).push({
      ...fullForm(request, form, depth + 1),
      ...databaseFormFields(request),
    });
  }
  return groups;
}

/**
 * A v1 case with the requested expansions. Nested cases and forms are expanded by the same flags (cases.md 4.3).
 * Expansions are read from the database, without index lag.
 */
export function fullCase(request: AdmittedRequest, row: CaseRecord, depth = 0): CaseJson {
  if (depth > DEEPEST) throw cannedError(500);
  const asked = (flag: string): boolean => isFull(request.query, flag);
  return {
    ...caseV1Json(row, domainOf(request).name, request),
    ...(asked('child_cases') && { child_cases: childCases(request, row, depth) }),
    ...(asked('parent_cases') && { parent_cases: parentCases(request, row, depth) }),
    ...(asked('xforms_by_name') && { xforms_by_name: formsBy(request, row, '@name', depth) }),
    ...(asked('xforms_by_xmlns') && { xforms_by_xmlns: formsBy(request, row, '@xmlns', depth) }),
  };
}

/** A form, with its cases if `cases__full` is set: their present versions, without deleted ones (forms.md 1.5). */
export function fullForm(request: AdmittedRequest, row: FormRecord, depth = 0): FormJson {
  if (depth > DEEPEST) throw cannedError(500);
  const json = formJson(row, domainOf(request).name, request.origin);
  if (!isFull(request.query, 'cases')) return json;
  const touched = row.caseIds.map(id => domainOf(request).cases.get(id)).filter(found => found !== undefined);
  return {
    ...json,
    cases: touched.map(found => ({ ...fullCase(request, found, depth + 1), ...databaseTimes(found) })),
  };
}
