import type { WebUser } from '../../world/model.js';
import { PERMISSIONS } from '../../world/model/permission.js';

const LISTS = [
  ...['commcare_analytics_roles_list', 'edit_user_profile_list', 'manage_data_registry_list'],
  ...['view_data_registry_contents_list', 'view_report_list', 'view_tableau_list', 'web_apps_list'],
] as const;

/**
 * What the role of a web user allows, with every key of HQ's (users.md 2): everything for an administrator, nothing at
 * all, not even keys, without a role.
 */
export function permissionsJson({ admin, permissions, role }: WebUser): Readonly<Record<string, unknown>> {
  if (!admin && role === '') return {};
  return {
    ...Object.fromEntries(PERMISSIONS.map(name => [name, admin || permissions[name] === true])),
    ...Object.fromEntries(LISTS.map(name => [name, permissions[name] ?? []])),
    doc_type: 'HqPermissions',
  };
}
