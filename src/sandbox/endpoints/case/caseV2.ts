import type { Endpoint } from '../../http/endpoint.js';
import { bulkFetchCases, readCaseByExternalId, readCaseV2 } from './caseV2ById.js';
import { listCasesV2 } from './caseV2List.js';

const checks = {
  kind: 'view',
  permission: 'edit_data',
  metered: true,
  headerCredentialsOnly: true,
} as const;

/**
 * Case API v2, reads (cases.md 2.1), by old and new URLs. The trailing slash is optional for the list and `{case_id}`.
 */
export const caseV2Endpoints: readonly Endpoint[] = [
  {
    ...checks,
    paths: ['api/case/v2/bulk-fetch/', 'api/v0.6/case/bulk-fetch/'],
    // GET fails because it has no body; PUT works like POST (cases.md 2.1).
    methods: ['GET', 'POST', 'PUT'],
    handle: bulkFetchCases,
  },
  {
    ...checks,
    paths: ['api/case/v2/ext/{external_id+}/', 'api/v0.6/case/ext/{external_id+}/'],
    methods: ['GET'],
    locationSafe: true,
    handle: readCaseByExternalId,
  },
  {
    ...checks,
    paths: ['api/case/v2/', 'api/v0.6/case/', 'api/case/v2', 'api/v0.6/case'],
    methods: ['GET'],
    locationSafe: true,
    handle: listCasesV2,
  },
  {
    ...checks,
    paths: ['api/case/v2/{case_id}/', 'api/v0.6/case/{case_id}/', 'api/case/v2/{case_id}', 'api/v0.6/case/{case_id}'],
    methods: ['GET'],
    locationSafe: true,
    handle: readCaseV2,
  },
];
