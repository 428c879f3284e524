import { timePager, tastypieBound, toMillisecond } from '../../client/timePaging.js';
import { sortedByTime } from '../../engine/resource/sorting.js';
import type { SideloadedRows, Expansion } from '../../engine/resource/expansion.js';
import type { List } from '../../engine/resource/resource.js';
import type { CaseRow } from './resource.js';
import { caseIds } from './caseBlock.js';
import type { FormRow } from '../form/resource.js';
import { isRecord } from '../shared/fieldKinds.js';
import { textIn } from '../shared/textIn.js';

/** As v1 sends it, before anything of it is checked. */
interface V1CaseJson {
  readonly domain?: unknown;
  readonly case_id: string;
  readonly indexed_on?: string;
  readonly indices?: Readonly<Record<string, { readonly case_id?: unknown } | null>> | null;
  readonly child_cases?: Readonly<Record<string, V1CaseJson>>;
  readonly xforms_by_xmlns?: Readonly<Record<string, readonly FormRow[]>>;
}

/**
 * A case out of a v1 answer as v2 would send it, and its users beside (cases.md 4.3). `indexed_on` is left out: v1's index
 * has a clock of its own (cases.md 1.2). What v1 sends in no known form is left for `readCase` to see.
 */
export function caseFromV1(json: unknown): unknown {
  const { date_modified, server_date_modified, properties, indexed_on: _, ...row } = isRecord(json) ? json : {};
  return {
    ...row,
    ...(isRecord(properties) ? ownIn(properties) : { properties: null }),
    last_modified: date_modified,
    server_last_modified: server_date_modified,
  };
}

/** Names that case search keeps for itself (cases.md 2.5): v2 shows no properties called so, and v1 is to say the same. */
const METADATA = /^(name|case_name|external_id|date_opened|closed_on|last_modified|@.*)$/;

/** What v1 keeps among the properties, and the properties themselves. */
function ownIn({
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

/** What v1 does not tell of a case. */
export const MISSING_IN_V1 = ['indexed_on'];

/** The cases of API v1, which sorts them, but lists them less well than v2. */
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
 * What HQ does not tell of a form beside a case: its files are left out, and `indexed_on` is the time of the answer, because
 * the form comes out of the database (`ESCase.get_forms` in corehq/apps/api/models.py, `form_to_es_form` in its util.py).
 */
const MISSING_IN_SIDELOAD = ['attachments', 'indexed_on'];

/**
 * Children, extensions and forms beside a v1 case. Never `parent_cases__full`: with the children it would circle, and a
 * parent that is gone breaks the answer (cases.md 4.3).
 */
export const caseExpansion: Expansion = {
  sideloads: {
    'Case.parent': { flag: 'child_cases__full', missingFields: MISSING_IN_V1, unordered: true },
    'Case.host': { flag: 'child_cases__full', missingFields: MISSING_IN_V1, unordered: true },
    'Form.case_id': { flag: 'xforms_by_xmlns__full', missingFields: MISSING_IN_SIDELOAD },
  },
  maxRows: 100,
  rowsIn: json => [...besideCase(json as V1CaseJson)],
};

/** The same of one case, which tells who opened, changed and closed it. Of many a list tells for the same request. */
export const oneCaseExpansion: Expansion = {
  ...caseExpansion,
  sideloads: { ...caseExpansion.sideloads, 'CaseHistory.id': {} },
};

function* besideCase({ case_id, child_cases, xforms_by_xmlns }: V1CaseJson): Generator<SideloadedRows> {
  if (child_cases) {
    // Nearly the order of v2's list, which goes by the clock of another index.
    const children = Object.values(child_cases).sort(byIndexTime);
    for (const by of ['parent', 'host']) {
      const rows = children.filter(({ indices }) => indices?.[by]?.case_id === case_id).map(caseFromV1);
      yield { to: 'Case', by, value: case_id, rows };
    }
    for (const child of children) yield* besideCase(child);
  }
  if (xforms_by_xmlns) {
    // Only what HQ's list by case has too, in its order: not what touched the case through stock alone (forms.md 1.1).
    const rows = Object.values(xforms_by_xmlns)
      .flat()
      .filter(({ form }) => caseIds(form).includes(case_id))
      .sort((a, b) => (a.received_on < b.received_on ? 1 : -1));
    // To the millisecond, as HQ sorts, any order of equals is HQ's.
    const times = rows.map(row => toMillisecond(textIn(row, 'received_on')));
    const unordered = new Set(times).size < times.length;
    yield { to: 'Form', by: 'case_id', value: case_id, rows, unordered };
  }
}

const byIndexTime = (a: V1CaseJson, b: V1CaseJson) => ((a.indexed_on ?? '') < (b.indexed_on ?? '') ? -1 : 1);

/**
 * The cases beside a form; those that are gone are left out, and of those HQ is asked (forms.md 1.5). HQ reads them by id
 * alone, so that another project's are passed over here.
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
