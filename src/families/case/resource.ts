import { ask, get } from '../../client/call.js';
import type { Relation } from '../../engine/resource/want.js';
import type { LinkedIds, List, Resource } from '../../engine/resource/resource.js';
import type { Sorting } from '../../engine/resource/sorting.js';
import { casePages } from './paging.js';
import { caseExpansion, caseFromV1, oneCaseExpansion, MISSING_IN_V1, v1Cases } from './v1.js';
import { casePassesFilter } from './passesFilter.js';
import {
  date,
  flag,
  id,
  idOrEmpty,
  list,
  mapOf,
  orAbsent,
  orNull,
  record,
  text,
  word,
  textOrNone,
} from '../shared/fieldKinds.js';
import { part, rowReader, type RowShape } from '../shared/rowShape.js';
import { checkedRow } from '../shared/checkedRow.js';
import type { CaseRow, CaseIndexRow } from './row.js';

/** A case in v2's JSON. `caseFromV1` converts v1's JSON to it. */
export const CASE: RowShape<Omit<CaseRow, '__typename' | 'domain'>> = {
  case_id: id,
  case_type: orNull(text),
  case_name: orNull(text),
  external_id: orNull(text),
  owner_id: orNull(text),
  date_opened: orNull(date),
  last_modified: date,
  server_last_modified: date,
  indexed_on: orAbsent(date),
  closed: flag,
  date_closed: orNull(date),
  properties: orAbsent(record),
  indices: mapOf(
    part<CaseIndexRow>({ case_id: idOrEmpty, case_type: orNull(text), relationship: word('child', 'extension') }),
  ),
  user_id: textOrNone,
  opened_by: textOrNone,
  closed_by: textOrNone,
  xform_ids: orAbsent(list(text)),
};

/** Reads a case from v2's JSON. */
export const readCase = rowReader(CASE, ({ domain }) => ({ domain, __typename: 'Case' }));

/**
 * Reads the case in the reply to a write. The reply contains its project space.
 * @throws {TypeError} for a reply that is not a case.
 */
export const writtenCase = (json: unknown): CaseRow =>
  readCase(json, { domain: checkedRow<Pick<CaseRow, 'domain'>>(json, { domain: 'string' }).domain });

/** The cases in a reply for several ids. An id that HQ does not find is a stub with an `error` (cases.md 2.7). */
export function foundCases(body: unknown): readonly unknown[] {
  const { cases: found } = (body ?? {}) as { cases?: unknown };
  if (!Array.isArray(found)) throw new TypeError('no "cases" in a reply for several cases');
  return found.filter(json => !(json as { error?: unknown } | null)?.error);
}

/** Form of case ids. Text without a letter or digit is no id. */
export const CASE_IDS = /^(?=.*[A-Za-z0-9])[\w-]+$/;

/** A simulated case. Only its links matter. */
export const simulatedCase = (id: string, link: LinkedIds, domain: string): CaseRow => ({
  __typename: 'Case',
  domain,
  case_id: id,
  case_type: link('case_type') ?? '',
  case_name: '',
  external_id: link('external_id'),
  owner_id: link('owner_id'),
  date_opened: null,
  last_modified: null,
  server_last_modified: null,
  indexed_on: null,
  closed: link('closed') !== null,
  date_closed: null,
  properties: {},
  indices: Object.fromEntries(['parent', 'host'].flatMap(name => indexTo(name, link(name)))),
});

const indexTo = (name: string, case_id: string | null): [string, CaseIndexRow][] =>
  case_id === null ? [] : [[name, { case_id, case_type: '', relationship: 'child' }]];

const history: Relation = { to: 'CaseHistory', by: 'id', oneRequestForAll: true };

/** Relations that HQ can sideload with a case, or that API v1 returns with it. */
export const caseRelations: Readonly<Record<string, Relation>> = {
  'Case.children': { to: 'Case', by: 'parent' },
  'Case.extensions': { to: 'Case', by: 'host' },
  'Case.forms': { to: 'Form', by: 'case_id' },
  'Case.formIds': history,
  'Case.openedBy': history,
  'Case.closedBy': history,
  'Case.modifiedBy': history,
};

/** The order of API v2: a case that changes moves to the end. */
export const byIndexTime: Sorting = { key: row => (row as CaseRow).indexed_on, byTime: true, moves: () => true };

const fromV1 = { toRow: caseFromV1, missingFields: MISSING_IN_V1, expansion: oneCaseExpansion };
// Approximately the order of v2's list, which uses the times of another index.
const byOwner: List = { ...v1Cases, ...fromV1, expansion: caseExpansion, query: { order_by: 'indexed_on' } };
const byExternalId: List = { ...v1Cases, ...fromV1 };

/** Cases by id, index, owner and external id. */
export const cases: Resource<CaseRow> = {
  name: 'Case',
  read: readCase,
  keys: {
    id: row => row.case_id,
    parent: row => row.indices.parent?.case_id,
    host: row => row.indices.host?.case_id,
    owner_id: row => row.owner_id,
    external_id: row => row.external_id,
  },
  idPattern: CASE_IDS,
  passesFilter: casePassesFilter,
  changedOn: row => row.server_last_modified,
  freshSeconds: 60,
  usualRows: 50_000,
  lists: [
    {
      name: 'cases',
      path: 'case/v2/',
      pager: casePages,
      sorting: byIndexTime,
      // The properties are nearly the whole size of a case.
      sparse: {
        fields: { properties: ['Case.properties', 'Case.property'] },
        minPageRows: 1000,
        query: fields => ({ exclude: fields.join() }),
      },
    },
  ],
  ways: [
    { kind: 'one', call: id => get(`case/v2/${id}/`) },
    { kind: 'many', maxValues: 5000, call: case_ids => ask('case/v2/bulk-fetch/', { case_ids }), rows: foundCases },
    // HQ answers 403 for bulk fetch by a location-restricted caller, but not for this.
    { kind: 'many', maxValues: 100, inUrl: true, call: ids => get(`case/v2/${ids.join(',')}/`), rows: foundCases },
    { kind: 'part', by: 'parent', parameter: 'indices.parent', maxValues: 60 },
    { kind: 'part', by: 'host', parameter: 'indices.host', maxValues: 60 },
    { kind: 'part', by: 'owner_id', maxValues: 60 },
    // Not by bulk fetch, which returns only one of several cases with the same external id.
    { kind: 'part', by: 'external_id', maxValues: 60, usualRows: 1 },
    { kind: 'whole' },
    { kind: 'one', call: id => get(`case/v1/${id}/`), ...fromV1 },
    // v1 searches lower-cased words (cases.md 4.1). It finds HQ's own ids, but maybe not other owner ids.
    { kind: 'part', by: 'owner_id', list: byOwner, missingFields: MISSING_IN_V1, values: /^[0-9a-f]{32}$/ },
    {
      kind: 'part',
      by: 'external_id',
      parameter: 'external_id.exact',
      list: byExternalId,
      missingFields: MISSING_IN_V1,
      usualRows: 1,
    },
  ],
  relations: caseRelations,
  missingWhenExpanded: { 'Case.indexedOn': 'indexed_on' },
  simulatedRow: simulatedCase,
};
