import type { ListPosition } from '../../client/paging.js';
import { HqUnexpected } from '../../errors.js';
import type { Order } from '../resource/order.js';
import type { RowKey } from '../resource/positionAfter.js';
import type { Answer, List } from '../resource/resource.js';

/** How far a list has been read, over all parts of it. */
export interface CountedRows {
  /** Rows that came and that HQ counted at the start, each once. */
  readonly past: number;
  /** Rows that HQ counted with the first page, and when that was (ms since the epoch). */
  readonly total?: number;
  readonly startedAt: number;
  /** Rows without an order were read by offset, so only the count shows whether all came. */
  readonly isApproximate?: boolean;
}

/** Lets each position of one list through once: HQ's link may lead back to a page that was read already. */
export function refuseRepeats({ name }: { readonly name: string }): (place: ListPosition) => void {
  const visited = new Set<string>();
  return place => {
    const text = JSON.stringify(place);
    if (visited.has(text)) throw new HqUnexpected(`HQ's list of ${name} leads back to a page already read.`);
    visited.add(text);
  };
}

/** HQ's clock may differ from ours, and its search index shows a change seconds later (cases.md 2.5). ms. */
const MARGIN = 60_000;

/**
 * Did HQ count a row at the start, and is it read for the first time? Where changed rows move to the end, only a row that has
 * not changed since is certainly counted once.
 */
export function wasCounted({ key }: Pick<RowKey, 'key'>, order: Order | undefined, begun: number): boolean {
  if (!order?.byTime || !order.moves || order.descending) return true;
  const text = key ?? '';
  return Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`) < begun - MARGIN;
}

/**
 * Does the count prove that the list is at its end, whatever HQ links to? As many rows came as HQ counted at the start,
 * each of them once: HQ links to a next page after a full last page, too (cases.md 2.4).
 */
export const isProvenEnd = ({ pager }: List, { past, total }: CountedRows): boolean =>
  pager.alwaysLinksNext === true && total !== undefined && past >= total;

/**
 * The error of a list that ends with fewer rows than HQ counted. In a list sorted by a time that only grows, or by a value that
 * never changes, no row that stayed can be missing. In others a row may have moved to a part that was read already.
 */
export function shortfall(
  { name }: { readonly name: string },
  { pager }: List,
  order: Order | undefined,
  { past, total, isApproximate }: CountedRows,
  only: Answer<unknown> | undefined,
): HqUnexpected | undefined {
  if (total === undefined || past >= total) return undefined;
  const proves = !isApproximate && (order ? !order.moves || (order.byTime && !order.descending) : !pager.rowsMayShift);
  const held = only && only.rows.length + (only.omittedRows ?? 0);
  if (held === undefined ? proves : held >= total) return undefined;
  return new HqUnexpected(
    `HQ counted ${total} rows of ${name} at the start and returned ${past}. Rows left the list, or moved in it, while it was read: read it again to be sure of all.`,
  );
}
