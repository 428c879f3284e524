import type { WebUserRecord } from '../../world/model.js';
import { PERMISSIONS } from '../../world/model/permission.js';

const LISTS = [
  ...['commcare_analytics_roles_list', 'edit_user_profile_list', 'manage_data_registry_list'],
  ...['view_data_registry_contents_list', 'view_report_list', 'view_tableau_list', 'web_apps_list'],
] as const;

/**
 * The permissions of a web user's role under HQ's keys (users.md 2): all for an administrator, an empty object without
 * a role.
 */
export function permissionsJson({ admin, permissions, role }: WebUserRecord): Readonly<Record<string, unknown>> {
  if (!admin && role === '') return {};
  return {
    ...Object.fromEntries(PERMISSIONS.map(name => [name, admin || permissions[name] === true])),
    ...Object.fromEntries(LISTS.map(name => [name, permissions[name] ?? []])),
    doc_type: 'HqPermissions',
  };
}
