/**
 * What every role of HQ allows or not: the keys of HQ's example of a changed web user, the 16 of HQ's test among them
 * (users.md 2).
 */
export const PERMISSIONS = [
  ...['access_all_locations', 'access_api', 'access_default_login_as_user', 'access_mobile_endpoints'],
  ...['access_release_management', 'access_web_apps', 'commcare_analytics_roles', 'download_reports', 'edit_apps'],
  ...['edit_billing', 'edit_commcare_analytics', 'edit_commcare_users', 'edit_data', 'edit_data_dict'],
  ...['edit_file_dropzone', 'edit_groups', 'edit_linked_configurations', 'edit_locations', 'edit_messaging'],
  ...['edit_motech', 'edit_reports', 'edit_shared_exports', 'edit_ucrs', 'edit_user_profile'],
  ...['edit_user_tableau_config', 'edit_users_in_groups', 'edit_users_in_locations', 'edit_web_users'],
  ...['limited_login_as', 'login_as_all_users', 'manage_attendance_tracking', 'manage_data_registry'],
  ...['manage_domain_alerts', 'report_an_issue', 'view_apps', 'view_commcare_analytics', 'view_commcare_users'],
  ...['view_data_dict', 'view_data_registry_contents', 'view_file_dropzone', 'view_groups', 'view_locations'],
  ...['view_reports', 'view_roles', 'view_tableau', 'view_user_tableau_config', 'view_web_users'],
] as const;

/** What a role may do, in the words of HQ (authentication.md 8): also what HQ shows of no role. */
export type Permission =
  | (typeof PERMISSIONS)[number]
  | 'view_form_attachments'
  | 'export_forms'
  | 'export_cases'
  | 'export_deidentified'
  | 'export_odata';
