import { isoIndex, pythonText } from '../../dates.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import type { CaseRecord } from '../../world/model.js';
import { isMetadata } from './caseQueryMatch.js';
import { pathLike } from '../shared/urlStyle.js';

/** The JSON of a case. */
export type CaseJson = Readonly<Record<string, unknown>>;

/** What tastypie shows for a time that the index does not have (cases.md 4.3). */
const UNKNOWN_TIME = '1900-01-01';

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : isoIndex(ms));

function indicesOf(row: CaseRecord, removed: 'shown' | 'dropped'): CaseJson {
  const shown = row.indices.filter(index => removed === 'shown' || index.caseId !== '');
  return Object.fromEntries(
    shown.map(({ identifier, caseId, caseType, relationship }) => [
      identifier,
      { case_id: caseId, case_type: caseType, relationship },
    ]),
  );
}

/**
 * The JSON of a v2 case (cases.md 2.5). From the search index it lacks properties with metadata names and includes
 * removed indices. From the database it includes the former and lacks the latter, and `indexed_on` is the time of the
 * answer (`now`, ms).
 */
export function caseV2Json(row: CaseRecord, domain: string, source: 'search' | { readonly now: number }): CaseJson {
  const properties =
    source === 'search'
      ? Object.fromEntries(Object.entries(row.properties).filter(([name]) => !isMetadata(name)))
      : row.properties;
  return {
    domain,
    case_id: row.id,
    case_type: row.type,
    case_name: row.name,
    external_id: row.externalId,
    owner_id: row.ownerId,
    date_opened: isoIndex(row.opened),
    last_modified: isoIndex(row.modified),
    server_last_modified: isoIndex(row.serverModified),
    indexed_on: isoIndex(source === 'search' ? row.indexedOn : source.now),
    closed: row.closed !== null,
    date_closed: timeOrNull(row.closed),
    properties,
    indices: indicesOf(row, source === 'search' ? 'shown' : 'dropped'),
  };
}

/** The JSON of a v1 case without expansions (cases.md 4.3). */
export function caseV1Json(row: CaseRecord, domain: string, request: AdmittedRequest): CaseJson {
  return {
    id: row.id,
    case_id: row.id,
    domain,
    user_id: row.modifiedBy,
    opened_by: row.openedBy,
    closed_by: row.closedBy,
    date_modified: isoIndex(row.modified),
    server_date_modified: isoIndex(row.serverModified),
    server_date_opened: row.serverOpened === null ? UNKNOWN_TIME : isoIndex(row.serverOpened),
    indexed_on: isoIndex(row.indexedOnV1),
    closed: row.closed !== null,
    date_closed: timeOrNull(row.closed),
    properties: {
      ...row.properties,
      case_name: row.name,
      case_type: row.type,
      date_opened: isoIndex(row.opened),
      external_id: row.externalId,
      owner_id: row.ownerId,
    },
    indices: indicesOf(row, 'shown'),
    xform_ids: row.formIds,
    resource_uri: pathLike(request, domain, 'case', row.id),
  };
}

/**
 * Fields that differ where a case is read from the database, nested in a form (`_cases_referenced_by_xform` in
 * corehq/apps/api/resources/v0_4.py): times are formatted by Python's `str`, and times that only the index has are
 * unknown.
 */
export function databaseTimes(row: CaseRecord): CaseJson {
  return {
    date_modified: pythonText(row.modified),
    server_date_modified: pythonText(row.serverModified),
    server_date_opened: UNKNOWN_TIME,
    indexed_on: UNKNOWN_TIME,
    date_closed: row.closed === null ? null : pythonText(row.closed),
  };
}
