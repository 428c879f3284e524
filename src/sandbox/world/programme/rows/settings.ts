import { ROLES } from './accounts.js';
import type { Settings } from '../../model.js';
import { permissionsOf } from './webUsers.js';

/** Settings of the sandbox's project spaces: roles of web users and workers, custom fields of workers. */
export function settingsOf(): Settings {
  const worker = ROLES['Mobile Worker Default'] ?? [];
  return {
    roles: Object.entries({ ...ROLES, Supervisor: worker }).map(([name, permissions]) => ({
      name,
      shown: permissionsOf(name),
      permissions,
    })),
    userFields: ['cadre', 'trained_in'],
    userProfiles: true,
    twoStageConfirmation: true,
  };
}
