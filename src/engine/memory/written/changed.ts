/** What a change has made of rows of a resource. */
export type Changed<Row = unknown> = ChangedRow<Row> | ChangedFields<Row> | LeftLists;

/** A whole row; null where the change took it away. */
export interface ChangedRow<Row> {
  readonly id: string;
  readonly row: Row | null;
  /** Fields that HQ's answer to the change did not tell. */
  readonly lacks?: readonly string[] | undefined;
  /** Put together here and not HQ's word: it stands in for HQ's index until that has caught up, and is not kept longer. */
  readonly inferred?: true | undefined;
}

/** What a change has set in a row of which it told no more. It is laid over the row as HQ shows it. */
export interface ChangedFields<Row> {
  readonly id: string;
  readonly fields: Partial<Row>;
  /** By field that is a map: entries that were set, and with null those that were taken away. */
  readonly entries?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By field that is a list: values that came in or went. */
  readonly members?: Readonly<Record<string, { readonly add?: string; readonly drop?: string }>>;
  /** The server's clock at the change, as the row spells it; HQ's row of a later time holds the change already. */
  readonly at?: string;
  /** The row as it was known before the change, for where HQ shows none. It may be older than HQ's. */
  readonly otherwise?: Row;
}

/** Lists that a value has left: a deleted group's id at every worker. */
export interface LeftLists {
  readonly list: string;
  readonly value: string;
  /** The only rows whose list may still hold it, by id. */
  readonly except: readonly string[];
}

/**
 * Rows that a change may have changed without saying how: none, any of the resource, or those where a key has one of these
 * values.
 */
export type Unsaid = 'any' | { readonly by: string; readonly values: readonly string[] } | undefined;

/** What a change has done to a resource. */
export interface Change<Row = unknown> {
  readonly changed?: readonly Changed<Row>[];
  readonly unsaid?: Unsaid;
}

/** A row as far as changes tell it. */
export interface State<Row> {
  /** Null where it was deleted, undefined where it is unknown. */
  readonly row: Row | null | undefined;
  /** Fields that the row has no true value for. */
  readonly lacks: readonly string[];
  /** Fields that are known although the row is not. */
  readonly loose: Partial<Row>;
  /** Nothing but HQ's answer to a read has been laid into it. */
  readonly isRead: boolean;
  /** HQ's time of the row. */
  readonly time: string | null | undefined;
}

/** Tells HQ's time of a row's last change. */
export type TimeOf<Row> = (row: Row) => string | null | undefined;

/** Nothing is known. */
export const unknownState = <Row>(): State<Row> => ({
  row: undefined,
  lacks: [],
  loose: {},
  isRead: false,
  time: undefined,
});

/** A row as HQ has answered a read with it. */
export const readState = <Row>(row: Row, timeOf: TimeOf<Row>): State<Row> => ({
  ...unknownState<Row>(),
  row,
  isRead: true,
  time: timeOf(row),
});

/** Is the first of two HQ times later? False where one of them is missing. */
function later(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b) return false;
  return a.length === b.length ? a > b : Date.parse(a) > Date.parse(b);
}

/** A state with a later change laid over it. What HQ's row of a later time shows is never overwritten. */
export function after<Row>(state: State<Row>, change: Changed<Row>, timeOf: TimeOf<Row>): State<Row> {
  if ('list' in change) return withoutMember(state, change);
  return 'fields' in change ? withFields(state, change) : withRow(state, change, timeOf);
}

function withRow<Row>(state: State<Row>, change: ChangedRow<Row>, timeOf: TimeOf<Row>): State<Row> {
  if (change.row === null) return { ...unknownState<Row>(), row: null };
  const time = timeOf(change.row);
  // HQ's own words of the same row may come in another order than HQ made them; what is put together here comes last.
  if (state.row && later(state.time, time) && (state.isRead || !change.inferred)) return state;
  const isTold = (field: string) => (state.row ? !state.lacks.includes(field) : Object.hasOwn(state.loose, field));
  const lacking = change.lacks ?? [];
  const filled = picked<Row>({ ...state.loose, ...state.row }, lacking.filter(isTold));
  return {
    row: { ...change.row, ...filled },
    lacks: lacking.filter(field => !isTold(field)),
    loose: {},
    isRead: false,
    time: change.inferred ? state.time : time,
  };
}

function withFields<Row>(state: State<Row>, change: ChangedFields<Row>): State<Row> {
  if (state.row === null) return state;
  if (state.isRead && later(state.time, change.at)) return state;
  const row = state.row ?? change.otherwise;
  if (!row) return { ...state, loose: { ...state.loose, ...change.fields } };
  return {
    ...state,
    row: laid(state.row ? row : { ...row, ...state.loose }, change),
    lacks: state.lacks.filter(field => !(field in change.fields)),
    loose: {},
  };
}

function withoutMember<Row>(state: State<Row>, { list, value }: LeftLists): State<Row> {
  const members = (state.row as Readonly<Record<string, unknown>> | null | undefined)?.[list];
  if (!state.row || !Array.isArray(members) || !members.includes(value)) return state;
  return { ...state, row: { ...state.row, [list]: members.filter(one => one !== value) } };
}

function laid<Row>(row: Row, { fields, entries = {}, members = {} }: ChangedFields<Row>): Row {
  const old = row as Readonly<Record<string, unknown>>;
  const maps = Object.entries(entries)
    // A map that was not read is not known by a few entries of it.
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

function picked<Row>(row: Partial<Row>, fields: readonly string[]): Partial<Row> {
  return Object.fromEntries(fields.map(field => [field, row[field as keyof Row]])) as Partial<Row>;
}
