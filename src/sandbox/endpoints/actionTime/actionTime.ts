import { isoNaive, parseV2Date } from '../../dates.js';
import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest, Endpoint, HqAnswer } from '../../http/endpoint.js';
import { badRequest, cannedError, jsonError } from '../../http/refusals.js';
import type { DomainRecord } from '../../world/model.js';
import { brokenActions } from '../shared/brokenActions.js';
import { listUrls, urlsBelow } from '../shared/urlStyle.js';
import { daysOf, type UserDay } from './userDays.js';
import { pageViewsOf, type PageView } from './pageViews.js';

const urls = listUrls('action_times', 'v1', 'v0.5');
const rules = { kind: 'tastypie', permission: 'view_web_users', metered: false } as const;
const MOST = 10_000;

/** HQ's flag ACTION_TIMES_API is switched on for single users: in the sandbox for this one. */
const FLAGGED = 'admin@example.org';

/** What HQ reads of a query; anything else is an error. */
const PARAMETERS = [
  ...['users', 'limit', 'local_timezone', 'cursor', 'format', 'local_date'],
  ...['UTC_start_time_start', 'UTC_start_time_end'],
];

/**
 * The days on which users opened pages of HQ, with the first and the last instant of each (errors-and-paging.md 2). Beyond the
 * contract's line all is from HQ's code, corehq/apps/api/resources/v0_5.py, NavigationEventAuditResource:
 * - `users` (repeated), `local_date.gt|gte|lt|lte`, `UTC_start_time_start` and `_end` (inclusive) narrow the list;
 * - `local_timezone` names the zone of the days, the project space's own when absent;
 * - rows are sorted by day, then by user name; `cursor` is base64 of the query with the last row's day and name, and HQ
 *   reads nothing beside it; `total_count` counts from there on;
 * - a bad `limit` is a 400, any other bad parameter fails with the canned 500;
 * - the flag is checked after all this, so that these errors come first.
 */
export const actionTimeEndpointsOf = (
  viewsOf: (domain: DomainRecord, now: number) => readonly PageView[],
): readonly Endpoint[] => [
  ...brokenActions(urls, rules),
  { ...rules, paths: urls, methods: ['GET'], handle: request => list(request, viewsOf) },
  {
    ...rules,
    paths: urlsBelow(urls, '{id}/'),
    methods: [],
    handle: () => {
      throw cannedError(500);
    },
  },
];

/** The same over the sandbox's own page views. */
export const actionTimeEndpoints = actionTimeEndpointsOf(pageViewsOf);

function list(request: AdmittedRequest, viewsOf: (domain: DomainRecord, now: number) => readonly PageView[]): HqAnswer {
  const domain = domainOf(request);
  const cursor = request.query.getAll('cursor').at(-1);
  const asked = cursor
    ? new URLSearchParams(Buffer.from(cursor, 'base64').toString())
    : new URLSearchParams(request.query);
  const behind = cursor ? [take(asked, 'cursor_local_date'), take(asked, 'cursor_user')] : [];
  const unknown = [...asked.keys()].some(name => !PARAMETERS.includes(name.replace(/\..*/s, '')));
  if (unknown) throw cannedError(500);
  const limit = limitOf(last(asked, 'limit'));
  // HQ's default for a project space that has not set a time zone.
  const zone = last(asked, 'local_timezone') ?? 'UTC';
  const passes = filterOf(asked);
  const rows = daysIn(zone, viewsOf(domain, request.now))
    .filter(passes)
    .filter(day => isBehind(day, behind));
  if (request.account?.username !== FLAGGED) throw jsonError(403, "You don't have permission to access this API");
  const page = rows.slice(0, limit);
  const end = page.at(-1);
  const more = end !== undefined && rows.length > limit;
  if (more) for (const [name, value] of place(end)) asked.set(name, value);
  const next = more ? `?${new URLSearchParams({ cursor: encoded(asked) }).toString()}` : null;
  const meta = { limit, next, offset: 0, previous: null, total_count: rows.length, local_date_timezone: zone };
  return { status: 200, body: { meta, objects: page.map(day => dayJson(domain, day)) } };
}

const last = (query: URLSearchParams, name: string): string | undefined => query.getAll(name).at(-1);

function take(query: URLSearchParams, name: string): string | undefined {
  const value = last(query, name);
  query.delete(name);
  return value;
}

/** 0 and nothing at all are the most. */
function limitOf(text = ''): number {
  if (!/^\s*([+-]?\d+\s*)?$/.test(text) || Number(text) < 0) throw badRequest('limit must be a positive integer.');
  if (Number(text) > MOST) throw badRequest(`Limit may not exceed ${MOST}.`);
  return Number(text) || MOST;
}

function daysIn(zone: string, views: readonly PageView[]): readonly UserDay[] {
  try {
    return daysOf(views, zone);
  } catch (error) {
    if (error instanceof RangeError) throw cannedError(500);
    throw error;
  }
}

const COMPARE: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

function filterOf(asked: URLSearchParams): (day: UserDay) => boolean {
  const users = asked.getAll('users');
  const dates = [...asked].flatMap(([name, text]) => {
    const [field, operator] = name.split(/\.(.*)/s);
    if (field !== 'local_date' || operator === undefined) return [];
    const compare = COMPARE[operator];
    const bound = instantOf(text);
    if (!compare) throw cannedError(500);
    const date = new Date(bound).toISOString().slice(0, 10);
    return [(day: UserDay) => compare(day.date, date)];
  });
  const [from, to] = ['UTC_start_time_start', 'UTC_start_time_end'].map(name => {
    const text = last(asked, name);
    return text ? instantOf(text) : undefined;
  });
  return day =>
    (users.length === 0 || users.includes(day.username)) &&
    dates.every(passes => passes(day)) &&
    day.start >= (from ?? -Infinity) &&
    day.start <= (to ?? Infinity);
}

function instantOf(text: string): number {
  const date = parseV2Date(text);
  if (!date) throw cannedError(500);
  return date.ms;
}

function isBehind({ date, username }: UserDay, [day, user]: readonly (string | undefined)[]): boolean {
  return !day || !user || date > day || (date === day && username > user);
}

const place = ({ date, username }: UserDay) =>
  [
    ['cursor_local_date', date],
    ['cursor_user', username],
  ] as const;

const encoded = (query: URLSearchParams): string => Buffer.from(query.toString()).toString('base64');

/** Times with an offset, as HQ's own test has them; the id is null where no user has the name any more. */
function dayJson({ webUsers, workers }: DomainRecord, { date, username, start, end }: UserDay) {
  const user = [...webUsers, ...workers].find(one => one.username === username);
  return {
    local_date: date,
    UTC_start_time: `${isoNaive(start)}+00:00`,
    UTC_end_time: `${isoNaive(end)}+00:00`,
    user: username,
    user_id: user?.id ?? null,
  };
}
