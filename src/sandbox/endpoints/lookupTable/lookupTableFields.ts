import type { LookupRowRecord } from '../../world/model.js';

/** A row's values in lookup_table_item: for each field a list of values with their properties (lookup-tables.md 3). */
export function fieldLists(row: LookupRowRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row.fields).map(([name, values]) => [
      name,
      { field_list: values.map(({ value, properties }) => ({ field_value: value, properties })) },
    ]),
  );
}

/**
 * A row's values in fixture: flat if each field has exactly one value, otherwise lists for all fields (lookup-tables.md
 * 4).
 */
export function flatFields(row: LookupRowRecord): Readonly<Record<string, unknown>> {
  const fields = Object.entries(row.fields);
  if (fields.some(([, values]) => values.length !== 1)) return fieldLists(row);
  return Object.fromEntries(fields.map(([name, values]) => [name, values[0]?.value]));
}

/** An id in HQ's form. URLs accept 32 hex digits or a UUID with dashes (lookup-tables.md 1). */
export function hexId(id: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.replaceAll('-', '').toLowerCase() : id;
}
