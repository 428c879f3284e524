import { describe, expect, test } from '@jest/globals';
import { type GraphQLInterfaceType, type GraphQLObjectType, isUnionType } from 'graphql';
import { nodes, schema, types } from '../support/sdl.js';

/** Names that queries use. */
const NAMES: Readonly<Record<string, string>> = {
  Query: 'viewer domains domain node nodes',
  HqAccount: 'userId username firstName lastName email domains',
  Domain: `id name projectName case casesById caseByExternalId cases form formsById forms mobileWorker mobileWorkersById mobileWorkerByUsername mobileWorkers webUser webUserByUsername webUsers
    user caseOwner viewer group groupByName groups location locationsById locationBySiteCode locations locationTypes locationType application applicationBuild applications caseTypes caseType formDefinitions lookupTable lookupTableByTag lookupTables lookupTableRow
    report reports dataSource messagingEvents messagingEvent dataExports dataExport odataFeed restore budget writeProgress`,
  Restore: 'registration cases fixtures restoreId',
  Case: `id domain subcases caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified serverLastModified indexedOn
    properties property indices owner parent host children extensions forms formIds openedBy closedBy modifiedBy attachments messagingEvents`,
  CaseIndex: 'identifier caseType relationship caseId case',
  CaseOwner: 'domain displayName',
  UnknownOwner: 'domain ownerId displayName',
  ProjectUser: 'domain userId displayName',
  ProjectMember: `id domain userId displayName username firstName lastName email phoneNumbers defaultPhoneNumber role active userData
    userDatum locationIds primaryLocationId primaryLocation locations cases forms`,
  UnknownUser: 'domain userId displayName',
  Form: `id domain formId xmlns name type version receivedOn editedOn serverModifiedOn indexedOn archived problem isPhoneSubmission
    submitIp answers value values metadata submittedBy editedBy application build definition cases caseIds attachments uiVersion`,
  FormMetadata: 'timeStart timeEnd deviceId username userId appVersion geoPoint',
  GeoPoint: 'latitude longitude altitude accuracy',
  FormAttachment: 'name contentType length hqUrl downloadUrl content',
  CaseAttachment: 'name contentType length hqUrl downloadUrl content image',
  MobileWorker: `id domain userId displayName username firstName lastName email phoneNumbers defaultPhoneNumber language role active userData userDatum
    groups locations primaryLocation usercase cases forms`,
  WebUser: 'id domain userId displayName username role isAdmin permissions primaryLocation locations',
  Group: 'id domain groupId displayName name caseSharing reporting metadata mobileWorkerIds mobileWorkers cases',
  Location: `id domain locationId displayName name siteCode externalId coordinates locationData lastModified type parent ancestors path ancestor children
    descendants mobileWorkers webUsers cases`,
  LocationType: 'code name administrative sharesCases viewDescendants parent children locations',
  Application: 'id domain appId name version modules builds ccz',
  ApplicationBuild: 'id domain buildId name version builtOn isReleased comment application modules ccz',
  ApplicationModule: 'id domain moduleId name caseType casePropertyNames forms type application build',
  FormDefinition: 'xmlns name questions submissions',
  CaseType: 'id domain name propertyNames applications modules formDefinitions cases',
  Report: 'id reportId title columns filters rows',
  ReportRow: 'values value',
  DataSource: 'rows',
  DataSourceRow: 'values value',
  LookupTable: 'id tableId tag isGlobal fields itemAttributes rows',
  DataExport: 'id domain exportId name kind exportFormat isDeidentified caseType xmlns detConfig savedExport odataFeed',
  SavedExport: 'domain exportId hqUrl downloadUrl',
  MessagingMessage: 'id domain messageId eventId content event',
  ODataFeed: 'id domain kind configId tableNumber columns rows',
  ODataColumn: 'heading type key',
  ODataRow: 'values value',
  HqJob:
    'id domain jobId kind status progress message requested processed succeeded problems requestedBy createdAt startedAt endedAt',
  RequestBudget: 'domain limits mobileWorkers reserve queued',
  RequestBudgetWindow: 'period limit used free resetsAt',
  CaseFilter: `caseId caseType ownerId caseName externalId closed includeDeprecated properties parentId indices lastModified serverLastModified
    dateOpened dateClosed indexedOn query`,
  MobileWorkerFilter: 'activity groupId',
  WebUserFilter: 'username',
  GroupWriteResult: 'index outcome group groupId userErrors',
  MobileWorkerWriteResult: 'index outcome mobileWorker userId userErrors',
  CaseIndexFilter: 'identifier caseIds',
  CaseRefInput: 'caseId externalId temporaryId',
  CaseIndexInput: 'identifier caseType relationship case',
  CasesSavePayload: 'results chunks unsavedIndexes userErrors',
  CaseWriteResult: 'index outcome case caseId userErrors',
  WriteProgress: 'mutation total done refused unknown waiting ended startedAt updatedAt',
  HqDateTimeRange: 'gt gte lt lte',
  FormFilter: 'xmlns appId caseId userId receivedOn serverModifiedOn indexedOn includeArchived',
  LocationFilter: 'siteCode name typeCode parentId lastModified',
};

describe('the schema has the names that clients use', () => {
  test.each(Object.entries(NAMES))('%s', (name, list) => {
    const type = schema.getType(name) as GraphQLObjectType;
    expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(list.split(/\s+/)));
  });

  test('what implements the interfaces of people; there is no union, to which nobody can add fields', () => {
    const members = (name: string) =>
      schema
        .getPossibleTypes(schema.getType(name) as GraphQLInterfaceType)
        .map(type => type.name)
        .sort();
    expect(members('CaseOwner')).toEqual(['Group', 'Location', 'MobileWorker', 'UnknownOwner', 'WebUser']);
    expect(members('ProjectUser')).toEqual(['MobileWorker', 'UnknownUser', 'WebUser']);
    expect(members('ProjectMember')).toEqual(['MobileWorker', 'WebUser']);
    expect(types.filter(isUnionType)).toEqual([]);
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

  test('the types that implement Node', () => {
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
