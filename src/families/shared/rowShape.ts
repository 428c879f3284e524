import type { Origin, Resource } from '../../engine/resource/resource.js';
import { hasInvalidValues, type InvalidMarks, RowWithoutId } from '../../engine/resource/invalidValues.js';
import { isRecord, type FieldKind, UNREAD } from './fieldKinds.js';

/** The fields of an object by HQ's contract. Other fields are not copied to the row. */
export type RowShape<Sent> = { readonly [Field in keyof Sent]-?: FieldKind<Sent[Field]> };

type ShapeFields = readonly (readonly [name: string, kind: FieldKind<unknown>])[];

/**
 * Creates a reader of rows with a shape. An invalid value is replaced and marked; the rest of the row stays usable.
 * `added`: the other fields of the row, with the same names for all rows.
 */
export function rowReader<Sent, const Added extends object>(
  shape: RowShape<Sent>,
  added: (origin: Origin, sent: Sent) => Added,
): Resource<Sent & Added>['read'] {
  const [fields, names] = [fieldsOf(shape), Object.keys(shape)];
  let blank: object | undefined;
  return (json, origin) => {
    blank ??= blankObject([...names, ...Object.keys(added(origin, readObject<Sent>(fields, {}, json)))]);
    const sent = readObject<Sent>(fields, blank, json);
    const row = Object.assign(sent, added(origin, sent));
    if ((row as InvalidMarks).__withoutId !== undefined) throw new RowWithoutId(row);
    return row;
  };
}

/** An object inside a row. In a list, an object without a required id is still one item. */
export function part<Sent>(shape: RowShape<Sent>): FieldKind<Sent> {
  const fields = fieldsOf(shape);
  const blank = blankObject(Object.keys(shape));
  return {
    neutral: Object.fromEntries(fields.map(([name, { neutral }]) => [name, neutral])) as Sent,
    read: value => (isRecord(value) ? readObject<Sent>(fields, blank, value) : UNREAD),
    item: value => readObject<Sent>(fields, blank, value),
    deep: true,
  };
}

const fieldsOf = (shape: object): ShapeFields => Object.entries(shape as Readonly<Record<string, FieldKind<unknown>>>);

/**
 * An object whose copies get these properties. JSON.parse gives it room for them and for no more, which its copies have,
 * too: an object that gets properties one by one, or by a spread with more properties, takes twice as much.
 */
const blankObject = (names: readonly string[]): object =>
  JSON.parse(JSON.stringify(Object.fromEntries(names.map(name => [name, null])))) as object;

function readObject<Sent>(fields: ShapeFields, blank: object, json: unknown): Sent & object {
  const sent = isRecord(json) ? json : undefined;
  const row: Record<string, unknown> = { ...blank };
  let unread: string[] | undefined;
  let inside: string[] | undefined;
  for (const [field, kind] of fields) {
    const value = sent ? kind.read(sent[field]) : UNREAD;
    if (value === UNREAD) {
      (unread ??= []).push(field);
      row[field] = kind.neutral;
      if (kind.substitute)
        Object.assign(row, { [field]: kind.substitute(json), __withoutId: field } satisfies InvalidMarks);
    } else {
      row[field] = value;
      if (kind.deep && holdsMarks(value)) (inside ??= []).push(field);
    }
  }
  if (unread) row['__invalid'] = unread;
  if (inside) row['__nestedInvalid'] = inside;
  return row as Sent & object;
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
