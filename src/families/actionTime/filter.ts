import { BadInput } from '../../errors.js';
import type { ActionTimeFilter, InputMaybe } from '../../generated/schema.js';
import { anyOf, requireText, checkLength, type QueryParameters } from '../../graphql/arguments.js';
import { boundsOf } from '../../graphql/dateRange.js';
import { type Micros, zulu } from '../../graphql/dates.js';
import { packed } from './paging.js';

/** The longest user name that a cursor may hold beside the filter. */
const LONGEST_NAME = 'n'.repeat(150);

/** HQ takes two inclusive bounds, exact to the microsecond; an exclusive one moves by one. */
const START: Readonly<Record<string, readonly [parameter: string, by: Micros]>> = {
  gt: ['UTC_start_time_start', 1],
  gte: ['UTC_start_time_start', 0],
  lt: ['UTC_start_time_end', -1],
  lte: ['UTC_start_time_end', 0],
};

/**
 * The filter as parameters of the action times API, without the time zone.
 * @throws {BadInput} naming the argument that HQ could not take.
 */
export function actionTimeQuery(filter: InputMaybe<ActionTimeFilter> | undefined): QueryParameters {
  const usernames = anyOf('filter.usernames', filter?.usernames);
  usernames?.forEach((name, i) => requireText(`filter.usernames[${i}]`, name));
  const query: QueryParameters = {
    users: usernames,
    'local_date.gte': filter?.firstDay ?? undefined,
    'local_date.lte': filter?.lastDay ?? undefined,
  };
  for (const [operator, at] of boundsOf('filter.startTime', filter?.startTime)) {
    const [parameter, by] = START[operator]!;
    query[parameter] = zulu(at + by);
  }
  // From the second page on the whole filter stands in a cursor, which is longer.
  checkLength('filter', { cursor: packed({ ...query, cursor_local_date: '2000-01-01', cursor_user: LONGEST_NAME }) });
  return query;
}

/**
 * The time zone of a filter; undefined for the project space's own. HQ fails on a name that it does not know.
 * @throws {BadInput} where there is no such time zone.
 */
export function timeZoneOf(filter: InputMaybe<ActionTimeFilter> | undefined): string | undefined {
  const timeZone = requireText('filter.timeZone', filter?.timeZone);
  if (timeZone === undefined || isTimeZone(timeZone)) return timeZone;
  const named = JSON.stringify(timeZone.slice(0, 80));
  throw new BadInput(`filter.timeZone: ${named} is no time zone; give a name such as "Asia/Kolkata".`);
}

/** Offsets, which this runtime takes too, are no names to HQ. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
