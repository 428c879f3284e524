import { after, unknownState, type Change, type Changed, type Unsaid } from './changed.js';
import { valuesOf, type Resource } from '../../resource/resource.js';

/** Ids of rows, or any row of the resource. */
export type Open = 'any' | readonly string[];

/** A change as it is remembered, in the order of the changes. */
export interface Noted<Row> {
  /** When HQ had answered it, ms since the epoch. */
  readonly at: number;
  /** The operation that made it. */
  readonly by: string;
  /** The generation of the resource that it began. */
  readonly number: number;
  /** What it made of a row; or rows that it may have changed without saying how. */
  readonly change: Changed<Row> | { readonly open: Open };
  /** What it weighs as JSON. */
  readonly bytes: number;
}

/** A change of the resource by anybody: which rows it may have touched. */
export interface Touch {
  readonly number: number;
  /** ms since the epoch. */
  readonly at: number;
  /** Whose memory holds the rows that it left. */
  readonly by: string;
  readonly rows: Open;
}

/** What is remembered of changes at most: older ones are left to HQ's index. */
const MOST_CHANGES = 2000;
const MOST_TOUCHES = 20;

/** Rows of a change whose ids are remembered for others: one of more rows counts as a change of any. */
const MOST_TOUCHED = 100;

/** Is the row among them? */
export const covers = (rows: Open, id: string): boolean => rows === 'any' || rows.includes(id);

/**
 * What is remembered after a change. It takes away every earlier change of a row that it may have changed without saying
 * how, and what a whole row replaces.
 */
export function notedAfter<Row>(
  resource: Pick<Resource<Row>, 'keys' | 'changedOn'>,
  earlier: readonly Noted<Row>[],
  { changed = [], unsaid }: Change<Row>,
  mark: Omit<Noted<Row>, 'change' | 'bytes'>,
): readonly Noted<Row>[] {
  const replaced = new Set(changed.flatMap(one => ('row' in one && !one.lacks?.length ? [one.id] : [])));
  const gone = goneBy(resource, earlier, unsaid);
  const left = earlier.flatMap((one): Noted<Row>[] => {
    const { change } = one;
    if ('open' in change) return [one];
    if (!('list' in change)) return gone(change.id) || replaced.has(change.id) ? [] : [one];
    if (unsaid === 'any') return [];
    const except = unsaid?.by === 'id' ? unsaid.values : [];
    return [{ ...one, change: { ...change, except: [...change.except, ...except] } }];
  });
  const open = openOf(unsaid);
  const added = [...(open ? [{ open }] : []), ...changed];
  const notes = added.map(change => ({ ...mark, change, bytes: JSON.stringify(change).length }));
  return [...left, ...notes].slice(-MOST_CHANGES);
}

/** Tells which rows a change may have changed without saying how. */
function goneBy<Row>(
  resource: Pick<Resource<Row>, 'keys' | 'changedOn'>,
  earlier: readonly Noted<Row>[],
  unsaid: Unsaid,
): (id: string) => boolean {
  if (unsaid === undefined) return () => false;
  if (unsaid === 'any') return () => true;
  const { by, values } = unsaid;
  if (by === 'id') return id => values.includes(id);
  const stateOf = (id: string) =>
    earlier
      .flatMap(({ change }) => ('id' in change && change.id === id ? [change] : []))
      .reduce((state, change) => after(state, change, resource.changedOn ?? (() => undefined)), unknownState<Row>());
  return id => {
    const { row } = stateOf(id);
    if (row === null) return false;
    // A row of which only some fields are known may be meant.
    return !row || valuesOf(resource as Resource<Row>, by, row).some(value => values.includes(value));
  };
}

/** Rows that the change may have changed to values that are not known; their ids where these are known. */
const openOf = (unsaid: Unsaid): Open | undefined =>
  unsaid === 'any' ? 'any' : unsaid?.by === 'id' && unsaid.values.length > 0 ? unsaid.values : undefined;

/** The changes of a resource by anybody, with one more. Of too many the oldest two count as one of any row. */
export function touchedAfter<Row>(
  earlier: readonly Touch[],
  { changed = [], unsaid }: Change<Row>,
  mark: Omit<Touch, 'rows'>,
): readonly Touch[] {
  const touch = { ...mark, rows: touchedRows(changed, unsaid) };
  if (touch.rows.length === 0) return earlier;
  const [first, second, ...rest] = [...earlier, touch];
  if (!first || !second || rest.length < MOST_TOUCHES - 1) return [...earlier, touch];
  return [{ ...second, by: first.by === second.by ? first.by : '', rows: 'any' }, ...rest];
}

function touchedRows<Row>(changed: readonly Changed<Row>[], unsaid: Unsaid): Open {
  if (unsaid === 'any' || (unsaid && unsaid.by !== 'id') || changed.some(one => !('id' in one))) return 'any';
  const ids = [...changed.flatMap(one => ('id' in one ? [one.id] : [])), ...(unsaid ? unsaid.values : [])];
  return ids.length > MOST_TOUCHED ? 'any' : ids;
}
