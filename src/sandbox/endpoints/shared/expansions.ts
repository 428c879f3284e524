import { domainOf } from '../../http/endpoint.js';
import type { Ask } from '../../http/endpoint.js';
import { canned } from '../../http/refusals.js';
import type { Case, Form } from '../../world/model.js';
import { isoIndex } from '../../dates.js';
import { caseV1Json, databaseTimes } from '../case/caseJson.js';
import type { CaseJson } from '../case/caseJson.js';
import { formJson } from '../form/formJson.js';
import type { FormJson } from '../form/formJson.js';
import { isFull } from './tastypieFilters.js';

/** Where Python gives up on an expansion that circles: child, parent, child... (cases.md 4.3). */
const DEEPEST = 40;

function childCases(ask: Ask, row: Case, depth: number): Record<string, CaseJson> {
  const { rows } = domainOf(ask).cases.find({ pointsAt: [row.id] });
  return Object.fromEntries(rows.map(child => [child.id, fullCase(ask, child, depth + 1)]));
}

function parentCases(ask: Ask, row: Case, depth: number): Record<string, CaseJson> {
  const present = row.indices.filter(index => index.caseId !== '');
  return Object.fromEntries(
    present.map(({ identifier, caseId }) => {
      const parent = domainOf(ask).cases.get(caseId);
      // By our reading a parent that is gone breaks the whole request (cases.md 4.3).
      if (!parent) throw canned(500);
      return [identifier, fullCase(ask, parent, depth + 1)];
    }),
  );
}

/** A form beside a case comes out of the database, without its files (`ESCase.get_forms` in corehq/apps/api/models.py). */
const beside = ({ now }: Ask): FormJson => ({ attachments: {}, indexed_on: isoIndex(now) });

function formsBy(ask: Ask, row: Case, attribute: '@name' | '@xmlns', depth: number): Record<string, FormJson[]> {
  const groups: Record<string, FormJson[]> = {};
  for (const id of row.formIds) {
    const form = domainOf(ask).forms.get(id);
    if (!form || form.archived) continue;
    const key = form.form[attribute];
    (groups[typeof key === 'string' ? key : ''] ??= []).push({ ...fullForm(ask, form, depth + 1), ...beside(ask) });
  }
  return groups;
}

/**
 * A v1 case with the expansions that the request asks for; nested cases and forms see the same flags (cases.md 4.3).
 * Expansions come out of the database: no index lag.
 */
export function fullCase(ask: Ask, row: Case, depth = 0): CaseJson {
  if (depth > DEEPEST) throw canned(500);
  const asked = (flag: string): boolean => isFull(ask.query, flag);
  return {
    ...caseV1Json(row, domainOf(ask).name, ask),
    ...(asked('child_cases') && { child_cases: childCases(ask, row, depth) }),
    ...(asked('parent_cases') && { parent_cases: parentCases(ask, row, depth) }),
    ...(asked('xforms_by_name') && { xforms_by_name: formsBy(ask, row, '@name', depth) }),
    ...(asked('xforms_by_xmlns') && { xforms_by_xmlns: formsBy(ask, row, '@xmlns', depth) }),
  };
}

/**
 * A form, with `cases` when `cases__full` asks for them: as they are now, those that are gone left out (forms.md 1.5).
 */
export function fullForm(ask: Ask, row: Form, depth = 0): FormJson {
  if (depth > DEEPEST) throw canned(500);
  const json = formJson(row, domainOf(ask).name, ask.origin);
  if (!isFull(ask.query, 'cases')) return json;
  const touched = row.caseIds.map(id => domainOf(ask).cases.get(id)).filter(found => found !== undefined);
  return { ...json, cases: touched.map(found => ({ ...fullCase(ask, found, depth + 1), ...databaseTimes(found) })) };
}
