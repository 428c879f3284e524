/** A tree of field names. An empty branch selects the whole value. */
type Names = Map<string, Names>;

/** Which fields of a case to include or to exclude (cases.md 2.6). */
export interface CaseFields {
  readonly mode: 'fields' | 'exclude';
  readonly names: Names;
}

/** HQ's error text when both kinds are given (cases.md 2.3). */
export const BOTH_KINDS = `You cannot specify both 'fields' and 'exclude'`;

/** Is this parameter one of `fields`, `fields.<parent>`, `exclude`, `exclude.<parent>`? */
export const isFieldsParameter = (name: string): boolean => /^(fields|exclude)(\.|$)/.test(name);

function add(names: Names, path: readonly string[]): void {
  let branch = names;
  for (const name of path) {
    const next = branch.get(name) ?? new Map<string, Names>();
    branch.set(name, next);
    branch = next;
  }
}

/**
 * Parses the parameters of cases.md 2.6: comma lists, repeated parameters and dots build one tree. Returns undefined if
 * neither kind is given, `'both'` where HQ answers {@link BOTH_KINDS}.
 */
export function readCaseFields(query: URLSearchParams): CaseFields | undefined | 'both' {
  const names: Names = new Map();
  const modes = new Set<'fields' | 'exclude'>();
  for (const [parameter, value] of query) {
    if (!isFieldsParameter(parameter)) continue;
    const [mode, ...parents] = parameter.split('.');
    modes.add(mode === 'fields' ? 'fields' : 'exclude');
    for (const name of value.split(',').map(part => part.trim())) {
      if (name !== '') add(names, [...parents, ...name.split('.')]);
    }
  }
  const [mode, other] = modes;
  if (other) return 'both';
  return mode && { mode, names };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function keep(row: Json, names: Names): Json {
  const remaining: Record<string, unknown> = {};
  for (const [name, branch] of names) {
    if (!Object.hasOwn(row, name)) continue;
    const value = row[name];
    if (branch.size === 0) remaining[name] = value;
    else if (isObject(value)) remaining[name] = keep(value, branch);
  }
  return remaining;
}

function drop(row: Json, names: Names): Json {
  const left: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const branch = names.get(name);
    if (!branch) left[name] = value;
    else if (branch.size > 0) left[name] = isObject(value) ? drop(value, branch) : value;
  }
  return left;
}

/** A case with the selected fields only. A not-found stub is unchanged (cases.md 2.6). */
export function selectCaseFields(row: Json, fields: CaseFields | undefined): Json {
  if (!fields || 'error' in row) return row;
  return fields.mode === 'fields' ? keep(row, fields.names) : drop(row, fields.names);
}
