import { applyChange, unknownState, type Change, type RowChange, type UnknownRows } from './rowState.js';
import { valuesOf, type Resource } from '../../resource/resource.js';

/** Ids of rows, or any row of the resource. */
export type AffectedRows = 'any' | readonly string[];

/** A change as it is stored. Changes are stored in their order. */
export interface RecordedChange<Row> {
  /** When HQ had answered it, ms since the epoch. */
  readonly at: number;
  /** The operation that made it. */
  readonly operation: string;
  /** The generation of the resource that began with it. */
  readonly generation: number;
  /** The new state of a row; or rows that it may have changed to unknown values. */
  readonly change: RowChange<Row> | { readonly open: AffectedRows };
}

/** A change of the resource by any credential: which rows it may have changed. */
export interface ChangeNotice {
  readonly generation: number;
  /** ms since the epoch. */
  readonly at: number;
  /** The partition whose memory holds the changed rows. */
  readonly partition: string;
  readonly rows: AffectedRows;
}

/** Most changes that are stored: older ones are left to HQ's search index. */
const MAX_CHANGES = 2000;
const MAX_NOTICES = 20;

/** Most row ids in a notice: a change of more rows counts as a change of any row. */
const MAX_NOTICED_ROWS = 100;

/** Is the row among them? */
export const includesRow = (rows: AffectedRows, id: string): boolean => rows === 'any' || rows.includes(id);

/**
 * The stored changes after one more. Earlier changes of a row are dropped where the new one replaces the whole row, or may
 * have changed it to unknown values.
 */
export function withChange<Row>(
  resource: Pick<Resource<Row>, 'keys' | 'changedOn'>,
  earlier: readonly RecordedChange<Row>[],
  { changed = [], unknown }: Change<Row>,
  mark: Omit<RecordedChange<Row>, 'change'>,
): readonly RecordedChange<Row>[] {
  const replaced = new Set(changed.flatMap(one => ('row' in one && !one.missingFields?.length ? [one.id] : [])));
  const gone = superseded(resource, earlier, unknown);
  const left = earlier.flatMap((one): RecordedChange<Row>[] => {
    const { change } = one;
    if ('open' in change) return [one];
    if (!('list' in change)) return gone(change.id) || replaced.has(change.id) ? [] : [one];
    if (unknown === 'any') return [];
    const except = unknown?.by === 'id' ? unknown.values : [];
    return [{ ...one, change: { ...change, except: [...change.except, ...except] } }];
  });
  const open = unknownRowsOf(unknown);
  const added = [...(open ? [{ open }] : []), ...changed];
  const notes = added.map(change => ({ ...mark, change }));
  return [...left, ...notes].slice(-MAX_CHANGES);
}

/** A test for rows that a change may have changed to unknown values. */
function superseded<Row>(
  resource: Pick<Resource<Row>, 'keys' | 'changedOn'>,
  earlier: readonly RecordedChange<Row>[],
  unsaid: UnknownRows,
): (id: string) => boolean {
  if (unsaid === undefined) return () => false;
  if (unsaid === 'any') return () => true;
  const { by, values } = unsaid;
  if (by === 'id') return id => values.includes(id);
  const stateOf = (id: string) =>
    earlier
      .flatMap(({ change }) => ('id' in change && change.id === id ? [change] : []))
      .reduce(
        (state, change) => applyChange(state, change, resource.changedOn ?? (() => undefined)),
        unknownState<Row>(),
      );
  return id => {
    const { row } = stateOf(id);
    if (row === null) return false;
    // A row of which only some fields are known may be one of them.
    return !row || valuesOf(resource as Resource<Row>, by, row).some(value => values.includes(value));
  };
}

/** Rows that the change may have changed to unknown values, by id where the ids are known. */
const unknownRowsOf = (unsaid: UnknownRows): AffectedRows | undefined =>
  unsaid === 'any' ? 'any' : unsaid?.by === 'id' && unsaid.values.length > 0 ? unsaid.values : undefined;

/** The notices of a resource with one more. Where they are too many, the oldest two become one of any row. */
export function withNotice<Row>(
  earlier: readonly ChangeNotice[],
  { changed = [], unknown }: Change<Row>,
  mark: Omit<ChangeNotice, 'rows'>,
): readonly ChangeNotice[] {
  const touch = { ...mark, rows: affectedRows(changed, unknown) };
  if (touch.rows.length === 0) return earlier;
  const [first, second, ...rest] = [...earlier, touch];
  if (!first || !second || rest.length < MAX_NOTICES - 1) return [...earlier, touch];
  return [{ ...second, partition: first.partition === second.partition ? first.partition : '', rows: 'any' }, ...rest];
}

function affectedRows<Row>(changed: readonly RowChange<Row>[], unsaid: UnknownRows): AffectedRows {
  if (unsaid === 'any' || (unsaid && unsaid.by !== 'id') || changed.some(one => !('id' in one))) return 'any';
  const ids = [...changed.flatMap(one => ('id' in one ? [one.id] : [])), ...(unsaid ? unsaid.values : [])];
  return ids.length > MAX_NOTICED_ROWS ? 'any' : ids;
}
