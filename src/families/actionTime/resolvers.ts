import { dateTime } from '../../graphql/dates.js';
import type { Resolvers } from '../../generated/schema.js';
import { userOf } from '../people/lookUp.js';
import { actionTimeQuery, timeZoneOf } from './filter.js';
import { actionTimes, actionTimesIn } from './resource.js';
import { link } from '../shared/links.js';

/** Days on which users opened pages of HQ. */
export const resolvers = {
  Domain: {
    actionTimes(row, { filter, ...paging }, { hq }) {
      const timeZone = timeZoneOf(filter);
      const days = timeZone === undefined ? actionTimes : actionTimesIn(timeZone);
      return hq(row.domain_name).rootList(days, actionTimeQuery(filter), paging);
    },
  },
  ActionTime: {
    username: row => row.user,
    userId: row => row.user_id ?? null,
    user: link(row => row.user_id, userOf),
    localDate: row => row.local_date.slice(0, 10),
    startTime: row => dateTime(row.UTC_start_time),
    endTime: row => dateTime(row.UTC_end_time),
    timeZone: row => row.local_date_timezone ?? null,
  },
} satisfies Resolvers;
