import type { FormFilter, FormOrder, InputMaybe } from '../../generated/schema.js';
import { requireText, type QueryParameters, rejectArgument } from '../../graphql/arguments.js';
import { naive } from '../../graphql/dates.js';
import { inclusive } from '../../graphql/dateRange.js';

/** The relation that a nested list of forms follows. The filter may not state the same relation again. */
export type FormSet = 'xmlns' | 'appId' | 'caseId' | 'userId';

const RANGES = { receivedOn: 'received_on', serverModifiedOn: 'server_modified_on', indexedOn: 'indexed_on' } as const;
const ORDERS = {
  RECEIVED_ON: 'received_on',
  SERVER_MODIFIED_ON: 'server_modified_on',
  INDEXED_ON: 'indexed_on',
} as const;

/**
 * The filter and order as parameters of the form API (forms.md 1.1). HQ accepts one value for each, times without `Z`,
 * and reads any value of `include_archived` as true.
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function formQuery(
  filter: InputMaybe<FormFilter> | undefined,
  order?: InputMaybe<FormOrder>,
  ...sets: readonly FormSet[]
): QueryParameters {
  for (const set of sets) rejectArgument(`filter.${set}`, filter?.[set]);
  const query: QueryParameters = {
    xmlns: requireText('filter.xmlns', filter?.xmlns),
    app_id: requireText('filter.appId', filter?.appId),
    case_id: requireText('filter.caseId', filter?.caseId),
    'form.meta.userID': requireText('filter.userId', filter?.userId),
    include_archived: filter?.includeArchived ? true : undefined,
    order_by: order ? `${order.direction === 'DESC' ? '-' : ''}${ORDERS[order.field]}` : undefined,
  };
  for (const [argument, name] of Object.entries(RANGES) as [keyof typeof RANGES, string][]) {
    const { from, to } = inclusive(`filter.${argument}`, filter?.[argument]);
    query[`${name}_start`] = from === undefined ? undefined : naive(from);
    query[`${name}_end`] = to === undefined ? undefined : naive(to);
  }
  return query;
}
