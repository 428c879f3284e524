import { ask } from '../../client/call.js';
import type { Resource } from '../../engine/resource/resource.js';
import { casePages } from './paging.js';
import { byIndexTime, foundCases, simulatedCase, readCase, type CaseRow } from './resource.js';

const TYPE = 'commcare-user';

/** The case that HQ keeps for a mobile worker, by the worker's id, which is its external id. */
export const usercases: Resource<CaseRow> = {
  name: 'Usercase',
  read: readCase,
  keys: { id: row => (row.case_type === TYPE ? row.external_id : null) },
  freshSeconds: 60,
  usualRows: 300,
  lists: [{ name: 'usercases', path: 'case/v2/', query: { case_type: TYPE }, pager: casePages, sorting: byIndexTime }],
  ways: [
    // Of several cases with an external id it answers one, which may be of another type: then the list decides.
    {
      kind: 'many',
      maxValues: 5000,
      call: external_ids => ask('case/v2/bulk-fetch/', { external_ids }),
      rows: foundCases,
      leavesOpen: true,
    },
    { kind: 'whole' },
  ],
  simulatedRow: (id, link, domain) => ({
    ...simulatedCase(link('case_id') ?? id, link, domain),
    case_type: TYPE,
    external_id: id,
  }),
};
