import type { Query } from './call.js';
import { envelope, type Page, type Pager, type ListPosition } from './paging.js';

/** How a list that HQ sorts by time is walked by that time. */
export interface TimePaging {
  readonly max: number;
  /** The order when none is asked for. */
  readonly order: string;
  /** `order_by` -> the parameter that bounds it, inclusively. Other orders are walked by offset. */
  readonly bounds: Readonly<Record<string, string>>;
  /** `time` is what HQ sorts by, as HQ writes it. */
  readonly row: (json: unknown, field: string) => { readonly id: string; readonly time: string };
  /** The time as HQ takes it in a bound; `upper` when it bounds from above. */
  readonly bound: (time: string, upper: boolean) => string;
  /** HQ takes `offset` too, which gets past an instant that fills a page. */
  readonly offsets: boolean;
  /** HQ sorts by the whole time that it shows; otherwise to the millisecond. */
  readonly exact?: boolean;
}

/**
 * A walk by time instead of HQ's offset or cursor: rows that come or go meanwhile shift no page, and HQ's result window does
 * not end it (forms.md 8, users.md 8). The next page starts at the last row's time, inclusively, and `seen` names the rows
 * of that instant which were read already.
 */
export function timePager({ max, order, bounds, row, bound, offsets, exact }: TimePaging): Pager {
  const instant = exact ? (time: string) => time : toMillisecond;
  const orderOf = (asked: Query) => String(asked.order_by ?? order);

  return {
    max,
    params: ['limit', ...(offsets ? ['offset'] : []), ...Object.values(bounds)],
    first: limit => ({ query: { limit } }),
    instant,
    ...(offsets && { overlap: 1 }),
    after(time, _, asked) {
      const by = orderOf(asked);
      const parameter = bounds[by];
      return parameter !== undefined && isTime(time) ? { [parameter]: bound(time, by.startsWith('-')) } : undefined;
    },
    read(body, asked): Page {
      const { meta, objects } = envelope(body);
      const limit = Math.min(Number(asked.limit ?? 20), meta.limit ?? max);
      const total = meta.total_count ?? undefined;
      const start = Number(asked.offset ?? 0);
      const last =
        objects.length < limit || objects.length === 0 || (total !== undefined && start + objects.length >= total);
      return { rows: objects, total, ...(!last && { next: following(objects, asked, limit, start) }) };
    },
  };

  function following(objects: readonly unknown[], asked: Query, limit: number, start: number): ListPosition {
    const by = orderOf(asked);
    const parameter = bounds[by];
    // The last row comes again: only so does a shift of the list show.
    const skip = { limit, offset: start + objects.length - 1 };
    if (parameter === undefined) return { query: skip };
    const field = by.replace(/^-/, '');
    const stamps = objects.map(json => row(json, field));
    const { time } = stamps.at(-1)!;
    // A bound by what is no time would find nothing, or everything.
    const oneInstant = instant(stamps[0]!.time) === instant(time);
    if (isTime(time) && (!oneInstant || limit < max)) {
      const seen = stamps.filter(stamp => instant(stamp.time) === instant(time)).map(({ id }) => id);
      // The one instant may end on a longer page.
      return { query: { limit: oneInstant ? max : limit, [parameter]: bound(time, by.startsWith('-')) }, seen };
    }
    const from = parameter in asked ? { [parameter]: asked[parameter] } : {};
    if (offsets) return { query: { ...from, ...skip } };
    throw new RangeError(`more than ${limit} rows share one ${field}`);
  }
}

const isTime = (text: string) => /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(text);

/**
 * The bound of HQ's tastypie lists: they refuse the `Z` that they write themselves (cases.md 4.1, forms.md 1.1), and their
 * index is exact to the millisecond, so that an upper bound takes in all of it.
 */
export const tastypieBound: TimePaging['bound'] = (time, upper) =>
  toMillisecond(time).replace(/Z$/, '') + (upper && time.length > 23 ? '999' : '');

/** Elasticsearch keeps no finer time, whatever the text shows (forms.md 8). */
export const toMillisecond = (time: string) => time.slice(0, 23);
