import type { AdmittedRequest } from '../../http/endpoint.js';
import type { ExportInstance, DomainMembership } from '../../world/model.js';

/** The permission for an export. De-identified exports have their own (exports.md 2). */
const permissionFor = ({ kind, deidentified }: ExportInstance) =>
  deidentified ? 'export_deidentified' : kind === 'case' ? 'export_cases' : 'export_forms';

/** May the caller read the rows of the export? */
export function mayExport({ membership }: Pick<AdmittedRequest, 'membership'>, instance: ExportInstance): boolean {
  return membership !== undefined && holds(membership, permissionFor(instance));
}

const holds = (
  { admin, permissions }: DomainMembership,
  permission: DomainMembership['permissions'][number],
): boolean => admin || permissions.includes(permission);
