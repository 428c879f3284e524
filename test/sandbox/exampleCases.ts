/** One of HQ's examples, and the request whose answer should have its shape. */
export interface ExampleCase {
  readonly family: string;
  readonly file: string;
  /** Below `/a/{domain}/api/`, or from the root. */
  readonly path: string;
  /** Where `path` ends in the id of a row: the list of such rows, and the id's key. */
  readonly of?: { readonly list: string; readonly key: string };
  /** The key of the answer that the example shows alone. */
  readonly part?: string;
  /** Differences that must be there, each with its reason. */
  readonly known?: readonly { readonly difference: RegExp; readonly because: string }[];
}

/** Examples of reads, but for cases and forms. */
export const exampleCases: readonly ExampleCase[] = [
  {
    family: 'exports',
    file: 'det_export_list_response.json',
    path: 'det_export_instance/v1/',
    known: [
      { difference: /^extra \/meta$/, because: 'exports.md 1: the sample leaves it out' },
      { difference: /^extra \/objects\/\*\/resource_uri$/, because: 'exports.md 1: inferred' },
    ],
  },
  {
    family: 'exports',
    file: 'odata_service_document.json',
    path: 'odata/forms/v1/',
    of: { list: 'det_export_instance/v1/', key: 'id' },
  },
  { family: 'locations', file: 'location_v1_list_response.json', path: 'location/v1/?limit=1000' },
  { family: 'locations', file: 'location_v2_list_response.json', path: 'location/v2/?limit=1000' },
  {
    family: 'locations',
    file: 'location_v2_object.json',
    path: 'location/v2/',
    of: { list: 'location/v2/?order_by=last_modified', key: 'location_id' },
  },
  {
    family: 'locations',
    file: 'location_type_v1_object_assembled.json',
    path: 'location_type/v1/',
    of: { list: 'location_type/v1/', key: 'id' },
  },
  { family: 'lookup-tables', file: 'lookup_table_v1_list_response.json', path: 'lookup_table/v1/' },
  {
    family: 'lookup-tables',
    file: 'lookup_table_item_object_assembled.json',
    path: 'lookup_table_item/v1/',
    of: { list: 'lookup_table_item/v1/', key: 'id' },
  },
  {
    family: 'lookup-tables',
    file: 'fixture_object.json',
    path: 'fixture/v1/',
    of: { list: 'fixture/v1/', key: 'id' },
  },
  {
    family: 'applications',
    file: 'application_object_assembled.json',
    path: 'application/v1/',
    of: { list: 'application/v1/', key: 'id' },
    known: [
      { difference: /^extra \/modules\/\*\/forms\/\*\/questions\/\*\//, because: 'index.json: questions abridged' },
    ],
  },
  { family: 'applications', file: 'list_apps_response_shape.json', path: '/a/demo/apps/api/list_apps/' },
  {
    family: 'reports',
    file: 'report_list_response_rst.json',
    path: 'simplereportconfiguration/v1/',
    part: 'objects',
    known: [{ difference: /^extra \/\*\/filters\/\*\/type$/, because: 'index.json: filters really carry their type' }],
  },
  {
    family: 'reports',
    file: 'report_data_response.json',
    path: 'configurablereportdata/v1/',
    of: { list: 'simplereportconfiguration/v1/', key: 'id' },
    known: [
      { difference: /^extra \/resource_uri$/, because: 'index.json: the real body has it too' },
      {
        difference: /^missing \/columns\/\*\/expand_column_value$/,
        because: 'reports.md 3: expanded columns alone have it',
      },
    ],
  },
  { family: 'users', file: 'user-list-response.json', path: 'user/v1/?limit=1000' },
  {
    family: 'users',
    file: 'web-user-list-response.json',
    path: 'web-user/v1/',
    known: [
      {
        difference:
          /^extra \/objects\/\*\/(eulas|user_data|profile|primary_location_id|assigned_location_ids|tableau_role|is_active_in_domain)$/,
        because: 'index.json: newer HQ sends them too',
      },
    ],
  },
  { family: 'users', file: 'group-list-response.json', path: 'group/v1/' },
  { family: 'users', file: 'bulk-user-list-response.json', path: 'bulk-user/v1/' },
  { family: 'users', file: 'identity-response.json', path: '/api/identity/v1/' },
  {
    family: 'users',
    file: 'user-domains-response.json',
    path: '/api/user_domains/v1/',
    known: [{ difference: /^missing \/meta\/(limit|next|offset|previous)$/, because: 'users.md 6: a count alone' }],
  },
  {
    family: 'users',
    file: 'messaging-event-list-response.json',
    path: 'messaging-event/v1/?content_type=sms',
    known: [
      { difference: /^extra \/objects\/\*\/messages\/\*\/error_message$/, because: 'users.md 8: only on an error' },
    ],
  },
  { family: 'platform', file: 'pagination_meta.json', path: 'form/v1/', part: 'meta' },
  { family: 'platform', file: 'cursor_meta.json', path: 'messaging-event/v1/', part: 'meta' },
];
