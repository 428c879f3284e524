import { ask } from '../../client/call.js';
import type { Resource } from '../../engine/resource/resource.js';
import { casePages } from './paging.js';
import { byIndexTime, foundCases, simulatedCase, readCase } from './resource.js';
import type { CaseRow } from './row.js';

const TYPE = 'commcare-user';

/** The usercase that HQ keeps for each mobile worker. Its external id is the worker's id. */
export const usercases: Resource<CaseRow> = {
  name: 'Usercase',
  read: readCase,
  keys: { id: row => (row.case_type === TYPE ? row.external_id : null) },
  freshSeconds: 60,
  usualRows: 300,
  lists: [{ name: 'usercases', path: 'case/v2/', query: { case_type: TYPE }, pager: casePages, sorting: byIndexTime }],
  ways: [
    // For an external id HQ returns one of several cases, maybe of another type. Then the list is searched.
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
