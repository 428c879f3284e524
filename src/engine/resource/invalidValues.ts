import { HqUnexpected } from '../../errors.js';

/**
 * What an object of HQ's says of itself where HQ sent something that the contract does not know. The engine reads on with
 * neutral values; what shows the object sees it through `viewed`. The marks are data, so that a store keeps them too.
 */
export interface InvalidMarks {
  /** Fields whose value is not HQ's: it was unreadable, and a neutral one stands in for it. */
  readonly __invalid?: readonly string[];
  /** Fields that hold objects with marks. */
  readonly __nestedInvalid?: readonly string[];
  /** The field of the object's id, where HQ sent none: the id is made up, so that the object counts as one of its list. */
  readonly __withoutId?: string;
}

/** Thrown by a resource's `read` for a row without an id, which a list counts and leaves out. */
export class RowWithoutId extends TypeError {
  /** `row`: as it stands in its list, under an id of its own. */
  constructor(readonly row: object) {
    super('a row has no id');
  }
}

/** The part of a resource that reads its rows. */
interface RowReader<Row, Origin> {
  readonly read: (json: unknown, origin: Origin) => Row;
}

/** A row of a list; one without an id is marked as such. */
export function readRow<Row, Origin>(resource: RowReader<Row, Origin>, json: unknown, origin: Origin): Row {
  try {
    return resource.read(json, origin);
  } catch (error) {
    if (error instanceof RowWithoutId) return error.row as Row;
    throw error;
  }
}

/** The rows of an answer. Equal rows without an id are distinguished by their number. */
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

/** Has HQ sent the object without an id? */
export const hasNoId = (object: unknown): boolean => (object as InvalidMarks | null)?.__withoutId !== undefined;

/** Says that the one row which was asked for came without an id. */
export const rowWithoutIdError = (name: string): HqUnexpected =>
  new HqUnexpected(`HQ sent a row of ${name} without its id.`);

/** Says that HQ sent things without an id, which are left out. */
export const withoutIdError = (what: string, count: number): HqUnexpected =>
  new HqUnexpected(`HQ sent ${what} without an id. Left out: ${count}.`);

/** Does the object, or one inside it, have a value that the contract does not know? */
export const hasInvalidValues = (object: unknown): boolean => {
  const { __invalid, __nestedInvalid } = (object ?? {}) as InvalidMarks;
  return Array.isArray(__invalid) || Array.isArray(__nestedInvalid);
};

const behind = new WeakMap<object, object>();

/** An object as it is to be shown: looking at a value that HQ sent in an unknown form throws HqUnexpected. */
export function checkedView<Shown>(object: Shown): Shown {
  if (!hasInvalidValues(object)) return object;
  const { __invalid = [], __nestedInvalid = [] } = object as InvalidMarks;
  const view = { ...object } as Record<string, unknown>;
  for (const field of __nestedInvalid) view[field] = checkedNested(view[field]);
  for (const field of __invalid) Object.defineProperty(view, field, { enumerable: true, get: () => refuse(field) });
  behind.set(view, object as object);
  return view as Shown;
}

/** A list or map of objects, or one object. */
function checkedNested(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(checkedNested);
  if (hasInvalidValues(value)) return checkedView(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, checkedNested(one)]));
}

function refuse(field: string): never {
  throw new HqUnexpected(`HQ sent a value of ${JSON.stringify(field)} that its API does not describe.`);
}

/** A row without some fields, which are to be read where HQ tells them. */
export function withoutFields(row: unknown, fields: readonly string[]): unknown {
  const left = Object.entries(row as object).filter(([field]) => !fields.includes(field));
  const { __invalid } = row as InvalidMarks;
  const marks: InvalidMarks = __invalid ? { __invalid: __invalid.filter(field => !fields.includes(field)) } : {};
  return { ...Object.fromEntries(left), ...marks };
}

/** The object behind a view, to be kept: a view must not get into the cache. */
export const unwrapView = <Row>(row: Row): Row => (behind.get(row as object) as Row | undefined) ?? row;

/**
 * A part of a row with more beside it, as a spread would make it; values that cannot be read stay so. A spread would look
 * at them.
 */
export const extendView = <Part extends object, const More extends object>(part: Part, more: More): Part & More =>
  hasInvalidValues(part) ? Object.assign(Object.create(part) as Part, more) : { ...part, ...more };
