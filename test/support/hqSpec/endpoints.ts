/** How the graph reaches an endpoint of HQ's. */
export interface ReachedEndpoint {
  /** Fields that ask it, as `Type.field`. */
  readonly by: readonly string[];
  /** The resource's file, and what of the URL stands in it. */
  readonly where: readonly (readonly [file: string, ...paths: string[]])[];
}

const mutations = (...names: readonly string[]) => names.map(name => `Mutation.${name}`);

/** Endpoints by their spelling in the contract (errors-and-paging.md 2). */
export const reachedEndpoints: Readonly<Record<string, ReachedEndpoint>> = {
  'application/v1/ , {id}/': {
    by: ['Domain.applications', 'Domain.application', 'Form.build', 'Domain.caseTypes'],
    where: [['application/resource', "'application/v1/'", '`application/v1/${id}/`']],
  },
  'case/v1/ , {id}/': {
    by: ['Case.openedBy', 'Case.closedBy', 'Case.modifiedBy', 'Case.formIds', 'Case.children', 'Case.forms'],
    where: [
      ['case/v1', "'case/v1/'"],
      ['case/history', '`case/v1/${id}/`'],
    ],
  },
  'form/v1/ , {id}/': {
    by: ['Domain.forms', 'Domain.form', 'Case.forms'],
    where: [['form/resource', "'form/v1/'", '`form/v1/${encodeURIComponent(id)}/`']],
  },
  'form/v1/bulk-action/ , {job_id}/ (Sept 2026, flag)': {
    by: [...mutations('formsArchive', 'formsUnarchive', 'formsDelete'), 'Domain.job'],
    where: [['form/bulkAction/writes', "'form/v1/bulk-action/'"]],
  },
  'sso/v1/': { by: mutations('userSignIn'), where: [['project/signIn/writes', "'sso/v1/'"]] },
  'user/v1/ , {id}/ (+activate/ deactivate/ email_password_reset/)': {
    by: [
      'Domain.mobileWorkers',
      'Domain.mobileWorker',
      ...mutations('mobileWorkerCreate', 'mobileWorkersCreate', 'mobileWorkerUpdate', 'mobileWorkerDelete'),
      ...mutations('mobileWorkerActivate', 'mobileWorkerDeactivate', 'mobileWorkerResetPassword'),
    ],
    where: [
      ['mobileWorker/resource', "'user/v1/'", '`user/v1/${encodeURIComponent(id)}/`'],
      ['mobileWorker/change/writes', "'user/v1/'", "'activate/'", "'deactivate/'", "'email_password_reset/'"],
    ],
  },
  'web-user/v1/ , {id}/ (+activate/ deactivate/)': {
    by: ['Domain.webUsers', 'Domain.webUser', ...mutations('webUserUpdate', 'webUserActivate', 'webUserDeactivate')],
    where: [
      ['webUser/resource', "'web-user/v1/'", '`web-user/v1/${encodeURIComponent(id)}/`'],
      ['webUser/change/writes', '`web-user/v1/', "'activate' : 'deactivate'"],
    ],
  },
  'group/v1/ , {id}/': {
    by: ['Domain.groups', 'Domain.group', ...mutations('groupCreate', 'groupsCreate', 'groupUpdate', 'groupDelete')],
    where: [
      ['group/resource', "'group/v1/'"],
      [
        'group/change/writes',
        "'POST', 'group/v1/'",
        "'PATCH', 'group/v1/'",
        "'PUT', `group/v1/",
        "'DELETE', `group/v1/",
      ],
    ],
  },
  'fixture/v1/ , {id}/': {
    by: ['LookupTable.rows'],
    where: [['lookupTable/resource', "'fixture/v1/'"]],
  },
  'lookup_table/v1/ , {id}/': {
    by: [
      'Domain.lookupTables',
      'Domain.lookupTable',
      ...mutations('lookupTableCreate', 'lookupTableUpdate', 'lookupTableDelete'),
    ],
    where: [
      ['lookupTable/resource', "'lookup_table/v1/'"],
      ['lookupTable/change/writes', "'lookup_table/v1/'"],
    ],
  },
  'lookup_table_item/v2/ , {id}/': {
    by: ['LookupTable.rows', ...mutations('lookupTableRowCreate', 'lookupTableRowUpdate', 'lookupTableRowDelete')],
    where: [
      ['lookupTable/resource', "'lookup_table_item/v2/'"],
      ['lookupTable/rowChange/writes', "'lookup_table_item/v2/'"],
    ],
  },
  'location/v1/ , {id}/': { by: ['Location.externalId'], where: [['location/resource', "'location/v1/'"]] },
  'location/v2/ , {id}/': {
    by: ['Domain.locations', 'Domain.location', ...mutations('locationCreate', 'locationUpdate', 'locationsSave')],
    where: [
      ['location/resource', "'location/v2/'"],
      ['location/change/writes', "'POST', 'location/v2/'", "'PATCH', 'location/v2/'", "'PUT', `location/v2/"],
    ],
  },
  'location_type/v1/ , {id}/': { by: ['Domain.locationTypes'], where: [['location/type', "'location_type/v1/'"]] },
  'simplereportconfiguration/v1/ , {id}/': {
    by: ['Domain.reports', 'Domain.report'],
    where: [['report/resource', "'simplereportconfiguration/v1/'"]],
  },
  'configurablereportdata/v1/{id}/': {
    by: ['Report.rows'],
    where: [['report/resource', '`configurablereportdata/v1/']],
  },
  'ucr_data_source/v1/ , {id}/': {
    by: ['DataSource.definition'],
    where: [['report/dataSource/resource', "'ucr_data_source/v1/'", '`ucr_data_source/v1/']],
  },
  'ucr/v1/?data_source_id=': { by: ['DataSource.rows'], where: [['report/dataSource/resource', "'ucr/v1/'"]] },
  'messaging-event/v1/ , {event_id}/': {
    by: ['Domain.messagingEvents', 'Case.messagingEvents'],
    where: [['message/resource', "'messaging-event/v1/'", '`messaging-event/v1/${id}/`']],
  },
  'case/v2/ , {case_id}[,{case_id}...] , ext/{external_id}/ , bulk-fetch/': {
    by: [
      'Domain.cases',
      'Domain.case',
      'Domain.caseByExternalId',
      ...mutations('caseCreate', 'caseUpdate', 'caseUpsert', 'casesSave'),
    ],
    where: [
      ['case/resource', "'case/v2/'", '`case/v2/${id}/`', "`case/v2/${ids.join(',')}/`", "'case/v2/bulk-fetch/'"],
      ['case/change/writes', "'case/v2/'", '`case/v2/ext/'],
    ],
  },
  'case_attachment/v1/{case_id}/{attachment_id}': {
    by: ['Case.attachments', 'CaseAttachment.content', 'CaseAttachment.image'],
    where: [['attachment/resource', "'case_attachment/v1'"]],
  },
  'form_attachment/v1/{instance_id}/{attachment_id}': {
    by: ['Form.attachments', 'FormAttachment.content'],
    where: [['attachment/resource', "'form_attachment/v1'"]],
  },
  'odata/cases/v1/{config_id}/ (+{table_id}/, $metadata)': {
    by: ['Domain.odataFeed', 'ODataFeed.columns', 'ODataFeed.rows'],
    where: [['dataExport/odata/resource', '`odata/${', "'cases'", '$metadata']],
  },
  'odata/forms/v1/{config_id}/ ...': {
    by: ['Domain.odataFeed'],
    where: [['dataExport/odata/resource', '`odata/${', "'forms'"]],
  },
  'action_times/v1/': { by: ['Domain.actionTimes'], where: [['actionTime/resource', "'action_times/v1/'"]] },
  'invitation/v1/': { by: mutations('webUserInvite'), where: [['webUser/change/writes', "'invitation/v1/'"]] },
  'det_export_instance/v1/ , {id}/': {
    by: ['Domain.dataExports'],
    where: [['dataExport/resource', "'det_export_instance/v1/'", '`det_export_instance/v1/']],
  },
  '/api/identity/v1/': { by: ['Query.viewer'], where: [['project/resource', "'/api/identity/v1/'"]] },
  '/api/user_domains/v1/': {
    by: ['Query.domains', 'HqAccount.domains'],
    where: [['project/resource', "'/api/user_domains/v1/'"]],
  },
  'receiver/api/': {
    by: mutations('formSubmit', 'mobileWorkerRegister'),
    where: [
      ['form/submit/writes', '/receiver`', '/api/`', '/secure/'],
      ['mobileWorker/register/writes', '/receiver/api/'],
    ],
  },
  'phone/restore/': { by: ['Domain.restore'], where: [['restore/resource', '/phone/restore/']] },
  'phone/restore/{app_id}/': { by: ['Domain.restore'], where: [['restore/resource', '/phone/restore/${appId']] },
  'fixtures/fixapi/': {
    by: mutations('lookupTablesUpload'),
    where: [['lookupTable/change/upload', '/fixtures/fixapi/']],
  },
  'fixtures/fixapi/status/{download_id}/': {
    by: ['Domain.job'],
    where: [['lookupTable/change/upload', 'status/${reference}/']],
  },
  'importer/excel/bulk_upload_api/': {
    by: [...mutations('casesImport'), 'Domain.job'],
    where: [['case/import/writes', 'importer/excel/bulk_upload_api/']],
  },
  'sms/': {
    by: mutations('mobileWorkersInviteBySms', 'mobileWorkersResendInstallInfoBySms'),
    where: [['mobileWorker/sms/writes', 'sms_user_registration', 'sms_user_registration_reinstall']],
  },
};

/** Endpoints that the graph does not ask, and why. */
export const omittedEndpoints: Readonly<Record<string, string>> = {
  'bulk-user/v1/':
    'All that it tells stands in the lists of mobile workers and web users, and its offsets are broken on older HQ servers (users.md 4).',
  'fixture_internal/v1/': 'A helper of HQ’s own pages, for their sessions; not in the public spec.',
  'lookup_table_item/v1/ , {id}/': 'An older version of lookup_table_item/v2, which answers writes with the whole row.',
  'location_internal/v1/': 'A helper of the report filters of HQ’s own pages, for their sessions (locations.md).',
  'case/custom/{api_id}/': 'What it takes and answers is configured by each project: no schema can know it.',
  'analytics-roles/v1/': 'Roles in Dimagi’s own analytics server, behind a feature flag; not in the public spec.',
  'device-log/v1/': 'Logs of phones for HQ’s support; not in the public spec, and its fields are in no contract.',
  'project_space_metadata/v1/': 'For HQ’s administrators alone.',
  'domain_forms/v1/, domain_cases/v1/, domain_usernames/v1/':
    'Helpers for Zapier; not in the public spec, and applications, caseTypes and users tell more. HQ does not meter them, but domain_usernames mixes workers with web users and leaves out who is active.',
  'v0.3/product/': 'Products of CommCare Supply, an old version without a successor; not in the public spec.',
  '/hq/admin/global/{resource}/': 'For HQ’s superusers alone.',
  'receiver/': 'Takes forms of phones without a login; receiver/api/ is the same with one.',
  'receiver/{app_id}/':
    'Takes forms of phones without a login; formSubmit sends to receiver/secure/{app_id}/, the same with one.',
  'phone/search/':
    'The search of mobile apps, which answers with a fixture for a phone; cases(filter:) searches the same cases.',
  'apps/api/import_app/':
    'Takes an application’s source, which HQ gives out only by its pages and whose form is in no contract: the graph could neither read nor check what it writes (applications.md 7).',
  '.../{app_id}/multimedia/': 'Part of the import of applications (applications.md 7).',
  '.../multimedia/status/{processing_id}/': 'Part of the import of applications (applications.md 7).',
  'enterprise/api/v1/{resource}/':
    'Reports over all project spaces of an account, for its Enterprise administrators alone, built in the background for minutes; of the rows the graph tells more, project space by project space (exports.md 2b).',
  '/oauth/authorize/': 'A page for people; the gateway passes on the tokens that it leads to.',
  '/oauth/token/': 'Clients get their tokens from HQ themselves: the gateway must not see the secrets that takes.',
  '/api/docs/': 'Documentation for people.',
};
