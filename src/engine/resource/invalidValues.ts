import { HqUnexpected } from '../../errors.js';

/**
 * Marks on an object for which HQ sent something that the contract does not describe. The engine works with neutral
 * values; resolvers see the object through `checkedView`. The marks are plain data, so that stores keep them.
 */
export interface InvalidMarks {
  /** Fields with an unreadable value, replaced by a neutral one. */
  readonly __invalid?: readonly string[];
  /** Fields that hold objects with marks. */
  readonly __nestedInvalid?: readonly string[];
  /** The id field, where HQ sent no id. The id is then a substitute, so that the row counts as a row of its list. */
  readonly __withoutId?: string;
}

/** Thrown by a resource's `read` for a row without an id. A list counts such a row and leaves it out. */
export class RowWithoutId extends TypeError {
  /** `row`: the row with a substitute id. */
  constructor(readonly row: object) {
    super('a row has no id');
  }
}

/** The part of a resource that reads its rows. */
interface RowReader<Row, Origin> {
  readonly read: (json: unknown, origin: Origin) => Row;
}

/** Reads a row of a list. A row without an id is marked (`__withoutId`). */
export function readRow<Row, Origin>(resource: RowReader<Row, Origin>, json: unknown, origin: Origin): Row {
  try {
    return resource.read(json, origin);
  } catch (error) {
    if (error instanceof RowWithoutId) return error.row as Row;
    throw error;
  }
}

/** Reads the rows of a reply. Equal rows without an id get a number, to tell them apart. */
export function readRows<Row, Origin>(
  resource: RowReader<Row, Origin>,
  sent: readonly unknown[],
  origin: Origin,
): readonly Row[] {
  const equal = new Map<unknown, number>();
  return sent.map(json => {
    const row = readRow(resource, json, origin);
    const field = (row as InvalidMarks).__withoutId as keyof Row | undefined;
    if (field === undefined) return row;
    const id: unknown = row[field];
    const count = equal.get(id) ?? 0;
    equal.set(id, count + 1);
    return count === 0 ? row : { ...row, [field]: typeof id === 'number' ? id - count : `${String(id)} ${count}` };
  });
}

/** Did HQ send the object without an id? */
export const hasNoId = (object: unknown): boolean => (object as InvalidMarks | null)?.__withoutId !== undefined;

/** The error for a single row that HQ sent without an id. */
export const rowWithoutIdError = (name: string): HqUnexpected =>
  new HqUnexpected(`HQ sent a row of ${name} without its id.`);

/** The error for rows without an id that are left out. */
export const withoutIdError = (what: string, count: number): HqUnexpected =>
  new HqUnexpected(`HQ sent ${what} without an id. Left out: ${count}.`);

/** The error for rows that may belong to a set, but whose link to it is unreadable. */
export const unreadableLinkError = (name: string, count: number): HqUnexpected =>
  new HqUnexpected(
    `HQ sent rows of ${name} with an unreadable link, which may belong to this list. Left out: ${count}.`,
  );

/** Does the object, or an object in it, have an invalid value? */
export const hasInvalidValues = (object: unknown): boolean => {
  const { __invalid, __nestedInvalid } = (object ?? {}) as InvalidMarks;
  return Array.isArray(__invalid) || Array.isArray(__nestedInvalid);
};

const originals = new WeakMap<object, object>();
/** Views by their object: a row has one view, however often it is asked for. */
const views = new WeakMap<object, object>();

/** The object for resolvers: reading an invalid value throws HqUnexpected. */
export function checkedView<Shown>(object: Shown): Shown {
  if (!hasInvalidValues(object)) return object;
  const known = views.get(object as object);
  if (known) return known as Shown;
  const { __invalid = [], __nestedInvalid = [] } = object as InvalidMarks;
  const view = { ...object } as Record<string, unknown>;
  for (const field of __nestedInvalid) view[field] = checkedNested(view[field]);
  for (const field of __invalid)
    Object.defineProperty(view, field, { enumerable: true, get: () => throwInvalid(field) });
  originals.set(view, object as object);
  views.set(object as object, view);
  return view as Shown;
}

/** A list or map of objects, or one object. */
function checkedNested(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(checkedNested);
  if (hasInvalidValues(value)) return checkedView(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, checkedNested(one)]));
}

function throwInvalid(field: string): never {
  throw new HqUnexpected(`HQ sent an unexpected value for ${JSON.stringify(field)}.`);
}

/** A row without some fields, which are read from HQ in another way. */
export function withoutFields(row: unknown, fields: readonly string[]): unknown {
  const remaining = Object.entries(row as object).filter(([field]) => !fields.includes(field));
  const { __invalid } = row as InvalidMarks;
  const marks: InvalidMarks = __invalid ? { __invalid: __invalid.filter(field => !fields.includes(field)) } : {};
  return { ...Object.fromEntries(remaining), ...marks };
}

/** The object behind a view. Views must not be cached. */
export const unwrapView = <Row>(row: Row): Row => (originals.get(row as object) as Row | undefined) ?? row;

/** A part of a row with more properties. Unlike a spread, this does not read the part's invalid values. */
export const extendView = <Part extends object, const More extends object>(part: Part, more: More): Part & More =>
  hasInvalidValues(part) ? Object.assign(Object.create(part) as Part, more) : { ...part, ...more };
