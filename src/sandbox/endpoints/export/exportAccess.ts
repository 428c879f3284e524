import type { AdmittedRequest } from '../../http/endpoint.js';
import type { ExportInstance, DomainMembership } from '../../world/model.js';

/** The permission that an export asks for: de-identified ones have one of their own (exports.md 2). */
const permissionFor = ({ kind, deidentified }: ExportInstance) =>
  deidentified ? 'export_deidentified' : kind === 'case' ? 'export_cases' : 'export_forms';

/** May the caller see what the export holds? */
export function mayExport({ membership }: Pick<AdmittedRequest, 'membership'>, instance: ExportInstance): boolean {
  return membership !== undefined && holds(membership, permissionFor(instance));
}

const holds = (
  { admin, permissions }: DomainMembership,
  permission: DomainMembership['permissions'][number],
): boolean => admin || permissions.includes(permission);
