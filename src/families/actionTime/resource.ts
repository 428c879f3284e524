import type { Resource } from '../../engine/resource/resource.js';
import { date, id, orAbsent, orNull, text, textOrNone } from '../shared/fieldKinds.js';
import { rowReader } from '../shared/rowShape.js';
import { actionTimePages, dayId } from './paging.js';

/**
 * A day of a user as HQ's action times have it (errors-and-paging.md 2; the fields are from HQ's code, `v0_5.py`,
 * `NavigationEventAuditResource`).
 */
export interface ActionTimeRow {
  readonly __typename: 'ActionTime';
  readonly domain: string;
  /** The day and the user: HQ gives days no ids. */
  readonly id: string;
  readonly user: string;
  /** Absent on older HQ servers; null where no user has the name any more. */
  readonly user_id?: string | null;
  /** As `2026-06-17`. */
  readonly local_date: string;
  readonly UTC_start_time: string;
  readonly UTC_end_time: string;
  readonly local_date_timezone?: string | null;
}

/**
 * The days of users in the project space's own time zone. HQ does not meter them (throttling.md 4). Of a day that is not over
 * the last time still grows.
 */
export const actionTimes: Resource<ActionTimeRow> = {
  name: 'ActionTime',
  read: rowReader(
    {
      user: id,
      user_id: orAbsent(orNull(text)),
      local_date: date,
      UTC_start_time: date,
      UTC_end_time: date,
      local_date_timezone: textOrNone,
    },
    ({ domain }, sent) => ({ domain, id: dayId(sent.local_date, sent.user), __typename: 'ActionTime' }),
  ),
  keys: { id: row => row.id },
  freshSeconds: 60,
  usualRows: 5_000,
  readAheadRows: 1000,
  lists: [
    {
      name: 'days',
      path: 'action_times/v1/',
      pager: actionTimePages,
      meter: 'none',
      sorting: { key: row => (row as ActionTimeRow).local_date },
    },
  ],
  ways: [{ kind: 'whole' }],
  simulatedRow: (id, link, domain) => ({
    __typename: 'ActionTime',
    domain,
    id,
    user: id,
    user_id: link('user'),
    local_date: '2000-01-01',
    UTC_start_time: '2000-01-01T00:00:00',
    UTC_end_time: '2000-01-01T00:00:00',
  }),
};

/** The days of users in a time zone: in each zone they are other days, so each is a family of its own. */
export const actionTimesIn = (timeZone: string): Resource<ActionTimeRow> => ({
  ...actionTimes,
  name: `ActionTime ${timeZone}`,
  lists: actionTimes.lists.map(list => ({ ...list, query: { local_timezone: timeZone } })),
});
