/** What a change did to rows of a resource. */
export type RowChange<Row = unknown> = WrittenRow<Row> | WrittenFields<Row> | RemovedMember;

/** A whole row; null where the change deleted it. */
export interface WrittenRow<Row> {
  readonly id: string;
  readonly row: Row | null;
  /** Fields that HQ's answer to the change did not have. */
  readonly missingFields?: readonly string[] | undefined;
  /** Composed by the gateway and not returned by HQ: used until HQ's search index shows the change, and not kept longer. */
  readonly inferred?: true | undefined;
}

/** Fields that a change has set in a row that it did not return. They are applied to the row as HQ returns it. */
export interface WrittenFields<Row> {
  readonly id: string;
  readonly fields: Partial<Row>;
  /** By field that is a map: entries that were set, with null for those that were removed. */
  readonly entries?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By field that is a list: values that were added or removed. */
  readonly members?: Readonly<Record<string, { readonly add?: string; readonly drop?: string }>>;
  /** HQ's time of the change, in the row's format. HQ's row of a later time includes the change. */
  readonly at?: string;
  /** The row as it was known before the change, used where HQ returns none. It may be older than HQ's. */
  readonly otherwise?: Row;
}

/** A value that was removed from a list of every row: a deleted group's id in all workers. */
export interface RemovedMember {
  readonly list: string;
  readonly value: string;
  /** The only rows whose list may still have it, by id. */
  readonly except: readonly string[];
}

/**
 * Rows that a change may have changed to unknown values: none, any of the resource, or those where a key has one of these
 * values.
 */
export type UnknownRows = 'any' | { readonly by: string; readonly values: readonly string[] } | undefined;

/** What a change has done to a resource. */
export interface Change<Row = unknown> {
  readonly changed?: readonly RowChange<Row>[];
  readonly unknown?: UnknownRows;
}

/** What is known of a row. */
export interface RowState<Row> {
  /** Null where it was deleted, undefined where it is unknown. */
  readonly row: Row | null | undefined;
  /** Fields that the row has no true value for. */
  readonly missingFields: readonly string[];
  /** Fields that are known although the row is not. */
  readonly knownFields: Partial<Row>;
  /** It is HQ's answer to a read, without changes. */
  readonly isRead: boolean;
  /** HQ's time of the row. */
  readonly time: string | null | undefined;
}

/** Returns HQ's time of a row's last change. */
export type TimeOf<Row> = (row: Row) => string | null | undefined;

/** Nothing is known. */
export const unknownState = <Row>(): RowState<Row> => ({
  row: undefined,
  missingFields: [],
  knownFields: {},
  isRead: false,
  time: undefined,
});

/** A row as HQ returned it to a read. */
export const readState = <Row>(row: Row, timeOf: TimeOf<Row>): RowState<Row> => ({
  ...unknownState<Row>(),
  row,
  isRead: true,
  time: timeOf(row),
});

/** Is the first of two HQ times later? False where one of them is missing. */
function isLater(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b) return false;
  return a.length === b.length ? a > b : Date.parse(a) > Date.parse(b);
}

/** A state after a later change. What HQ's row of a later time has is never overwritten. */
export function applyChange<Row>(state: RowState<Row>, change: RowChange<Row>, timeOf: TimeOf<Row>): RowState<Row> {
  if ('list' in change) return withoutMember(state, change);
  return 'fields' in change ? withFields(state, change) : withRow(state, change, timeOf);
}

function withRow<Row>(state: RowState<Row>, change: WrittenRow<Row>, timeOf: TimeOf<Row>): RowState<Row> {
  if (change.row === null) return { ...unknownState<Row>(), row: null };
  const time = timeOf(change.row);
  // HQ's answers with the same row may arrive in another order than HQ made them. A composed row comes last.
  if (state.row && isLater(state.time, time) && (state.isRead || !change.inferred)) return state;
  const isKnown = (field: string) =>
    state.row ? !state.missingFields.includes(field) : Object.hasOwn(state.knownFields, field);
  const lacking = change.missingFields ?? [];
  const filled = pickFields<Row>({ ...state.knownFields, ...state.row }, lacking.filter(isKnown));
  return {
    row: { ...change.row, ...filled },
    missingFields: lacking.filter(field => !isKnown(field)),
    knownFields: {},
    isRead: false,
    time: change.inferred ? state.time : time,
  };
}

function withFields<Row>(state: RowState<Row>, change: WrittenFields<Row>): RowState<Row> {
  if (state.row === null) return state;
  if (state.isRead && isLater(state.time, change.at)) return state;
  const row = state.row ?? change.otherwise;
  if (!row) return { ...state, knownFields: { ...state.knownFields, ...change.fields } };
  return {
    ...state,
    row: updatedRow(state.row ? row : { ...row, ...state.knownFields }, change),
    missingFields: state.missingFields.filter(field => !(field in change.fields)),
    knownFields: {},
  };
}

function withoutMember<Row>(state: RowState<Row>, { list, value }: RemovedMember): RowState<Row> {
  const members = (state.row as Readonly<Record<string, unknown>> | null | undefined)?.[list];
  if (!state.row || !Array.isArray(members) || !members.includes(value)) return state;
  return { ...state, row: { ...state.row, [list]: members.filter(one => one !== value) } };
}

function updatedRow<Row>(row: Row, { fields, entries = {}, members = {} }: WrittenFields<Row>): Row {
  const old = row as Readonly<Record<string, unknown>>;
  const maps = Object.entries(entries)
    // A few entries do not make a map that was not read.
    .filter(([field]) => old[field] !== undefined)
    .map(([field, changes]) => [field, merged(old[field], changes)]);
  const lists = Object.entries(members).map(([field, { add, drop }]) => {
    const left = ((old[field] ?? []) as readonly string[]).filter(one => one !== drop);
    return [field, add === undefined || left.includes(add) ? left : [...left, add]];
  });
  return { ...row, ...fields, ...Object.fromEntries([...maps, ...lists]) } as Row;
}

const merged = (map: unknown, changes: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries({ ...(map as object), ...changes }).filter(([, value]) => value !== null));

function pickFields<Row>(row: Partial<Row>, fields: readonly string[]): Partial<Row> {
  return Object.fromEntries(fields.map(field => [field, row[field as keyof Row]])) as Partial<Row>;
}
