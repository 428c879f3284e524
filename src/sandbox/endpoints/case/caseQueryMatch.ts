import { isoIndex } from '../../dates.js';
import type { CaseRecord, CaseStore } from '../../world/model.js';
import { dayOf } from './caseQueryLanguage.js';
import type { CaseExpression, Comparison } from './caseQueryLanguage.js';

const iso = (ms: number | null): string => (ms === null ? '' : isoIndex(ms));

/** Metadata of a case in HQ's case search (cases.md 2.3, `query`). */
const METADATA: Readonly<Record<string, (row: CaseRecord) => string>> = {
  '@case_id': row => row.id,
  '@case_type': row => row.type,
  '@owner_id': row => row.ownerId ?? '',
  '@status': row => (row.closed === null ? 'open' : 'closed'),
  name: row => row.name,
  case_name: row => row.name,
  external_id: row => row.externalId ?? '',
  date_opened: row => iso(row.opened),
  closed_on: row => iso(row.closed),
  last_modified: row => iso(row.modified),
};

/**
 * Is the name reserved by case search? v2 answers from the search index do not show properties with such names
 * (cases.md 2.5).
 */
export const isMetadata = (name: string): boolean => name.startsWith('@') || Object.hasOwn(METADATA, name);

/**
 * A property as case search sees it. `""` if the case has none: case search does not distinguish the two (cases.md
 * 2.3).
 */
export function searchedProperty(row: CaseRecord, name: string): string {
  const metadata = Object.hasOwn(METADATA, name) ? METADATA[name] : undefined;
  if (metadata) return metadata(row);
  return Object.hasOwn(row.properties, name) ? (row.properties[name] ?? '') : '';
}

function ordered(left: number, comparison: Comparison, right: number): boolean {
  switch (comparison) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** A date with or without a time, in ms since the epoch. UTC without an offset. */
function instant(text: string): number | undefined {
  if (dayOf(text.slice(0, 10)) === undefined) return undefined;
  const zoned = /[zZ]$|[+-]\d{2}:?\d{2}$/.test(text.slice(10));
  const ms = text.length === 10 ? dayOf(text) : Date.parse(zoned ? text : `${text}Z`);
  return ms === undefined || Number.isNaN(ms) ? undefined : ms;
}

function compared(have: string, comparison: Comparison, want: string): boolean {
  if (comparison === '=') return have === want;
  if (comparison === '!=') return have !== want;
  if (have.trim() === '') return false;
  const numeric = Number(want);
  if (!Number.isNaN(numeric)) return !Number.isNaN(Number(have)) && ordered(Number(have), comparison, numeric);
  const [left, right] = [instant(have), instant(want)];
  return left !== undefined && right !== undefined && ordered(left, comparison, right);
}

/** Does a case match a Case Query Language filter? Its subcases are searched in `cases`. */
export function matchesCaseQuery(expression: CaseExpression, row: CaseRecord, cases: CaseStore): boolean {
  switch (expression.kind) {
    case 'and':
      return matchesCaseQuery(expression.left, row, cases) && matchesCaseQuery(expression.right, row, cases);
    case 'or':
      return matchesCaseQuery(expression.left, row, cases) || matchesCaseQuery(expression.right, row, cases);
    case 'not':
      return !matchesCaseQuery(expression.of, row, cases);
    case 'compare':
      return compared(searchedProperty(row, expression.property), expression.comparison, expression.value);
    case 'selected': {
      const chosen = new Set(searchedProperty(row, expression.property).split(/\s+/));
      return expression.all
        ? expression.choices.every(choice => chosen.has(choice))
        : expression.choices.some(choice => chosen.has(choice));
    }
    case 'subcases': {
      const { identifier, filter, comparison, count } = expression;
      const where = filter && ((subcase: CaseRecord) => matchesCaseQuery(filter, subcase, cases));
      const { total } = cases.find({ indices: { [identifier]: [row.id] }, where, take: 0 });
      return ordered(total, comparison, count);
    }
  }
}
