import type { Query } from '../../client/call.js';
import type { CaseRow } from './row.js';
import { passesAll, isOneOf, isWithin } from '../shared/filterChecks.js';

/**
 * Does a case that was just written pass HQ's filters of case API v2 (cases.md 2.3)? Undefined where only HQ can
 * decide: its query language, and the time at which the case is indexed.
 */
export const casePassesFilter = (row: CaseRow, filter: Query): boolean | undefined =>
  passesAll(filter, (name, value) => {
    const [field = '', operator = ''] = name.split('.', 2);
    switch (field) {
      case 'case_type':
      case 'owner_id':
      case 'case_name':
      case 'external_id':
        return isOneOf(row[field], value);
      case 'closed':
        return row.closed === (value === true);
      case 'last_modified':
      case 'server_last_modified':
      case 'date_opened':
      case 'date_closed':
        return isWithin(row[field], operator, value);
      case 'indices':
        return isOneOf(row.indices[name.slice('indices.'.length)]?.case_id, value);
      case 'properties':
        return row.properties && isOneOf(row.properties[name.slice('properties.'.length)] ?? '', value);
      default:
        return undefined;
    }
  });
