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
