import type { InputMaybe, MessagingEventFilter, MessagingEventOrder } from '../../generated/schema.js';
import { anyOf, onlyValue, type QueryParameters } from '../../graphql/arguments.js';
import { naive } from '../../graphql/dates.js';
import { boundsOf } from '../../graphql/dateRange.js';
import { slugOf } from './words.js';

/**
 * The filter and order as parameters of the messaging event API (users.md 8). Several slugs are one comma-separated
 * parameter.
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function messagingEventQuery(
  filter: InputMaybe<MessagingEventFilter> | undefined,
  order: InputMaybe<MessagingEventOrder> | undefined,
): QueryParameters {
  const query: QueryParameters = {
    content_type: slugs('filter.contentKind', filter?.contentKind)?.join(','),
    source: slugs('filter.sourceKind', filter?.sourceKind)?.join(','),
    status: onlyValue('filter.status', slugs('filter.status', filter?.status)),
    error_code: onlyValue('filter.errorCode', filter?.errorCode),
    phone_number: onlyValue('filter.phoneNumber', filter?.phoneNumber),
    email_address: onlyValue('filter.emailAddress', filter?.emailAddress),
    case_id: onlyValue('filter.caseId', filter?.caseId),
    order_by: order?.direction === 'DESC' ? '-date_last_activity' : undefined,
  };
  for (const [operator, at] of boundsOf('filter.date', filter?.date)) query[`date.${operator}`] = naive(at);
  for (const [operator, at] of boundsOf('filter.dateLastActivity', filter?.dateLastActivity))
    query[`date_last_activity.${operator}`] = naive(at);
  return query;
}

const slugs = (argument: string, words: readonly string[] | null | undefined) =>
  anyOf(argument, words)?.map(word => slugOf(argument, word));
