import { BadInput } from '../../errors.js';
import { CASE_IDS } from './resource.js';
import type { CaseFilter, CaseOrder, InputMaybe } from '../../generated/schema.js';
import { anyOf, requireText, checkLength, type QueryParameters, rejectArgument } from '../../graphql/arguments.js';
import { naive, zulu } from '../../graphql/dates.js';
import { boundsOf, inclusive } from '../../graphql/dateRange.js';

/**
 * The relation that a nested list of cases follows: an index by its name, or the owner. The filter may not state the same
 * relation again.
 */
export type CaseSet = { readonly index: string } | 'owner';

/** Range arguments and HQ's parameters of case API v2. */
const RANGES = {
  lastModified: 'last_modified',
  serverLastModified: 'server_last_modified',
  dateOpened: 'date_opened',
  dateClosed: 'date_closed',
  indexedOn: 'indexed_on',
} as const;

/**
 * The filter as parameters of case API v2 (cases.md 2.3).
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function caseQuery(filter: InputMaybe<CaseFilter> | undefined, set?: CaseSet): QueryParameters {
  if (!filter) return {};
  if (set === 'owner') rejectArgument('filter.ownerId', filter.ownerId);
  const query: QueryParameters = {
    case_type: anyOf('filter.caseType', filter.caseType),
    owner_id: anyOf('filter.ownerId', filter.ownerId),
    case_name: anyOf('filter.caseName', filter.caseName),
    external_id: anyOf('filter.externalId', filter.externalId),
    closed: filter.closed ?? undefined,
    // HQ includes deprecated types unless the parameter is false; HQ's documentation says the opposite.
    include_deprecated: filter.includeDeprecated === false ? false : undefined,
    query: queryLanguage(filter),
    ...propertyQuery(filter),
    ...indexQuery(filter, set),
  };
  for (const [argument, name] of Object.entries(RANGES) as [keyof typeof RANGES, string][]) {
    for (const [operator, at] of boundsOf(`filter.${argument}`, filter[argument])) {
      // HQ's cursor overwrites `indexed_on.gte`, so that page 2 would repeat page 1 (cases.md 2.4). HQ stores
      // `indexed_on` in ms.
      if (name === 'indexed_on' && operator === 'gte')
        query['indexed_on.gt'] = zulu(Math.floor(at / 1000) * 1000 - 1000);
      else query[`${name}.${operator}`] = zulu(at);
    }
  }
  return checkLength('filter', query);
}

/**
 * The condition in HQ's query language. HQ has no parameter for case ids, but its query language compares them (cases.md
 * 2.3).
 */
function queryLanguage({ query, caseId }: CaseFilter): string | undefined {
  const condition = requireText('filter.query', query);
  const ids = anyOf('filter.caseId', caseId);
  const invalid = ids?.find(id => !CASE_IDS.test(id));
  if (invalid !== undefined) throw new BadInput(`filter.caseId: ${JSON.stringify(invalid)} is not a case id.`);
  const anyId = ids?.map(id => `@case_id = '${id}'`).join(' or ');
  return condition && anyId ? `(${condition}) and (${anyId})` : (condition ?? anyId);
}

function propertyQuery({ properties }: CaseFilter): QueryParameters {
  const query: Record<string, string[]> = {};
  for (const { name, value } of properties ?? [])
    (query[`properties.${requireText('filter.properties.name', name)}`] ??= []).push(value);
  return query;
}

/** HQ combines the values of one index with OR (cases.md 2.3), so an index may have only one condition. */
function indexQuery({ parentId, indices }: CaseFilter, set: CaseSet | undefined): QueryParameters {
  const indexOfSet = typeof set === 'object' ? set.index : undefined;
  if (indexOfSet === 'parent') rejectArgument('filter.parentId', parentId);
  const query: QueryParameters = { 'indices.parent': anyOf('filter.parentId', parentId) };
  for (const [i, { identifier, caseIds }] of (indices ?? []).entries()) {
    const argument = `filter.indices[${i}]`;
    if (identifier === indexOfSet) rejectArgument(argument, identifier);
    const name = `indices.${requireText(`${argument}.identifier`, identifier)}`;
    if (query[name])
      throw new BadInput(
        `${argument}: filter.parentId or filter.indices has another condition on "${identifier}". HQ accepts one for each index.`,
      );
    query[name] = anyOf(`${argument}.caseIds`, caseIds);
  }
  return query;
}

const V1_ORDER = { LAST_MODIFIED: 'date_modified', SERVER_LAST_MODIFIED: 'server_date_modified' } as const;
const V1_FILTERS: readonly (keyof CaseFilter)[] = [
  'caseType',
  'ownerId',
  'caseName',
  'externalId',
  'closed',
  'lastModified',
  'serverLastModified',
];

/**
 * The filter and order as parameters of case API v1 (cases.md 4.1). Undefined where v2 returns this order.
 * @throws {BadInput} naming the argument that v1 does not support.
 */
export function sortedCaseQuery(
  filter: InputMaybe<CaseFilter> | undefined,
  order: InputMaybe<CaseOrder> | undefined,
): QueryParameters | undefined {
  if (!order) return undefined;
  const { field, direction } = order;
  if (field === 'INDEXED_ON') {
    if (direction === 'ASC') return undefined;
    throw new BadInput('orderBy: HQ sorts by INDEXED_ON in ascending order only.');
  }
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const unsupported = given.find(([name]) => !V1_FILTERS.includes(name as keyof CaseFilter));
  if (unsupported)
    throw new BadInput(
      `filter.${unsupported[0]} cannot be combined with orderBy ${field}. HQ sorts only with these filters: ${V1_FILTERS.join(', ')}.`,
    );
  const modified = inclusive('filter.lastModified', filter?.lastModified);
  const received = inclusive('filter.serverLastModified', filter?.serverLastModified);
  return {
    'type.exact': singleValue('caseType', filter?.caseType),
    'name.exact': singleValue('caseName', filter?.caseName),
    'external_id.exact': singleValue('externalId', filter?.externalId),
    owner_id: singleValue('ownerId', filter?.ownerId),
    closed: filter?.closed ?? undefined,
    date_modified_start: modified.from === undefined ? undefined : naive(modified.from),
    date_modified_end: modified.to === undefined ? undefined : naive(modified.to),
    server_date_modified_start: received.from === undefined ? undefined : naive(received.from),
    server_date_modified_end: received.to === undefined ? undefined : naive(received.to),
    order_by: `${direction === 'DESC' ? '-' : ''}${V1_ORDER[field]}`,
  };
}

/** v1 takes one value; of a repeated parameter HQ reads only the last. */
function singleValue(
  name: 'caseType' | 'caseName' | 'externalId' | 'ownerId',
  values: readonly string[] | null | undefined,
): string | undefined {
  const given = anyOf(`filter.${name}`, values);
  if (given && given.length > 1) throw new BadInput(`filter.${name} can have only one value together with orderBy.`);
  return requireText(`filter.${name}`, given?.[0]);
}
