import type { Origin, Resource } from '../../engine/resource/resource.js';
import { hasInvalidValues, type InvalidMarks, RowWithoutId } from '../../engine/resource/invalidValues.js';
import { isRecord, type FieldKind, UNREAD } from './fieldKinds.js';

/** Every field of an object as HQ's contract has it. Fields that are not named do not get into the row. */
export type RowShape<Sent> = { readonly [Field in keyof Sent]-?: FieldKind<Sent[Field]> };

type ShapeFields = readonly (readonly [name: string, kind: FieldKind<unknown>])[];

/**
 * Reads rows of a shape. A value that the contract does not know is marked and nothing else of the row is lost. `row`: the
 * row of what HQ sent; it keeps the marks, as a spread does.
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

/** An object inside a row. One without an id of its own, where it should have one, stands for itself in a list. */
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
      if (kind.isMadeUp)
        Object.assign(row, { [field]: kind.isMadeUp(json), __withoutId: field } satisfies InvalidMarks);
    } else if (value !== undefined) {
      row[field] = value;
      if (kind.deep && holdsMarks(value)) (inside ??= []).push(field);
    }
  }
  if (unread) row['__invalid'] = unread;
  if (inside) row['__nestedInvalid'] = inside;
  return row as Sent;
}

/** Is it an object with marks, or a list or map of objects of which one has some? */
function holdsMarks(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsMarks);
  return (
    hasInvalidValues(value) ||
    (isRecord(value) &&
      Object.values(value).some(one => (Array.isArray(one) ? holdsMarks(one) : hasInvalidValues(one))))
  );
}
