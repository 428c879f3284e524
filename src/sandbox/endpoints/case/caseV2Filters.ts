import { parseV2Date, wholeDay } from '../../dates.js';
import { jsonError } from '../../http/refusals.js';
import type { CaseRecord, CaseQuery, CaseStore, TimeRange } from '../../world/model.js';
import { intersection } from '../../world/store/range.js';
import { isFieldsParameter } from './caseFields.js';
import { BadQuery, parseCaseQuery } from './caseQueryLanguage.js';
import type { CaseExpression } from './caseQueryLanguage.js';
import { matchesCaseQuery, searchedProperty } from './caseQueryMatch.js';

type Condition = (row: CaseRecord) => boolean;
type RangeName = 'modified' | 'serverModified' | 'opened' | 'closedOn' | 'indexedOn';
type Bound = 'gt' | 'gte' | 'lt' | 'lte';

const RANGES: ReadonlyMap<string, RangeName> = new Map([
  ['last_modified', 'modified'],
  ['server_last_modified', 'serverModified'],
  ['date_opened', 'opened'],
  ['date_closed', 'closedOn'],
  ['indexed_on', 'indexedOn'],
]);
const LISTS: ReadonlyMap<string, 'externalIds' | 'types' | 'owners' | 'names'> = new Map([
  ['external_id', 'externalIds'],
  ['case_type', 'types'],
  ['owner_id', 'owners'],
  ['case_name', 'names'],
]);
const NO: ReadonlySet<string> = new Set(['', 'false', 'f', 'no', 'n', '0']);

/** Six values are false, all others are true: HQ never rejects a boolean (cases.md 2.3). */
const isTrue = (text: string): boolean => !NO.has(text.toLowerCase());

/** A bound in whole milliseconds, the index's precision. A bare date means its whole day (cases.md 2.3). */
function bound(operator: Bound, text: string): TimeRange {
  const date = parseV2Date(text);
  if (!date) throw jsonError(400, `Cannot parse datetime '${text}'`);
  const start = Math.floor(date.ms);
  const end = date.bare ? start + wholeDay - 1 : start;
  switch (operator) {
    case 'gt':
      return { from: end + 1 };
    case 'gte':
      return { from: start };
    case 'lt':
      return { to: start - 1 };
    case 'lte':
      return { to: end };
  }
}

/** Repeated bounds are combined with OR: the widest one counts (cases.md 1.1). */
function widest(ranges: readonly TimeRange[]): TimeRange {
  const from = Math.min(...ranges.map(range => range.from ?? -Infinity));
  const to = Math.max(...ranges.map(range => range.to ?? Infinity));
  return { from, to };
}

const isBound = (text: string): text is Bound => ['gt', 'gte', 'lt', 'lte'].includes(text);

function queryCondition(texts: readonly string[], cases: CaseStore, now: number): Condition {
  const read = (text: string): CaseExpression => {
    try {
      return parseCaseQuery(text, now);
    } catch (error) {
      if (error instanceof BadQuery) throw jsonError(400, `Bad query: ${error.message}`);
      throw error;
    }
  };
  const expressions = texts.map(read);
  return row => expressions.some(expression => matchesCaseQuery(expression, row, cases));
}

/** A range without infinite bounds. */
const finite = ({ from, to }: TimeRange): TimeRange => ({
  ...(from !== undefined && Number.isFinite(from) ? { from } : {}),
  ...(to !== undefined && Number.isFinite(to) ? { to } : {}),
});

/**
 * The filters of a v2 list (cases.md 2.3). Different parameters are combined with AND, the values of a repeated one
 * with OR. Unknown parameters are rejected. Raises HQ's 400s.
 */
export function readV2Filters(query: URLSearchParams, cases: CaseStore, now: number): CaseQuery {
  const conditions: Condition[] = [];
  const lists: { -readonly [Name in 'externalIds' | 'types' | 'owners' | 'names']?: readonly string[] } = {};
  const ranges: { [Name in RangeName]?: TimeRange } = {};
  const indices: Record<string, readonly string[]> = {};
  let closed: boolean | undefined;

  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const dot = name.indexOf('.');
    const [kind, rest] = dot === -1 ? [name, undefined] : [name.slice(0, dot), name.slice(dot + 1)];
    const list = LISTS.get(name);
    const range = RANGES.get(kind);
    if (name === 'limit' || isFieldsParameter(name)) continue;
    if (list) lists[list] = values;
    else if (name === 'closed') {
      const wanted = new Set(values.map(isTrue));
      if (wanted.size === 1) closed = wanted.has(true);
    } else if (name === 'include_deprecated') {
      if (!values.some(isTrue)) conditions.push(row => row.deprecatedType !== true);
    } else if (name === 'query') conditions.push(queryCondition(values, cases, now));
    else if (kind === 'properties' && rest !== undefined) {
      conditions.push(row => values.includes(searchedProperty(row, rest)));
    } else if (kind === 'indices' && rest !== undefined) indices[rest] = values;
    else if (range && rest !== undefined) {
      if (!isBound(rest)) throw jsonError(400, `'${rest}' is not a valid type of date range.`);
      ranges[range] = intersection(ranges[range], widest(values.map(value => bound(rest, value))));
    } else throw jsonError(400, `'${name}' is not a valid parameter.`);
  }

  const found = Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, finite(range)]));
  return {
    ...lists,
    ...found,
    ...(closed === undefined ? {} : { closed }),
    ...(Object.keys(indices).length === 0 ? {} : { indices }),
    ...(conditions.length === 0 ? {} : { where: row => conditions.every(holds => holds(row)) }),
  };
}
