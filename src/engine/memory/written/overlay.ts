import { applyChange, readState, unknownState, type RowChange, type RemovedMember, type RowState } from './rowState.js';
import { includesRow, type RecordedChange, type AffectedRows, type ChangeNotice } from './changeLog.js';
import type { Resource } from '../../resource/resource.js';

/** Rows as recent changes have left them, which HQ's search index may not show yet. */
export interface Overlay<Row> {
  readonly isEmpty: boolean;
  /** The current state of a row that HQ returned; null where it was deleted. An unchanged row is returned as it is. */
  apply(row: Row): Row | null;
  /** What is known of a row from the changes alone. */
  stateOf(id: string): RowState<Row>;
  /**
   * The same with the last of the changes, where no one else has changed the row since and every change that the state rests
   * on is young enough.
   */
  certainStateOf(
    id: string,
    isYoung: (change: Pick<RecordedChange<Row>, 'at' | 'operation'>) => boolean,
  ): { readonly state: RowState<Row>; readonly last: RecordedChange<Row> } | undefined;
  /** Ids of changed rows whose new values are known. */
  readonly ids: readonly string[];
  /** Changed rows whose new values are not known. */
  readonly unknownRows: AffectedRows;
  /** When HQ's search index shows all changes, ms since the epoch. */
  readonly until: number;
}

/**
 * Recorded changes as an overlay. `notices`: all changes of the resource, those of other partitions than `me` too. HQ's own
 * times decide which version of a row is newer. Where rows have no time, rows that others have changed later are taken from
 * HQ's search index.
 */
export function createOverlay<Row>(
  { keys, changedOn }: Pick<Resource<Row>, 'keys' | 'changedOn'>,
  recorded: readonly RecordedChange<Row>[],
  notices: readonly ChangeNotice[],
  { me, lag }: { readonly me: string; readonly lag: number },
): Overlay<Row> {
  const timeOf = changedOn ?? (() => undefined);
  const foreign = notices.filter(({ partition }) => partition !== me);
  const isChangedByOthers = ({ generation }: RecordedChange<Row>, id: string) =>
    foreign.some(notice => notice.generation > generation && includesRow(notice.rows, id));
  const rows = new Map<string, RecordedChange<Row>[]>();
  const lists: (RecordedChange<Row> & { readonly change: RemovedMember })[] = [];
  const open: AffectedRows[] = [];
  for (const one of recorded) {
    const { change } = one;
    if ('open' in change) open.push(change.open);
    else if ('list' in change) lists.push({ ...one, change });
    else if (!changedOn && isChangedByOthers(one, change.id)) open.push([change.id]);
    else {
      const before = rows.get(change.id);
      if (before) before.push(one);
      else rows.set(change.id, [one]);
    }
  }
  const known = new Map<string, RowState<Row>>();

  function changesOf(id: string): readonly RecordedChange<Row>[] {
    const own = rows.get(id) ?? [];
    const left = lists.filter(one => !one.change.except.includes(id) && !isChangedByOthers(one, id));
    return left.length === 0 ? own : [...own, ...left].sort((a, b) => a.generation - b.generation);
  }

  const withChanges = (state: RowState<Row>, id: string): RowState<Row> =>
    changesOf(id).reduce((left, { change }) => applyChange(left, change as RowChange<Row>, timeOf), state);

  function stateOf(id: string): RowState<Row> {
    const state = known.get(id) ?? withChanges(unknownState(), id);
    known.set(id, state);
    return state;
  }

  return {
    isEmpty: recorded.length === 0,
    apply(row) {
      const id = String(keys.id(row));
      if (!rows.has(id) && lists.length === 0) return row;
      return withChanges(readState(row, timeOf), id).row ?? null;
    },
    stateOf,
    certainStateOf(id, isYoung) {
      const own = rows.get(id) ?? [];
      const begin = own.findLastIndex(({ change }) => 'row' in change);
      const isSure = begin >= 0 && own.every(one => !isChangedByOthers(one, id)) && own.slice(begin).every(isYoung);
      return isSure ? { state: stateOf(id), last: own.at(-1)! } : undefined;
    },
    ids: [...rows.keys()],
    unknownRows: open.includes('any') ? 'any' : [...new Set(open.flat())],
    until: recorded.reduce((latest, { at }) => Math.max(latest, at), 0) + lag,
  };
}
