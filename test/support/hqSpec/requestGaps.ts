/** URLs that HQ serves and its specs leave out, below `/a/{domain}/` or from the root. */
export const urlsWithoutSpec: readonly { readonly url: RegExp; readonly because: string }[] = [
  { url: /^\/api\/(v0\.5\/identity|identity\/v1)\/$/, because: 'users.md 5' },
  { url: /^api\/domain_usernames\/v1\/$/, because: 'users.md 4' },
  { url: /^api\/invitation\/v1\/$/, because: 'users.md 2' },
  { url: /^api\/location(_type)?\/v[12]\/set\/[^/]+\/$/, because: 'locations.md 0' },
  { url: /^api\/ucr(_data_source)?\/v1\/([^/]+\/)?$/, because: 'reports.md 4' },
  { url: /^api\/(form|case)_attachment\/v1\/[^/]+\/[^/]+$/, because: 'forms.md 3, cases.md 5' },
  { url: /^api\/form\/v1\/bulk-action\/([^/]+\/)?$/, because: 'forms.md 5' },
  { url: /^api\/action_times\/v1\/$/, because: 'errors-and-paging.md 2' },
  { url: /^api\/odata\/(cases|forms)\/v1\//, because: 'exports.md 2' },
  { url: /^api\/domain_(forms|cases)\/v1\/$/, because: 'applications.md 6' },
  {
    url: /^api\/(v0_5\/sms_user_registration(_reinstall)?|sms_user_registration(_reinstall)?\/v1)\/$/,
    because: 'users.md 9',
  },
  { url: /^apps\/api\/(list_apps|download_ccz)\/$/, because: 'applications.md 4 and 5' },
  { url: /^fixtures\/fixapi\/(status\/[^/]+\/)?$/, because: 'lookup-tables.md 5' },
  { url: /^importer\/(excel\/bulk_upload_api|case_importer\/status\/[^/]+)\/$/, because: 'bulk-case-upload.md' },
  { url: /^phone\/restore\/([^/]+\/)?$/, because: 'cases.md 6' },
  { url: /^receiver\//, because: 'forms.md 4' },
  { url: /^data\/export\/custom\/dailysaved\/download\/[^/]+\/$/, because: 'exports.md 3' },
];

const v1Times = /^(server_modified_on|server_date_modified)_(start|end)$/;

/** Query parameters that HQ reads and its specs leave out, by URL. */
export const parametersWithoutSpec: readonly {
  readonly path: string;
  readonly parameters: readonly (string | RegExp)[];
  readonly because: string;
}[] = [
  {
    path: '/a/{domain}/api/location/v2/',
    parameters: ['location_type_code', 'parent_location_id', /^last_modified\.(gte?|lte?)$/],
    because: 'locations.md 2.2',
  },
  {
    path: '/a/{domain}/api/location/v1/',
    parameters: [/^(created_at|last_modified|latitude|longitude)__\w+$/],
    because: 'locations.md 3',
  },
  {
    path: '/a/{domain}/api/fixture/v1/',
    parameters: ['fixture_type', 'fixture_type_id', 'parent_id', 'parent_ref_name', 'references', 'child_type'],
    because: 'lookup-tables.md 4',
  },
  { path: '/a/{domain}/api/application/v1/', parameters: ['extras'], because: 'applications.md 2' },
  { path: '/a/{domain}/api/application/v1/{pk}/', parameters: ['extras'], because: 'applications.md 2' },
  // Besides limit and offset, the slugs of the report's own filters.
  { path: '/a/{domain}/api/configurablereportdata/v1/{pk}/', parameters: [/./], because: 'reports.md 3' },
  { path: '/api/user_domains/v1/', parameters: ['feature_flag', 'can_view_reports'], because: 'users.md 6' },
  { path: '/a/{domain}/api/bulk-user/v1/', parameters: ['q', 'fields'], because: 'users.md 4' },
  { path: '/a/{domain}/api/web-user/v1/', parameters: ['web_username'], because: 'users.md 2' },
  {
    path: '/a/{domain}/api/form/v1/',
    parameters: [v1Times, 'xmlns.exact', 'form.meta.userID', 'user_type', 'build_id', '_search'],
    because: 'forms.md 1.1 to 1.3',
  },
  { path: '/a/{domain}/api/form/v1/{pk}/', parameters: ['cases__full'], because: 'forms.md 1.5' },
  {
    path: '/a/{domain}/api/case/v1/',
    parameters: [v1Times, /^(type|name|external_id)\.exact$/, 'case_type', 'case_name', 'contact_phone_number'],
    because: 'cases.md 4.1',
  },
  {
    path: '/a/{domain}/api/case/v1/{pk}/',
    parameters: [/^(child_cases|parent_cases|xforms_by_name|xforms_by_xmlns)__full$/],
    because: 'cases.md 4.1: the flags work on the detail too',
  },
  ...['{case_id}/', 'ext/{external_id}/', 'bulk-fetch/'].map(url => ({
    path: `/a/{domain}/api/case/v2/${url}`,
    parameters: [/^(fields|exclude)(\.|$)/],
    because: 'cases.md 2.6',
  })),
];

/** Bodies that the specs describe wrongly. */
export const bodiesWithoutSpec: readonly { readonly call: string; readonly because: string }[] = [
  { call: 'PATCH /a/{domain}/api/group/v1/', because: 'users.md 3: `objects` around the groups' },
  { call: 'PATCH /a/{domain}/api/location/v2/', because: 'locations.md 2.3: `objects` around the locations' },
  { call: 'POST /a/{domain}/api/sso/v1/', because: 'users.md 7: a form, not JSON' },
];
