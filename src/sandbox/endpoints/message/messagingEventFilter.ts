import { parseV2Date, wholeDay } from '../../dates.js';
import { htmlError, jsonError } from '../../http/refusals.js';
import type { MessagingEventRecord } from '../../world/model.js';
import { isErrored } from './messagingEventJson.js';
import { contentTypes, found, sources, statuses } from './messagingEventSlugs.js';

/** How many rows an event has in the answer: 0 if it does not match, more than 1 if a join repeats it. */
export type RowCount = (event: MessagingEventRecord) => number;

/**
 * The filters of the messaging event list, combined with AND (users.md 8). The last value of a repeated parameter
 * counts, unknown parameters are ignored. Raises 400 for invalid values, 500 for unknown slugs.
 */
export function eventFilter(parameters: ReadonlyMap<string, string>): RowCount {
  const filters = [...parameters].flatMap(([parameter, value]) => {
    const [name = '', operator] = parameter.split(/\.(.*)/s);
    if (operator !== undefined && Object.hasOwn(dates, name)) return [dateFilter(name, operator, value)];
    const make = Object.hasOwn(others, parameter) ? others[parameter] : undefined;
    return make && value !== '' ? [make(value)] : [];
  });
  return event => filters.reduce((copies, filter) => copies * filter(event), 1);
}

const dates: Readonly<Record<string, (event: MessagingEventRecord) => number>> = {
  date: event => event.date,
  date_last_activity: event => event.lastActivity,
};

const others: Readonly<Record<string, ((value: string) => RowCount) | undefined>> = {
  content_type: text => slugFilter(contentTypes, text, event => event.contentType),
  source: text => slugFilter(sources, text, event => event.source.type),
  status: statusFilter,
  error_code: code => when(event => event.error?.code === code),
  phone_number: text => {
    if (!/^\+?[\d\s().-]*\d[\d\s().-]*$/.test(text)) throw jsonError(400, invalid(text, 'phone_number'));
    const digits = text.replace(/[\s().-]/g, '');
    // A join without DISTINCT: the event has a row for each matching message.
    return event => event.messages.filter(({ type, address }) => type !== 'email' && address.includes(digits)).length;
  },
  email_address: text => {
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)) throw jsonError(400, invalid(text, 'email_address'));
    return when(event => event.messages.some(({ type, address }) => type === 'email' && address === text));
  },
  case_id: id => when(event => event.caseId === id),
};

/** `error` joins the event with its SMS, without DISTINCT: the event has a row for each matching SMS (users.md 8). */
function statusFilter(status: string): RowCount {
  if (!statuses.includes(status)) throw jsonError(400, invalid(status, 'status'));
  if (status !== 'error') return when(event => event.status === status);
  return event => {
    const texts = event.messages.filter(({ type }) => type !== 'email');
    return event.status === 'error' ? Math.max(1, texts.length) : texts.filter(isErrored).length;
  };
}

function slugFilter(
  slugs: Readonly<Record<string, readonly string[]>>,
  text: string,
  read: (event: MessagingEventRecord) => string,
): RowCount {
  const wanted = found(slugs, text);
  if (!wanted) throw htmlError(500, 'Server Error (500)');
  return when(event => wanted.has(read(event)));
}

/** A bare date means midnight, for `lte` the whole day. An offset is ignored (users.md 8). */
function dateFilter(name: string, operator: string, text: string): RowCount {
  const compare = comparisons[operator];
  if (!compare) throw jsonError(400, `'${operator}' is not a valid type of date range.`);
  const date = parseV2Date(text.replace(/(T.*?)\s*([+-]\d{2}:?\d{2}|Z)$/, '$1'));
  if (!date) throw jsonError(400, `Cannot parse datetime '${text}'`);
  const bound = date.bare && operator === 'lte' ? date.ms + wholeDay - 1 : date.ms;
  return when(event => compare(dates[name]?.(event) ?? NaN, bound));
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

function when(passes: (event: MessagingEventRecord) => boolean): RowCount {
  return event => (passes(event) ? 1 : 0);
}

function invalid(value: string, filter: string): string {
  return `'${value}' is an invalid value for the '${filter}' filter`;
}
