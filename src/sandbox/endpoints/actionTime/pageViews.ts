import type { DomainRecord } from '../../world/model.js';
import { randomStream, fraction, seedOf } from '../../world/programme/basics/random.js';
import { DAY } from '../../world/programme/basics/times.js';

/** A page of HQ that a user opened in a project space. */
export interface PageView {
  readonly username: string;
  /** ms since the epoch. */
  readonly at: number;
}

/** A user whose account was deleted: HQ keeps the page views. */
const DELETED = 'left@example.org';

/** How many days back users have opened pages. */
const DAYS = 30;

/**
 * The page views of the last 30 days until `now`: of all web users, of every fifth mobile worker (in Web Apps), and of a
 * user who is deleted. The same project space and day always have the same views.
 */
export function pageViewsOf({ name, webUsers, workers }: DomainRecord, now: number): readonly PageView[] {
  const members = [...webUsers, ...[...workers].filter((_, n) => n % 5 === 0)].map(({ username }) => username);
  const usernames = members.length > 0 ? [...members, DELETED] : [];
  const today = Math.floor(now / DAY);
  return usernames.flatMap(username => {
    const roll = randomStream(seedOf(name), `page views of ${username}`);
    return Array.from({ length: DAYS }, (_, back) => viewsOn(today - back, username, roll))
      .flat()
      .filter(({ at }) => at <= now);
  });
}

/** On one day in three a user opens no page, on the others two to five. */
function viewsOn(day: number, username: string, roll: (place: number) => number): readonly PageView[] {
  const chance = roll(day * 10);
  const count = chance % 3 === 0 ? 0 : 2 + (chance % 4);
  return Array.from({ length: count }, (_, n) => ({
    username,
    at: Math.floor((day + fraction(roll(day * 10 + n + 1))) * DAY),
  }));
}
