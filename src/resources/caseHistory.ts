import { get } from '../hq/call.js';
import type { Resource } from '../hq/resource.js';
import { seek } from '../hq/seek.js';
import { CASE_IDS, type CaseRow, imaginedCase } from './case.js';
import { shaped } from './shape.js';

/** A case as case API v1 has it: who opened, changed and closed it, and which forms touched it (cases.md 4.3). */
export interface CaseHistoryRow extends CaseRow {
  readonly indexed_on: null;
  readonly user_id: string | null;
  readonly opened_by: string | null;
  readonly closed_by: string | null;
  readonly xform_ids: readonly string[];
}

/** What v1 says otherwise than v2. */
interface V1Row extends Omit<CaseHistoryRow, 'properties'> {
  readonly date_modified: string;
  readonly server_date_modified: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

function read(json: unknown): CaseHistoryRow {
  const row = shaped<V1Row>(json, { case_id: 'string', domain: 'string', properties: 'object', indices: 'object' });
  const { case_name, case_type, date_opened, external_id, owner_id, ...properties } = row.properties;
  return {
    __typename: 'Case',
    domain: row.domain,
    case_id: row.case_id,
    case_type: case_type ?? '',
    case_name: case_name ?? '',
    external_id: external_id ?? null,
    owner_id: owner_id ?? null,
    date_opened: date_opened ?? null,
    last_modified: row.date_modified,
    server_last_modified: row.server_date_modified,
    indexed_on: null,
    closed: row.closed,
    date_closed: row.date_closed,
    properties: own(properties),
    indices: row.indices,
    user_id: row.user_id,
    opened_by: row.opened_by,
    closed_by: row.closed_by,
    xform_ids: row.xform_ids,
  };
}

/** Names that case search keeps for itself (cases.md 2.5): v2 shows no properties called so, and v1 is to say the same. */
const METADATA = /^(name|case_name|external_id|date_opened|closed_on|last_modified|@.*)$/;

function own(properties: V1Row['properties']): CaseRow['properties'] {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, string] => entry[1] !== null && !METADATA.test(entry[0]),
    ),
  );
}

/** Cases by way of case API v1, which knows their users and sorts them, but lists less well than v2. */
export const caseHistories: Resource<CaseHistoryRow> = {
  name: 'CaseHistory',
  read,
  keys: { id: row => row.case_id, owner_id: row => row.owner_id, case_type: row => row.case_type },
  ids: CASE_IDS,
  fresh: 60,
  usual: 50_000,
  lists: [
    {
      name: 'histories',
      path: 'case/v1/',
      pager: seek({
        max: 5000,
        order: 'server_date_modified',
        bounds: {
          server_date_modified: 'server_date_modified_start',
          '-server_date_modified': 'server_date_modified_end',
          date_modified: 'date_modified_start',
          '-date_modified': 'date_modified_end',
        },
        row: (json, field) => {
          const row = json as Record<string, string>;
          return { id: row.case_id ?? '', time: row[field] ?? '' };
        },
        // HQ refuses the `Z` that it writes itself (cases.md 4.1), and its index is exact to the millisecond.
        bound: (time, upper) => time.slice(0, 23).replace(/Z$/, '') + (upper && time.length > 23 ? '999' : ''),
        offsets: true,
      }),
    },
  ],
  ways: [
    { kind: 'one', call: id => get(`case/v1/${id}/`) },
    { kind: 'part', by: 'owner_id' },
    { kind: 'part', by: 'case_type', as: 'type.exact' },
    { kind: 'whole' },
  ],
  imagined: (id, link, domain) => ({
    ...imaginedCase(id, link, domain),
    indexed_on: null,
    user_id: link('user_id'),
    opened_by: link('opened_by'),
    closed_by: link('closed_by'),
    xform_ids: [],
  }),
};
