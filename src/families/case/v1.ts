import { timePager, tastypieBound, toMillisecond } from '../../client/timePaging.js';
import { sortedByTime } from '../../engine/resource/sorting.js';
import type { SideloadedRows, Expansion } from '../../engine/resource/expansion.js';
import type { List } from '../../engine/resource/resource.js';
import type { CaseRow } from './row.js';
import { caseIds } from './caseBlock.js';
import type { FormRow } from '../form/row.js';
import { isRecord } from '../shared/fieldKinds.js';
import { textIn } from '../shared/textIn.js';

/** A case in v1's JSON, unchecked. */
interface V1CaseJson {
  readonly domain?: unknown;
  readonly case_id: string;
  readonly indexed_on?: string;
  readonly indices?: Readonly<Record<string, { readonly case_id?: unknown } | null>> | null;
  readonly child_cases?: Readonly<Record<string, V1CaseJson>>;
  readonly xforms_by_xmlns?: Readonly<Record<string, readonly FormRow[]>>;
}

/**
 * Converts a case of API v1 to v2's JSON, plus its users (cases.md 4.3). `indexed_on` is omitted, because v1's index
 * has its own times (cases.md 1.2). Values of unknown form are left for `readCase` to check.
 */
export function caseFromV1(json: unknown): unknown {
  const { date_modified, server_date_modified, properties, indexed_on: _, ...row } = isRecord(json) ? json : {};
  return {
    ...row,
    ...(isRecord(properties) ? splitProperties(properties) : { properties: null }),
    last_modified: date_modified,
    server_last_modified: server_date_modified,
  };
}

/**
 * Names that are reserved by case search (cases.md 2.5). v2 omits such properties; so that both versions agree, they
 * are omitted here, too.
 */
const METADATA = /^(name|case_name|external_id|date_opened|closed_on|last_modified|@.*)$/;

/** The fields that v1 puts among the properties, and the properties without them. */
function splitProperties({
  case_name,
  case_type,
  date_opened,
  external_id,
  owner_id,
  ...properties
}: Readonly<Record<string, unknown>>) {
  return {
    case_name: case_name ?? null,
    case_type: case_type ?? null,
    date_opened: date_opened ?? null,
    external_id: external_id ?? null,
    owner_id: owner_id ?? null,
    properties: Object.fromEntries(
      Object.entries(properties).filter(([name, value]) => value !== null && !METADATA.test(name)),
    ),
  };
}

/** Fields that v1 does not return. */
export const MISSING_IN_V1 = ['indexed_on'];

/** The list of case API v1. It can be sorted, but has fewer filters than v2. */
export const v1Cases: List = {
  name: 'histories',
  path: 'case/v1/',
  pager: timePager({
    max: 5000,
    order: 'server_date_modified',
    bounds: {
      server_date_modified: 'server_date_modified_start',
      '-server_date_modified': 'server_date_modified_end',
      date_modified: 'date_modified_start',
      '-date_modified': 'date_modified_end',
    },
    row: (json, field) => ({ id: textIn(json, 'case_id'), time: textIn(json, field) }),
    bound: tastypieBound,
    offsets: true,
  }),
  sorting: sortedByTime('server_date_modified', (row: CaseRow, field) =>
    field === 'date_modified' ? row.last_modified : field === 'server_date_modified' ? row.server_last_modified : null,
  ),
};

/**
 * Fields that HQ does not return for a form sideloaded with a case. Files are omitted. `indexed_on` is the time of the
 * reply, because the form is read from the database (`ESCase.get_forms` in corehq/apps/api/models.py, `form_to_es_form`
 * in its util.py).
 */
const MISSING_IN_SIDELOAD = ['attachments', 'indexed_on'];

/**
 * Sideloads children, extensions and forms of a v1 case. Never `parent_cases__full`: combined with the children it is
 * circular, and a deleted parent makes the reply fail (cases.md 4.3).
 */
export const caseExpansion: Expansion = {
  sideloads: {
    'Case.parent': { flag: 'child_cases__full', missingFields: MISSING_IN_V1, unordered: true },
    'Case.host': { flag: 'child_cases__full', missingFields: MISSING_IN_V1, unordered: true },
    'Form.case_id': { flag: 'xforms_by_xmlns__full', missingFields: MISSING_IN_SIDELOAD },
  },
  maxRows: 100,
  rowsIn: json => [...sideloadsOf(json as V1CaseJson)],
};

/**
 * The same for a single case, which also contains the users who opened, changed and closed it. For many cases, a list
 * returns these for the same number of requests.
 */
export const oneCaseExpansion: Expansion = {
  ...caseExpansion,
  sideloads: { ...caseExpansion.sideloads, 'CaseHistory.id': {} },
};

function* sideloadsOf({ case_id, child_cases, xforms_by_xmlns }: V1CaseJson): Generator<SideloadedRows> {
  if (child_cases) {
    // Approximately the order of v2's list, which uses the times of another index.
    const children = Object.values(child_cases).sort(byIndexTime);
    for (const by of ['parent', 'host']) {
      const rows = children.filter(({ indices }) => indices?.[by]?.case_id === case_id).map(caseFromV1);
      yield { to: 'Case', by, value: case_id, rows };
    }
    for (const child of children) yield* sideloadsOf(child);
  }
  if (xforms_by_xmlns) {
    // HQ's list of forms by case does not contain forms that changed only the stock of the case (forms.md 1.1).
    const rows = Object.values(xforms_by_xmlns)
      .flat()
      .filter(({ form }) => caseIds(form).includes(case_id))
      .sort((a, b) => (a.received_on < b.received_on ? 1 : -1));
    // HQ sorts by ms; forms of the same ms are in undefined order.
    const times = rows.map(row => toMillisecond(textIn(row, 'received_on')));
    const unordered = new Set(times).size < times.length;
    yield { to: 'Form', by: 'case_id', value: case_id, rows, unordered };
  }
}

const byIndexTime = (a: V1CaseJson, b: V1CaseJson) => ((a.indexed_on ?? '') < (b.indexed_on ?? '') ? -1 : 1);

/**
 * Sideloads the cases of a form. Deleted cases are omitted, and requested from HQ (forms.md 1.5). HQ reads the cases by
 * id alone, so cases of other project spaces are filtered out here.
 */
export const formExpansion: Expansion = {
  sideloads: { 'Case.id': { flag: 'cases__full', missingFields: MISSING_IN_V1 } },
  maxRows: 100,
  rowsIn: json => {
    const { domain, cases = [] } = json as { readonly domain: string; readonly cases?: readonly V1CaseJson[] };
    return cases
      .filter(one => one.domain === domain)
      .map(one => ({ to: 'Case', by: 'id', value: one.case_id, rows: [caseFromV1(one)] }));
  },
};
