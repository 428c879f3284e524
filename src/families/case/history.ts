import { get } from '../../client/call.js';
import type { Resource } from '../../engine/resource/resource.js';
import { CASE, CASE_IDS, caseRelations, simulatedCase } from './resource.js';
import type { CaseRow } from './row.js';
import { caseExpansion, caseFromV1, v1Cases } from './v1.js';
import { list, orNull, text } from '../shared/fieldKinds.js';
import { rowReader } from '../shared/rowShape.js';

/** A case from case API v1, with the users who opened, changed and closed it, and the ids of its forms (cases.md 4.3). */
export interface CaseHistoryRow extends CaseRow {
  readonly indexed_on: null;
  readonly user_id: string | null;
  readonly opened_by: string | null;
  readonly closed_by: string | null;
  readonly xform_ids: readonly string[];
}

const users = { user_id: orNull(text), opened_by: orNull(text), closed_by: orNull(text) };
const read = rowReader({ ...CASE, ...users, xform_ids: list(text) }, ({ domain }) => ({
  indexed_on: null,
  domain,
  __typename: 'Case',
}));

/** Cases from case API v1. It returns their users and form ids and sorts them, but it has fewer filters than v2. */
export const caseHistories: Resource<CaseHistoryRow> = {
  name: 'CaseHistory',
  read: (json, origin) => read(caseFromV1(json), origin),
  keys: { id: row => row.case_id, owner_id: row => row.owner_id, case_type: row => row.case_type },
  idPattern: CASE_IDS,
  freshSeconds: 60,
  usualRows: 50_000,
  lists: [{ ...v1Cases, expansion: caseExpansion }],
  ways: [
    { kind: 'one', call: id => get(`case/v1/${id}/`) },
    { kind: 'part', by: 'owner_id' },
    { kind: 'part', by: 'case_type', parameter: 'type.exact' },
    { kind: 'whole' },
  ],
  relations: caseRelations,
  simulatedRow: (id, link, domain) => ({
    ...simulatedCase(id, link, domain),
    indexed_on: null,
    user_id: link('user_id'),
    opened_by: link('opened_by'),
    closed_by: link('closed_by'),
    xform_ids: [],
  }),
};
