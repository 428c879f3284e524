import type { CaseFilter, CaseOrder, InputMaybe } from '../../generated/schema.js';
import { anyOf } from '../../graphql/arguments.js';
import { slice } from '../../graphql/listConnection.js';
import type { Hq, ListArguments } from '../../operation/context.js';
import { caseQuery, sortedCaseQuery } from './filter.js';
import { caseHistories } from './history.js';
import { cases } from './resource.js';
import type { CaseRow } from './row.js';

/** Arguments of a list of cases. */
interface CaseListArguments extends ListArguments {
  readonly filter?: InputMaybe<CaseFilter>;
  readonly orderBy?: InputMaybe<CaseOrder>;
}

/** The cases of a project space. HQ sorts them in its older API only. */
export function listOfCases(hq: Hq, { filter, orderBy, ...paging }: CaseListArguments) {
  const sorted = sortedCaseQuery(filter, orderBy);
  return sorted ? hq.rootList(caseHistories, sorted, paging) : hq.rootList(cases, caseQuery(filter), paging);
}

/** The cases of one type that also pass the filter. */
export function casesOfType(hq: Hq, caseType: string, { filter, ...args }: CaseListArguments) {
  const given = anyOf('filter.caseType', filter?.caseType);
  if (given && !given.includes(caseType)) return slice<CaseRow>([], row => row.case_id, {});
  return listOfCases(hq, { ...args, filter: { ...filter, caseType: [caseType] } });
}
