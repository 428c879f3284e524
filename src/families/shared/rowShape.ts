import type { Origin, Resource } from '../../engine/resource/resource.js';
import { hasInvalidValues, type InvalidMarks, RowWithoutId } from '../../engine/resource/invalidValues.js';
import { isRecord, type FieldKind, UNREAD } from './fieldKinds.js';

/** The fields of an object by HQ's contract. Other fields are not copied to the row. */
export type RowShape<Sent> = { readonly [Field in keyof Sent]-?: FieldKind<Sent[Field]> };

type ShapeFields = readonly (readonly [name: string, kind: FieldKind<unknown>])[];

/**
 * Creates a reader of rows with a shape. An invalid value is replaced and marked; the rest of the row stays usable.
 * `row` builds the row from the read fields and must keep the marks, as a spread does.
 */
export function rowReader<Sent, Row extends object>(
  shape: RowShape<Sent>,
  row: (sent: Sent, origin: Origin) => Row,
): Resource<Row>['read'] {
  const fields = fieldsOf(shape);
  return (json, origin) => {
    const found = row(readObject<Sent>(fields, json), origin);
    if ((found as InvalidMarks).__withoutId !== undefined) throw new RowWithoutId(found);
    return found;
  };
}

/** An object inside a row. In a list, an object without a required id is still one item. */
export function part<Sent>(shape: RowShape<Sent>): FieldKind<Sent> {
  const fields = fieldsOf(shape);
  return {
    neutral: Object.fromEntries(fields.map(([name, { neutral }]) => [name, neutral])) as Sent,
    read: value => (isRecord(value) ? readObject<Sent>(fields, value) : UNREAD),
    item: value => readObject<Sent>(fields, value),
    deep: true,
  };
}

const fieldsOf = (shape: object): ShapeFields => Object.entries(shape as Readonly<Record<string, FieldKind<unknown>>>);

function readObject<Sent>(fields: ShapeFields, json: unknown): Sent {
  const sent = isRecord(json) ? json : undefined;
  const row: Record<string, unknown> = {};
  let unread: string[] | undefined;
  let inside: string[] | undefined;
  for (const [field, kind] of fields) {
    const value = sent ? kind.read(sent[field]) : UNREAD;
    if (value === UNREAD) {
      (unread ??= []).push(field);
      row[field] = kind.neutral;
      if (kind.substitute)
        Object.assign(row, { [field]: kind.substitute(json), __withoutId: field } satisfies InvalidMarks);
    } else if (value !== undefined) {
      row[field] = value;
      if (kind.deep && holdsMarks(value)) (inside ??= []).push(field);
    }
  }
  if (unread) row['__invalid'] = unread;
  if (inside) row['__nestedInvalid'] = inside;
  return row as Sent;
}

/** Does the value have marks, or contain an object with marks? */
function holdsMarks(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsMarks);
  return (
    hasInvalidValues(value) ||
    (isRecord(value) &&
      Object.values(value).some(one => (Array.isArray(one) ? holdsMarks(one) : hasInvalidValues(one))))
  );
}
