import type { CaseRecord, CaseQuery, TimeRange } from '../../world/model.js';
import { inclusiveBound, lastFilters } from '../shared/tastypieFilters.js';

type RangeName = 'indexedOnV1' | 'modified' | 'serverModified';
type Terms = (row: CaseRecord) => readonly (string | null)[];

const RANGES: ReadonlyMap<string, RangeName> = new Map([
  ['indexed_on', 'indexedOnV1'],
  ['date_modified', 'modified'],
  ['server_date_modified', 'serverModified'],
  ['server_modified_on', 'serverModified'],
]);

/** Exact, case-sensitive filters, which the store evaluates. */
const EXACT: ReadonlyMap<string, 'types' | 'names' | 'externalIds'> = new Map([
  ['type.exact', 'types'],
  ['name.exact', 'names'],
  ['external_id.exact', 'externalIds'],
]);

/**
 * Fields of the cases index that term filters search. Filters on other names match nothing (cases.md 4.1, last row).
 */
const FIELDS: ReadonlyMap<string, Terms> = new Map<string, Terms>([
  ['owner_id', row => [row.ownerId]],
  ['user_id', row => [row.modifiedBy]],
  ['closed', row => [String(row.closed !== null)]],
  ['external_id', row => [row.externalId]],
  ['type', row => [row.type]],
  ['case_type', row => [row.type]],
  ['name', row => [row.name]],
  ['case_name', row => [row.name]],
  ['opened_by', row => [row.openedBy]],
  ['closed_by', row => [row.closedBy]],
  ['indices.referenced_id', row => row.indices.map(index => index.caseId)],
]);

/** A field's text as the index analyses it: lower-cased words. */
const analysed = (text: string | null): readonly string[] => (text ?? '').toLowerCase().split(/\s+/);

const term =
  (terms: Terms, value: string): ((row: CaseRecord) => boolean) =>
  row =>
    terms(row).some(text => text !== null && text !== '' && analysed(text).includes(value));

/**
 * The filters of a v1 list (cases.md 4.1). A term is lower-cased and compared with each word of the field, so that a
 * value of several words never matches. Raises HQ's 400 for dates.
 */
export function readV1Filters(query: URLSearchParams): CaseQuery {
  const conditions: ((row: CaseRecord) => boolean)[] = [];
  const ranges: { [Name in RangeName]?: TimeRange } = {};
  const lists: { types?: string[]; names?: string[]; externalIds?: string[] } = {};
  for (const [name, value] of lastFilters(query)) {
    const [, field = '', end] = /^(.+)_(start|end)$/.exec(name) ?? [];
    const range = RANGES.get(field);
    const exact = EXACT.get(name);
    if (range) {
      ranges[range] = { ...ranges[range], ...inclusiveBound(end === 'start' ? 'start' : 'end', value) };
    } else if (exact) lists[exact] = [value];
    else if (name === 'contact_phone_number') conditions.push(row => row.properties[name] === value);
    else conditions.push(term(FIELDS.get(name) ?? (() => []), value.toLowerCase()));
  }
  return {
    ...lists,
    ...ranges,
    ...(conditions.length > 0 && { where: (row: CaseRecord) => conditions.every(holds => holds(row)) }),
  };
}
