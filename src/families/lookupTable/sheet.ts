import type { LookupTableDataRow, LookupTableDefinitionRow, LookupValueRow } from './resource.js';

/** A sheet of texts; null for an empty cell. */
export interface TableSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A field, with all properties and the number of values that the rows have. */
interface SheetField {
  readonly name: string;
  readonly properties: readonly string[];
  /** Number of value columns; undefined for a field with one value and no properties. */
  readonly valueColumns?: number;
}

interface SheetColumn {
  readonly header: string;
  readonly of: (row: LookupTableDataRow) => string | null;
}

/**
 * The sheet of a table's rows in the layout of HQ's own workbook (lookup-tables.md 5): `UID`, the fields, and the
 * attributes that the table defines. A field with properties or several values has numbered columns, as many as the row
 * with most values needs.
 */
export function sheetOf(table: LookupTableDefinitionRow, rows: readonly LookupTableDataRow[]): TableSheet {
  const columns: readonly SheetColumn[] = [
    { header: 'UID', of: row => row.id },
    ...fieldsIn(table, rows).flatMap(columnsOf),
    ...table.item_attributes.map(name => ({
      header: `property: ${name}`,
      of: ({ item_attributes = {} }: LookupTableDataRow) => ownValue(item_attributes, name) ?? null,
    })),
  ];
  return {
    name: table.tag,
    header: columns.map(({ header }) => header),
    rows: rows.map(row => columns.map(({ of }) => of(row))),
  };
}

/** The sheet of table definitions in HQ's workbook format (lookup-tables.md 5). */
export function typesSheet({ tag, is_global, fields, item_attributes }: LookupTableDefinitionRow): TableSheet {
  const cells: readonly (readonly [header: string, cell: string])[] = [
    ['Delete(Y/N)', 'N'],
    ['table_id', tag],
    ['is_global?', is_global ? 'yes' : 'no'],
    ...fields.flatMap(({ field_name, properties }, f) => [
      [`field ${f + 1}`, field_name] as const,
      ...properties.map((property, p) => [`field ${f + 1}: property ${p + 1}`, property] as const),
    ]),
    ...item_attributes.map((name, a) => [`property ${a + 1}`, name] as const),
  ];
  return { name: 'types', header: cells.map(([header]) => header), rows: [cells.map(([, cell]) => cell)] };
}

/** Names of fields whose values the table does not define. HQ's upload of the workbook would lose these values. */
export function undefinedFields(table: LookupTableDefinitionRow, rows: readonly LookupTableDataRow[]): string[] {
  const defined = new Map(table.fields.map(({ field_name, properties }) => [field_name, properties.length]));
  return fieldsIn(table, rows)
    .filter(({ name, properties, valueColumns }) => {
      const known = defined.get(name);
      return known === undefined || properties.length > known || (known === 0 && valueColumns !== undefined);
    })
    .map(({ name }) => name);
}

/** The table's fields, then fields that only rows have: HQ does not check names (lookup-tables.md 3). */
function fieldsIn(table: LookupTableDefinitionRow, rows: readonly LookupTableDataRow[]): readonly SheetField[] {
  const properties = new Map(table.fields.map(field => [field.field_name, new Set(field.properties)]));
  const valueCounts = new Map<string, number>();
  for (const { fields } of rows) {
    for (const [name, values] of Object.entries(fields)) {
      const known = properties.get(name) ?? new Set();
      properties.set(name, known);
      for (const value of values) for (const property of Object.keys(value.properties)) known.add(property);
      valueCounts.set(name, Math.max(valueCounts.get(name) ?? 1, values.length));
    }
  }
  return [...properties].map(([name, known]) => {
    const valueColumns = valueCounts.get(name) ?? 1;
    return { name, properties: [...known], ...((known.size > 0 || valueColumns > 1) && { valueColumns }) };
  });
}

function columnsOf({ name, properties, valueColumns }: SheetField): readonly SheetColumn[] {
  const at = (row: LookupTableDataRow, n: number): LookupValueRow | undefined => ownValue(row.fields, name)?.[n];
  if (valueColumns === undefined) return [{ header: `field: ${name}`, of: row => at(row, 0)?.field_value ?? null }];
  return Array.from({ length: valueColumns }, (_, n) => [
    { header: `field: ${name} ${n + 1}`, of: (row: LookupTableDataRow) => at(row, n)?.field_value ?? null },
    ...properties.map(property => ({
      header: `${name}: ${property} ${n + 1}`,
      of: (row: LookupTableDataRow) => ownValue(at(row, n)?.properties ?? {}, property) ?? null,
    })),
  ]).flat();
}

const ownValue = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
