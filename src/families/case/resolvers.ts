import { caseQuery } from './filter.js';
import { listOfCases } from './lists.js';
import { dateTime } from '../../graphql/dates.js';
import { nestedForms } from '../form/nestedForms.js';
import { requireText } from '../../graphql/arguments.js';
import { globalId } from '../../graphql/globalIds.js';
import { entryOrNull, pickEntries } from '../../graphql/values.js';
import type { Context, ListArguments } from '../../operation/context.js';
import type { CaseFilter, InputMaybe, Resolvers } from '../../generated/schema.js';
import { extendView } from '../../engine/resource/invalidValues.js';
import { cases } from './resource.js';
import type { CaseRow } from './row.js';
import { caseHistories, type CaseHistoryRow } from './history.js';
import { caseTypeNamed } from '../application/caseTypes.js';
import { forms } from '../form/resource.js';
import { messagingEvents } from '../message/resource.js';
import { caseFiles } from '../attachment/resolvers.js';
import { link, ownField, rowOf } from '../shared/links.js';
import { partsWithId } from '../shared/parts.js';
import { ownerOf, userOf } from '../people/lookUp.js';
import { rereadField } from '../../graphql/rereadField.js';
import { uniqueRow } from '../../graphql/uniqueRow.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Cases and their links. */
export const resolvers = {
  Domain: {
    case: (row, { caseId }, { hq }) => hq(row.domain_name).load(cases, caseId),
    // Separate promises, so that an error affects only its own item. The generated type does not allow null.
    casesById: (row, { caseIds }, { hq }) => caseIds.map(id => hq(row.domain_name).load(cases, id) as Promise<CaseRow>),
    caseByExternalId: async (row, { externalId }, { hq }) =>
      uniqueRow('externalId', externalId, await hq(row.domain_name).loadBy(cases, 'external_id', externalId), 'cases'),
    cases: (row, args, { hq }) => listOfCases(hq(row.domain_name), args),
  },
  Case: {
    id: row => globalId('Case', row.domain, row.case_id),
    caseId: row => row.case_id,
    caseType: row => row.case_type,
    caseName: row => row.case_name,
    externalId: row => row.external_id,
    ownerId: row => row.owner_id,
    dateOpened: row => dateTime(row.date_opened),
    dateClosed: row => dateTime(row.date_closed),
    lastModified: row => dateTime(row.last_modified),
    serverLastModified: row => dateTime(row.server_last_modified),
    indexedOn: ownField((row, _, { hq }) => rereadField(row, 'indexed_on', rereadCase(row, hq), dateTime)),
    properties: ownField((row, { names }, { hq }) =>
      rereadField(row, 'properties', rereadCase(row, hq), all => pickEntries(all, names)),
    ),
    property: ownField((row, { name }, { hq }) =>
      rereadField(row, 'properties', rereadCase(row, hq), all => entryOrNull(all, name)),
    ),
    indices: (row, _, context) =>
      partsWithId(
        Object.entries(row.indices).map(([identifier, index]) => extendView(index, { identifier, domain: row.domain })),
        context,
      ).filter(index => index.case_id),
    type: (row, _, context) => caseTypeNamed(row.domain, row.case_type, context),
    owner: link(row => row.owner_id, ownerOf),
    parent: link(row => row.indices.parent?.case_id, rowOf(cases)),
    host: link(row => row.indices.host?.case_id, rowOf(cases)),
    children: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'parent', row.case_id, {
        ...paging,
        filter: caseQuery(filter, { index: 'parent' }),
      }),
    extensions: (row, { filter, ...paging }, { hq }) =>
      hq(row.domain).nestedList(cases, 'host', row.case_id, {
        ...paging,
        filter: caseQuery(filter, { index: 'host' }),
      }),
    subcases: (row, { identifier, filter, ...paging }, { hq }) =>
      subcases(row, identifier, filter, paging, hq(row.domain)),
    forms: (row, args, { hq }) => nestedForms(hq(row.domain), ['case_id', row.case_id], { caseId: row.case_id }, args),
    formIds: async (row, _, { hq }) => (await historyOf(row, 'xform_ids', hq))?.xform_ids ?? null,
    openedBy: link((row, hq) => caseUserId(row, 'opened_by', hq), userOf),
    closedBy: link((row, hq) => (row.closed ? caseUserId(row, 'closed_by', hq) : null), userOf),
    modifiedBy: link((row, hq) => caseUserId(row, 'user_id', hq), userOf),
    attachments: async (row, _, { hq }) =>
      caseFiles(row, await hq(row.domain).loadBy(forms, 'case_id', row.case_id, { needs: ['attachments'] })),
    messagingEvents: (row, paging, { hq }) =>
      hq(row.domain).nestedList(messagingEvents, 'case_id', row.case_id, paging),
  },
  CaseIndex: {
    caseId: row => row.case_id,
    caseType: row => row.case_type,
    relationship: row => (row.relationship === 'extension' ? 'EXTENSION' : 'CHILD'),
    case: link(row => row.case_id, rowOf(cases)),
  },
} satisfies Resolvers;

/** Loaders by global id. */
export const nodes = {
  Case: (id, domain, { hq }) => hq(domain).load(cases, id),
} satisfies NodeLoaders;

/** Returns a function that reads the case again with other fields. */
const rereadCase =
  ({ domain, case_id }: CaseRow, hq: Context['hq']) =>
  (options: { readonly needs: readonly string[] }) =>
    hq(domain).load(cases, case_id, options);

/** The cases that point to a case by an index. HQ lists them for several cases at once only by its usual names. */
function subcases(
  { case_id }: CaseRow,
  identifier: string,
  filter: InputMaybe<CaseFilter> | undefined,
  paging: ListArguments,
  hq: ReturnType<Context['hq']>,
) {
  requireText('identifier', identifier);
  const query = caseQuery(filter, { index: identifier });
  if (identifier === 'parent' || identifier === 'host')
    return hq.nestedList(cases, identifier, case_id, { ...paging, filter: query });
  const isSubcase = (row: CaseRow) => row.indices[identifier]?.case_id === case_id;
  return hq.rootList(cases, { ...query, [`indices.${identifier}`]: case_id }, paging, isSubcase);
}

/** The id of a user of a case. */
function caseUserId(row: CaseRow, field: 'opened_by' | 'closed_by' | 'user_id', hq: Context['hq']) {
  const history = historyOf(row, field, hq);
  return history instanceof Promise ? history.then(found => found?.[field]) : history[field];
}

/**
 * The row with a field that only case API v1 returns. For rows of v2, v1 is searched by the known case type and owner.
 */
function historyOf(row: CaseRow, field: 'opened_by' | 'closed_by' | 'user_id' | 'xform_ids', hq: Context['hq']) {
  if (row[field] !== undefined) return row as CaseHistoryRow;
  const known = { ...(row.case_type && { case_type: row.case_type }), ...(row.owner_id && { owner_id: row.owner_id }) };
  return hq(row.domain).load(caseHistories, row.case_id, { known });
}
