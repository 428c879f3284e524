import type { DomainRecord } from '../../../src/sandbox/world/model.js';
import type { Json } from '../../support/sandbox/alteredHq.js';

/** The type of a field in HQ's contract. */
export type FieldKind = 'text' | 'date' | 'flag' | 'number' | 'word' | 'list' | 'object';

/** The same, with `?` where null is allowed and `*` where the field may be missing. */
export type FieldContract = `${FieldKind}${'' | '?'}${'' | '*'}`;

/** A field of HQ's, by its path in the row, with the fields of the graph that show it. */
export type Field = readonly [hq: string, said: FieldContract, ...shown: string[]];

/** A root list of the graph and the list of HQ that it comes from. */
export interface RowContract {
  readonly name: string;
  /** The list's field below `Domain`, and what is selected of its rows. */
  readonly field: (demo: DomainRecord) => string;
  readonly select: string;
  /** Where the rows are in the answer below `domain`, and the field of the graph that has an error for a row without id. */
  readonly nodes: string;
  readonly list: string;
  readonly path: string;
  readonly rows: string;
  /** HQ's field of the row's id, and the one of the graph. */
  readonly id: readonly [hq: string, graph: string];
  /** Which row is altered. */
  readonly fits?: (row: Json) => boolean;
  readonly fields: readonly Field[];
  /** HQ's fields of the ids of parts, with the list in the graph that the part is left out of. */
  readonly parts?: readonly (readonly [hq: string, list: string])[];
}

const connection = (name: string) => ({ field: () => name, nodes: `${name}.nodes`, list: name, rows: 'objects' });
const plain = (name: string) => ({ field: () => name, nodes: name, list: name, rows: 'objects' });
const has = (list: unknown) => (Array.isArray(list) ? list : Object.keys(list ?? {})).length > 0;

const CASE =
  'caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified serverLastModified properties property(name: "x") indices { identifier caseId caseType relationship }';
const PERSON = 'userId username firstName lastName email phoneNumbers defaultPhoneNumber role';

const person: readonly Field[] = [
  ['username', 'text', 'username'],
  ['first_name', 'text?', 'firstName'],
  ['last_name', 'text?', 'lastName'],
  ['email', 'text', 'email'],
  ['phone_numbers', 'list', 'phoneNumbers'],
  ['default_phone_number', 'text?', 'defaultPhoneNumber'],
];

/** Every root list. */
export const rowContracts: readonly RowContract[] = [
  {
    ...connection('cases'),
    name: 'cases',
    select: `${CASE} indexedOn`,
    path: 'api/case/v2/',
    rows: 'cases',
    id: ['case_id', 'caseId'],
    fits: row => has(row['indices']),
    fields: [
      ['case_type', 'text?', 'caseType'],
      ['case_name', 'text?', 'caseName'],
      ['external_id', 'text?', 'externalId'],
      ['owner_id', 'text?', 'ownerId'],
      ['date_opened', 'date?', 'dateOpened'],
      ['last_modified', 'date', 'lastModified'],
      ['server_last_modified', 'date', 'serverLastModified'],
      ['indexed_on', 'date', 'indexedOn'],
      ['closed', 'flag', 'closed'],
      ['date_closed', 'date?', 'dateClosed'],
      ['properties', 'object', 'properties', 'property'],
      ['indices', 'object', 'indices'],
      ['indices.parent.case_type', 'text?', 'indices.0.caseType'],
      ['indices.parent.relationship', 'word', 'indices.0.relationship'],
    ],
    parts: [['indices.parent.case_id', 'indices']],
  },
  {
    ...connection('cases'),
    name: 'cases through the older API',
    field: () => 'cases(orderBy: { field: LAST_MODIFIED, direction: ASC })',
    select: CASE,
    path: 'api/case/v1/',
    id: ['case_id', 'caseId'],
    fits: row => has(row['indices']),
    fields: [
      ['properties.case_type', 'text?*', 'caseType'],
      ['properties.case_name', 'text?*', 'caseName'],
      ['properties.owner_id', 'text?*', 'ownerId'],
      ['properties.date_opened', 'date?*', 'dateOpened'],
      ['date_modified', 'date', 'lastModified'],
      ['server_date_modified', 'date', 'serverLastModified'],
      ['closed', 'flag', 'closed'],
      ['date_closed', 'date?', 'dateClosed'],
      ['indices', 'object', 'indices'],
      [
        'properties',
        'object',
        ...['properties', 'property', 'caseType', 'caseName', 'externalId', 'ownerId', 'dateOpened'],
      ],
    ],
  },
  {
    ...connection('forms'),
    name: 'forms',
    select:
      'formId xmlns name type version uiVersion receivedOn editedOn serverModifiedOn indexedOn archived problem isPhoneSubmission submitIp initialProcessingComplete appId buildId answers value(path: "x") values(path: "x") caseIds metadata { timeStart timeEnd deviceId username userId appVersion } attachments { name contentType length }',
    path: 'api/form/v1/',
    id: ['id', 'formId'],
    fits: row => has(row['attachments']),
    fields: [
      ['type', 'text', 'type'],
      ['version', 'text', 'version'],
      ['uiversion', 'text?', 'uiVersion'],
      ['received_on', 'date', 'receivedOn'],
      ['edited_on', 'date?', 'editedOn'],
      ['server_modified_on', 'date', 'serverModifiedOn'],
      ['indexed_on', 'date', 'indexedOn'],
      ['archived', 'flag', 'archived'],
      ['problem', 'text?', 'problem'],
      ['is_phone_submission', 'flag', 'isPhoneSubmission'],
      ['submit_ip', 'text?', 'submitIp'],
      ['initial_processing_complete', 'flag?', 'initialProcessingComplete'],
      ['app_id', 'text?', 'appId'],
      ['build_id', 'text?', 'buildId'],
      ['form', 'object', 'answers', 'value', 'values', 'caseIds', 'xmlns', 'name'],
      ['metadata', 'object?', 'metadata'],
      ['metadata.timeStart', 'date?*', 'metadata.timeStart'],
      ['metadata.userID', 'text?*', 'metadata.userId'],
      ['metadata.deviceID', 'text?*', 'metadata.deviceId'],
      ['attachments', 'object', 'attachments'],
    ],
  },
  {
    ...connection('mobileWorkers'),
    name: 'mobile workers',
    select: `${PERSON} language userData userDatum(name: "x") groupIds locationIds primaryLocationId`,
    path: 'api/user/v1/',
    id: ['id', 'userId'],
    fields: [
      ...person,
      ['language', 'text?*', 'language'],
      ['role', 'text?*', 'role'],
      ['user_data', 'object', 'userData', 'userDatum'],
      ['groups', 'list', 'groupIds'],
      ['locations', 'list', 'locationIds'],
      ['primary_location', 'text?', 'primaryLocationId'],
    ],
  },
  {
    ...connection('webUsers'),
    name: 'web users',
    select: `${PERSON} isAdmin permissions active profile userData userDatum(name: "x") tableauRole locationIds primaryLocationId`,
    path: 'api/web-user/v1/',
    id: ['id', 'userId'],
    fields: [
      ...person,
      ['role', 'text', 'role'],
      ['is_admin', 'flag', 'isAdmin'],
      ['permissions', 'object', 'permissions'],
      ['is_active_in_domain', 'flag*', 'active'],
      ['profile', 'text*', 'profile'],
      ['user_data', 'object*', 'userData', 'userDatum'],
      ['tableau_role', 'text?*', 'tableauRole'],
      ['assigned_location_ids', 'list*', 'locationIds'],
      ['primary_location_id', 'text*', 'primaryLocationId'],
    ],
  },
  {
    ...connection('groups'),
    name: 'groups',
    select: 'groupId name caseSharing reporting metadata mobileWorkerIds',
    path: 'api/group/v1/',
    id: ['id', 'groupId'],
    fields: [
      ['name', 'text', 'name'],
      ['case_sharing', 'flag', 'caseSharing'],
      ['reporting', 'flag', 'reporting'],
      ['users', 'list', 'mobileWorkerIds'],
    ],
  },
  {
    ...connection('locations'),
    name: 'locations',
    select:
      'locationId name siteCode coordinates { latitude longitude } locationData lastModified typeCode typeName parentId',
    path: 'api/location/v2/',
    id: ['location_id', 'locationId'],
    fields: [
      ['name', 'text?', 'name'],
      ['site_code', 'text', 'siteCode'],
      ['latitude', 'text?', 'coordinates'],
      ['longitude', 'text?', 'coordinates'],
      ['location_data', 'object', 'locationData'],
      ['last_modified', 'date', 'lastModified'],
      ['location_type_code', 'text?', 'typeCode'],
      ['location_type_name', 'text?', 'typeName'],
      ['parent_location_id', 'text', 'parentId'],
    ],
  },
  {
    ...plain('locationTypes'),
    name: 'location types',
    select: 'locationTypeId code name administrative sharesCases viewDescendants',
    path: 'api/location_type/v1/',
    id: ['id', 'locationTypeId'],
    fields: [
      ['code', 'text?', 'code'],
      ['name', 'text', 'name'],
      ['administrative', 'flag', 'administrative'],
      ['shares_cases', 'flag', 'sharesCases'],
      ['view_descendants', 'flag', 'viewDescendants'],
    ],
  },
];
