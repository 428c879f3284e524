import type { Problem } from '../../../errors.js';

/** Keys that HQ sets itself (users.md 1). */
const SYSTEM_KEYS = [
  'commcare_project',
  'commcare_location_id',
  'commcare_location_ids',
  'commcare_primary_case_sharing_id',
];

/** Converts custom user data to HQ's format. Adds to `problems` what HQ would refuse. */
export function userDataOf(
  data: Readonly<Record<string, unknown>>,
  problems: Problem[],
): Record<string, string | number> {
  const entries: [name: string, value: string | number][] = [];
  for (const [name, value] of Object.entries(data)) {
    const addProblem = (code: Problem['code'], message: string) =>
      problems.push({ field: ['userData', name], message, code });
    if (SYSTEM_KEYS.includes(name)) addProblem('NOT_EDITABLE', `'${name}' cannot be set directly`);
    else if (value === null) addProblem('INVALID', 'The value is null. Use "" to clear a field.');
    else if (typeof value === 'string') entries.push([name, value]);
    else if (typeof value === 'number') entries.push([name, name === 'commcare_profile' ? value : String(value)]);
    else if (typeof value === 'boolean') entries.push([name, String(value)]);
    else addProblem('INVALID', 'The value is neither a string, a number nor a boolean.');
  }
  return Object.fromEntries(entries);
}
