/** The first part of a path that names a family of endpoints: `case/v2/...`, `/a/{domain}/phone/restore/...`. */
const FAMILY = /^(?:\/a\/[^/]+\/)?(?:\/?api\/)?(?:v[\d._]+\/)?([A-Za-z_-]+)(?:\/|$)/;

/** HQ's families of endpoints, by the first part of their paths. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ...[
    ['action_times', 'action_times'],
    ['application', 'application'],
    ['apps', 'application'],
    ['case', 'case'],
    ['importer', 'case_import'],
    ['case_attachment', 'attachment'],
    ['form_attachment', 'attachment'],
    ['form', 'form'],
    ['receiver', 'form_submission'],
    ['fixture', 'lookup_table'],
    ['fixtures', 'lookup_table'],
    ['lookup_table', 'lookup_table'],
    ['lookup_table_item', 'lookup_table'],
    ['group', 'group'],
    ['location', 'location'],
    ['location_type', 'location'],
    ['messaging-event', 'message'],
    ['user', 'mobile_worker'],
    ['sms_user_registration', 'mobile_worker'],
    ['sms_user_registration_reinstall', 'mobile_worker'],
    ['bulk-user', 'mobile_worker'],
    ['domain_usernames', 'mobile_worker'],
    ['web-user', 'web_user'],
    ['invitation', 'web_user'],
    ['det_export_instance', 'export'],
    ['data', 'export'],
    ['odata', 'export'],
    ['simplereportconfiguration', 'report'],
    ['configurablereportdata', 'report'],
    ['ucr', 'report'],
    ['ucr_data_source', 'report'],
    ['phone', 'restore'],
    ['identity', 'login'],
    ['user_domains', 'login'],
    ['sso', 'login'],
  ].map(([path, family]): [string, string] => [path!, family!]),
]);

/**
 * The family of HQ's endpoints that a path belongs to; `other` for paths that are not known. One of a few words: it holds
 * no id, no project space and no query.
 */
export const familyOf = (path: string): string => FAMILIES.get(FAMILY.exec(path)?.[1] ?? '') ?? 'other';
