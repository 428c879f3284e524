import { HqUnexpected } from '../../errors.js';
import { unwrapView } from '../../engine/resource/invalidValues.js';
import type { ApplicationRow, ModuleRow } from './resource.js';

/**
 * The case types of applications, sorted by name, with the properties that any application defines. `onInvalid`
 * receives the error of a module that cannot be read; such a module contributes nothing.
 * @throws {HqUnexpected} for such a module where `onInvalid` is absent.
 */
export function caseTypesOf(rows: readonly ApplicationRow[], onInvalid?: (error: HqUnexpected) => void) {
  const types = new Map<string, { properties: Set<string>; applications: Set<ApplicationRow> }>();
  for (const application of rows) {
    for (const module of application.modules) {
      const { case_type, case_properties } = readTypes(module, onInvalid);
      if (!case_type) continue;
      const type = types.get(case_type) ?? { properties: new Set(), applications: new Set() };
      types.set(case_type, type);
      type.applications.add(application);
      case_properties?.forEach(name => type.properties.add(name));
    }
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => ({
      name,
      propertyNames: [...type.properties].sort(),
      applications: [...type.applications],
    }));
}

function readTypes(
  module: ModuleRow,
  onInvalid?: (error: HqUnexpected) => void,
): Pick<ModuleRow, 'case_type' | 'case_properties'> {
  try {
    const { case_type, case_properties } = module;
    return { case_type, case_properties };
  } catch (error) {
    if (!onInvalid || !(error instanceof HqUnexpected)) throw error;
    onInvalid(error);
    return unwrapView(module);
  }
}
