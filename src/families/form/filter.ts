import { BadInput } from '../../errors.js';
import type { FormFilter, FormOrder, InputMaybe } from '../../generated/schema.js';
import { anyOf, requireText, type QueryParameters } from '../../graphql/arguments.js';
import { naive } from '../../graphql/dates.js';
import { inclusive } from '../../graphql/dateRange.js';

/** The conditions on ids and names, with HQ's parameters. `username` would be ignored (forms.md 1.2). */
const CONDITIONS = { xmlns: 'xmlns', appId: 'app_id', caseId: 'case_id', userId: 'form.meta.userID' } as const;

/** What the parent of a nested list says of all its forms. */
export type ParentConditions = { readonly [Name in keyof typeof CONDITIONS]?: string };

const RANGES = { receivedOn: 'received_on', serverModifiedOn: 'server_modified_on', indexedOn: 'indexed_on' } as const;
const ORDERS = {
  RECEIVED_ON: 'received_on',
  SERVER_MODIFIED_ON: 'server_modified_on',
  INDEXED_ON: 'indexed_on',
} as const;

type Conditions = [keyof typeof CONDITIONS, string][];

/**
 * The filter and order as parameters of the form API (forms.md 1.1). HQ accepts one value for each, times without `Z`,
 * and reads any value of `include_archived` as true.
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function formQuery(filter: InputMaybe<FormFilter> | undefined, order?: InputMaybe<FormOrder>): QueryParameters {
  const query: QueryParameters = {
    include_archived: filter?.includeArchived ? true : undefined,
    order_by: order ? `${order.direction === 'DESC' ? '-' : ''}${ORDERS[order.field]}` : undefined,
  };
  for (const [argument, name] of Object.entries(CONDITIONS) as Conditions)
    query[name] = singleValue(argument, filter?.[argument]);
  for (const [argument, name] of Object.entries(RANGES) as [keyof typeof RANGES, string][]) {
    const { from, to } = inclusive(`filter.${argument}`, filter?.[argument]);
    query[`${name}_start`] = from === undefined ? undefined : naive(from);
    query[`${name}_end`] = to === undefined ? undefined : naive(to);
  }
  return query;
}

/**
 * The filter of a nested list, combined with what its parent says of all forms. Undefined where no form fulfils both.
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function nestedFormQuery(
  filter: InputMaybe<FormFilter> | undefined,
  conditions: ParentConditions,
): QueryParameters | undefined {
  const open = Object.fromEntries(Object.entries(filter ?? {}).filter(([name]) => !(name in conditions)));
  const query = formQuery(open);
  let isPossible = true;
  for (const [argument, value] of Object.entries(conditions) as Conditions) {
    const values = valuesOf(argument, filter?.[argument]);
    if (!values || values.includes(value)) continue;
    // A form changes many cases, and HQ filters by one.
    if (argument === 'caseId')
      throw new BadInput('filter.caseId: HQ cannot list the forms that changed two cases. Filter by one case.');
    isPossible = false;
  }
  return isPossible ? query : undefined;
}

/** Of a repeated parameter HQ reads only the last value (forms.md 1.1). */
function singleValue(argument: string, given: InputMaybe<readonly string[]> | undefined): string | undefined {
  const values = valuesOf(argument, given);
  if (values && values.length > 1)
    throw new BadInput(
      `filter.${argument}: HQ accepts one value for this condition, not ${values.length}. Request a list for each value, with aliases.`,
    );
  return values?.[0];
}

/** The values, without duplicates. */
function valuesOf(argument: string, given: InputMaybe<readonly string[]> | undefined): readonly string[] | undefined {
  const values = anyOf(`filter.${argument}`, given);
  return values && [...new Set(values.map(value => requireText(`filter.${argument}`, value)!))];
}
