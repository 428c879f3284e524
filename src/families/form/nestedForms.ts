import type { FormFilter, InputMaybe } from '../../generated/schema.js';
import { slice } from '../../graphql/listConnection.js';
import type { Hq } from '../../operation/context.js';
import type { QueryParameters } from '../../graphql/arguments.js';
import { nestedFormQuery, type ParentConditions } from './filter.js';
import { forms } from './resource.js';

/** Arguments of a nested list of forms. */
interface NestedFormsArguments {
  readonly filter?: InputMaybe<FormFilter>;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A list that no form can be in. */
const NO_FORMS = slice<never>([], () => '', {});

/**
 * The forms with a key and value, as a connection. `conditions`: what is true of all these forms; the filter is combined
 * with it. `fixed`: further parameters of HQ.
 */
export function nestedForms(
  hq: Hq,
  [by, value]: readonly [key: string, value: string],
  conditions: ParentConditions,
  { filter, ...paging }: NestedFormsArguments,
  fixed: QueryParameters = {},
) {
  const query = nestedFormQuery(filter, conditions);
  return query ? hq.nestedList(forms, by, value, { ...paging, filter: { ...query, ...fixed } }) : NO_FORMS;
}
