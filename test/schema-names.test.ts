import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, isUnionType } from 'graphql';
import { nodes, schema, types } from './sdl.js';

/** Names that queries use. */
const NAMES: Readonly<Record<string, string>> = {
  Query: 'viewer domains domain node nodes',
  HqAccount: 'userId username firstName lastName email domains',
  Domain: `id name projectName case caseByExternalId cases form forms mobileWorker mobileWorkerByUsername mobileWorkers webUser webUsers
    group groups location locationBySiteCode locations locationTypes locationType application applications caseTypes lookupTable lookupTableByTag lookupTables
    lookupTableRow    report reports dataSource messagingEvents messagingEvent dataExports dataExport odataFeed restore budget`,
  Restore: 'registration cases fixtures restoreId',
  Case: `id domain caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified serverLastModified indexedOn
    properties property indices owner parent host children extensions forms openedBy closedBy modifiedBy attachments messagingEvents`,
  CaseIndex: 'identifier caseType relationship caseId case',
  UnknownOwner: 'ownerId',
  UnknownUser: 'userId',
  Form: `id domain formId xmlns name type version receivedOn editedOn serverModifiedOn indexedOn archived problem isPhoneSubmission
    submitIp form value values metadata submittedBy editedBy application build definition cases caseIds attachments uiVersion`,
  FormMetadata: 'timeStart timeEnd deviceId username userId appVersion location',
  GeoPoint: 'latitude longitude altitude accuracy',
  Attachment: 'name contentType length url href content',
  MobileWorker: `id domain userId username firstName lastName email phoneNumbers defaultPhoneNumber language role active userData userDatum
    groups locations primaryLocation usercase cases forms`,
  WebUser: 'id domain userId username role isAdmin permissions primaryLocation locations',
  Group: 'id groupId name caseSharing reporting metadata users cases',
  Location: `id locationId name siteCode externalId coordinates locationData lastModified type parent ancestors path ancestor children
    descendants mobileWorkers cases`,
  LocationType: 'code name administrative sharesCases viewDescendants parent children locations',
  Application: 'id appId name version modules builds ccz',
  ApplicationModule: 'name caseType caseProperties forms',
  FormDefinition: 'xmlns name questions submissions',
  CaseType: 'name properties applications',
  Report: 'id reportId title columns filters rows',
  ReportColumn: 'slug heading type',
  ReportRow: 'values value columns',
  ReportRowColumn: 'slug heading expandColumnValue',
  DataSource: 'rows',
  DataSourceRow: 'values value',
  LookupTable: 'id tableId tag isGlobal fields itemAttributes rows',
  DataExport: 'id domain exportId name kind exportFormat isDeidentified caseType xmlns detConfig savedExport odataFeed',
  DetConfig: 'name contentType downloadUrl hqUrl',
  SavedExport: 'domain exportId name contentType downloadUrl hqUrl',
  ODataFeed: 'domain kind configId tableNumber columns rows',
  ODataColumn: 'heading type isKey',
  ODataRow: 'values value',
  HqJob:
    'id domain jobId kind status progress message requested processed succeeded problems requestedBy createdAt startedAt endedAt',
  RequestBudget: 'domain limits mobileWorkers reserve queued',
  RequestBudgetLimit: 'kind windows',
  RequestBudgetWindow: 'period limit used free resetsAt',
  CaseFilter: `caseType ownerId caseName externalId closed includeDeprecated properties parentId index lastModified serverLastModified
    dateOpened dateClosed indexedOn query`,
  CaseIndexFilter: 'identifier caseIds',
  HqDateTimeRange: 'gt gte lt lte',
  FormFilter: 'xmlns appId caseId userId receivedOn serverModifiedOn indexedOn includeArchived',
  LocationFilter: 'siteCode name typeCode parentId lastModified',
};

describe('the schema has the names that clients use', () => {
  test.each(Object.entries(NAMES))('%s', (name, list) => {
    const type = schema.getType(name) as GraphQLObjectType;
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(list.split(/\s+/)));
  });

  test('unions', () => {
    const members = (name: string) =>
      types.find(type => type.name === name && isUnionType(type))
        ? schema.getPossibleTypes(schema.getType(name) as never).map(type => type.name)
        : [];
    expect(members('CaseOwner')).toEqual(['MobileWorker', 'WebUser', 'Group', 'Location', 'UnknownOwner']);
    expect(members('User')).toEqual(['MobileWorker', 'WebUser', 'UnknownUser']);
  });

  test('a project space shows its own fields first, then those of one noun after the other', () => {
    const fields = Object.keys((schema.getType('Domain') as GraphQLObjectType).getFields());
    expect(fields.slice(0, 4)).toEqual(['id', 'name', 'projectName', 'budget']);
    const at = ['application', 'case', 'form', 'group', 'location', 'mobileWorker', 'report', 'webUser'].map(name =>
      fields.indexOf(name),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(fields.indexOf('cases') - fields.indexOf('case')).toBe(2);
  });

  test('what implements Node', () => {
    expect(nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Domain',
        'Case',
        'Form',
        'MobileWorker',
        'WebUser',
        'Group',
        'Location',
        'Application',
        'Report',
        'LookupTable',
      ]),
    );
  });
});
