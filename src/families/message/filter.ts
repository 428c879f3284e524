import type { InputMaybe, MessagingEventFilter, MessagingEventOrder } from '../../generated/schema.js';
import { anyOf, requireText, type QueryParameters } from '../../graphql/arguments.js';
import { naive } from '../../graphql/dates.js';
import { boundsOf } from '../../graphql/dateRange.js';

/** Converts an enum value to HQ's slug: `SMS_SURVEY` to `sms-survey`. */
const slug = (value: string) => value.toLowerCase().replaceAll('_', '-');

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
    content_type: anyOf('filter.contentType', filter?.contentType)?.map(slug).join(','),
    source: anyOf('filter.source', filter?.source)?.map(slug).join(','),
    status: filter?.status ? slug(filter.status) : undefined,
    error_code: requireText('filter.errorCode', filter?.errorCode),
    phone_number: requireText('filter.phoneNumber', filter?.phoneNumber),
    email_address: requireText('filter.emailAddress', filter?.emailAddress),
    case_id: requireText('filter.caseId', filter?.caseId),
    order_by: order?.direction === 'DESC' ? '-date_last_activity' : undefined,
  };
  for (const [operator, at] of boundsOf('filter.date', filter?.date)) query[`date.${operator}`] = naive(at);
  for (const [operator, at] of boundsOf('filter.dateLastActivity', filter?.dateLastActivity))
    query[`date_last_activity.${operator}`] = naive(at);
  return query;
}
