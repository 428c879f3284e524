/**
 * Names that other subgraphs use for something else. Enums and inputs of one name are merged in a supergraph, objects
 * must agree in every field. CommCare's own words (Case, Form, Group, Location, Application, Report, Domain) stay:
 * docs/supergraph.md lists what does not compose.
 */
export const BROAD_NAMES: readonly string[] = [
  ...['User', 'Viewer', 'Account', 'Member', 'Job', 'Task', 'Message', 'Attachment', 'File', 'Image', 'Budget'],
  ...['Question', 'Answer', 'FileInput', 'DateTimeRange', 'DateRange', 'OrderDirection', 'SortOrder', 'UserError'],
  ...['UserErrorCode', 'Error', 'ErrorCode', 'JobStatus', 'Status', 'Result', 'Event', 'Role', 'Permission', 'Address'],
  ...['Tag', 'Comment', 'Item', 'Row', 'Column', 'Field', 'Filter', 'Option', 'Period', 'Progress'],
];

/** Verbs of mutations. A new one is added here: is there a listed one that says the same? */
export const VERBS: readonly string[] = [
  ...['Create', 'Update', 'Upsert', 'Save', 'Delete', 'Activate', 'Deactivate', 'Archive', 'Unarchive'],
  ...['Import', 'Upload', 'Submit', 'Register', 'Invite', 'ResendInstallInfo', 'ResetPassword', 'SignIn'],
];

/** Names that break a rule. To be changed, until the list is empty. */
export const FIXED_LATER: readonly string[] = [
  ...['Attachment', 'User', 'CaseOwner', 'SignedInUser'],
  ...['Mutation.formsBulkAction', 'Mutation.signIn'],
  ...['Application.ccz', 'Application.ccz(build:)', 'Domain.restore(since:)', 'FormSubmitInput.edits'],
  ...['DataExport.odataFeed(tableId:)', 'Domain.odataFeed(tableId:)', 'ODataFeed.tableId'],
  ...['Domain.restore(deviceId:)', 'FormMetaInput.deviceId', 'FormMetadata.deviceId'],
  ...['ReportColumn.columnId', 'Restore.fixtures(fixtureIds:)', 'RestoreFixture.fixtureId'],
  ...['ODataColumn.isKey'],
  ...['Attachment.href', 'Attachment.url', 'AttachmentImage.href', 'DataExport.detConfigHref', 'LookupTableFile.href'],
  ...['SavedExport.href', 'SavedExport.url'],
  ...[
    'ApplicationModule.name(lang:)',
    'FormDataInput.meta',
    'FormDefinition.name(lang:)',
    'ReportColumn.display(lang:)',
  ],
  ...['FormFilter.appId', 'FormFilter.caseId', 'FormFilter.userId', 'LocationFilter.parentId'],
  ...['MessagingEventFilter.caseId', 'MobileWorkerFilter.groupId'],
];
