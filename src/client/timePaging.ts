import type { Query } from './call.js';
import { envelope, type Page, type Pager, type ListPosition } from './paging.js';

/** How to page through a list by the time that HQ sorts it by. */
export interface TimePaging {
  readonly max: number;
  /** The default `order_by`. */
  readonly order: string;
  /** Maps `order_by` to the parameter that bounds it inclusively. Lists in other orders are read by offset. */
  readonly bounds: Readonly<Record<string, string>>;
  /** The id and the sort time of a row, as HQ writes it. */
  readonly row: (json: unknown, field: string) => { readonly id: string; readonly time: string };
  /** The time in the form that HQ accepts in a bound; `upper` for an upper bound. */
  readonly bound: (time: string, upper: boolean) => string;
  /** HQ also accepts `offset`. It is used where one time fills more than a page. */
  readonly offsets: boolean;
  /** HQ sorts by the full time that it shows. Default: by the millisecond. */
  readonly exact?: boolean;
}

/**
 * Pages by time instead of HQ's offset or cursor: added or removed rows shift no page, and HQ's result window does not
 * apply (forms.md 8, users.md 8). The next page starts at the last row's time, inclusively. `seen` lists the rows with
 * that time that were already read.
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
      const isLast =
        objects.length < limit || objects.length === 0 || (total !== undefined && start + objects.length >= total);
      return { rows: objects, total, ...(!isLast && { next: following(objects, asked, limit, start) }) };
    },
  };

  function following(objects: readonly unknown[], asked: Query, limit: number, start: number): ListPosition {
    const by = orderOf(asked);
    const parameter = bounds[by];
    // Repeat the last row, to detect a shift of the list.
    const skip = { limit, offset: start + objects.length - 1 };
    if (parameter === undefined) return { query: skip };
    const field = by.replace(/^-/, '');
    const stamps = objects.map(json => row(json, field));
    const { time } = stamps.at(-1)!;
    // A bound that is not a time would match nothing, or everything.
    const oneInstant = instant(stamps[0]!.time) === instant(time);
    if (isTime(time) && (!oneInstant || limit < max)) {
      const seen = stamps.filter(stamp => instant(stamp.time) === instant(time)).map(({ id }) => id);
      // A longer page may reach the end of this time.
      return { query: { limit: oneInstant ? max : limit, [parameter]: bound(time, by.startsWith('-')) }, seen };
    }
    const from = parameter in asked ? { [parameter]: asked[parameter] } : {};
    if (offsets) return { query: { ...from, ...skip } };
    throw new RangeError(`more than ${limit} rows share one ${field}`);
  }
}

const isTime = (text: string) => /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(text);

/**
 * A bound for HQ's tastypie lists. They reject the `Z` that they write (cases.md 4.1, forms.md 1.1). Their index has
 * millisecond precision, so an upper bound includes the whole millisecond.
 */
export const tastypieBound: TimePaging['bound'] = (time, upper) =>
  toMillisecond(time).replace(/Z$/, '') + (upper && time.length > 23 ? '999' : '');

/** Elasticsearch stores milliseconds, even if the text shows more (forms.md 8). */
export const toMillisecond = (time: string) => time.slice(0, 23);
