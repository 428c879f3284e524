import { get } from '../hq/call.js';
import type { Resource } from '../hq/resource.js';
import { CASE_IDS, caseLeads, imaginedCase } from './case.js';
import { caseExpansion, type CaseV1Row, readCaseV1, v1Cases } from './caseV1.js';

/** A case as the lists of case API v1 show it. */
export interface CaseHistoryRow extends CaseV1Row {
  readonly indexed_on: null;
}

/** Cases by way of case API v1, which knows their users and sorts them, but lists less well than v2. */
export const caseHistories: Resource<CaseHistoryRow> = {
  name: 'CaseHistory',
  read: json => ({ ...readCaseV1(json), indexed_on: null }),
  keys: { id: row => row.case_id, owner_id: row => row.owner_id, case_type: row => row.case_type },
  ids: CASE_IDS,
  fresh: 60,
  usual: 50_000,
  lists: [{ ...v1Cases, expansion: caseExpansion }],
  ways: [
    { kind: 'one', call: id => get(`case/v1/${id}/`) },
    { kind: 'part', by: 'owner_id' },
    { kind: 'part', by: 'case_type', as: 'type.exact' },
    { kind: 'whole' },
  ],
  leads: caseLeads,
  imagined: (id, link, domain) => ({
    ...imaginedCase(id, link, domain),
    indexed_on: null,
    user_id: link('user_id'),
    opened_by: link('opened_by'),
    closed_by: link('closed_by'),
    xform_ids: [],
  }),
};
