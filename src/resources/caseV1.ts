import { seek, sortedByTime, tastypieBound, toMillisecond } from '../hq/seek.js';
import type { Carried, Expansion } from '../hq/expansion.js';
import type { List } from '../hq/resource.js';
import type { CaseRow } from './case.js';
import { caseIds } from './caseBlock.js';
import type { FormRow } from './form.js';
import { shaped } from './shape.js';

/** A case as case API v1 has it: who opened, changed and closed it, and which forms touched it (cases.md 4.3). */
export interface CaseV1Row extends Omit<CaseRow, 'indexed_on'> {
  readonly user_id: string | null;
  readonly opened_by: string | null;
  readonly closed_by: string | null;
  readonly xform_ids: readonly string[];
}

/** What v1 says otherwise than v2. */
interface Json extends Omit<CaseV1Row, 'properties'> {
  readonly date_modified: string;
  readonly server_date_modified: string;
  readonly indexed_on?: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly child_cases?: Readonly<Record<string, Json>>;
  readonly xforms_by_xmlns?: Readonly<Record<string, readonly FormRow[]>>;
}

/** A case out of a v1 answer, without `indexed_on`: v1's index has a clock of its own (cases.md 1.2). */
export function readCaseV1(json: unknown): CaseV1Row {
  const row = shaped<Json>(json, { case_id: 'string', domain: 'string', properties: 'object', indices: 'object' });
  const { case_name, case_type, date_opened, external_id, owner_id, ...properties } = row.properties;
  return {
    __typename: 'Case',
    domain: row.domain,
    case_id: row.case_id,
    case_type: case_type ?? '',
    case_name: case_name ?? '',
    external_id: external_id ?? null,
    owner_id: owner_id ?? null,
    date_opened: date_opened ?? null,
    last_modified: row.date_modified,
    server_last_modified: row.server_date_modified,
    closed: row.closed,
    date_closed: row.date_closed,
    properties: own(properties),
    indices: row.indices,
    user_id: row.user_id,
    opened_by: row.opened_by,
    closed_by: row.closed_by,
    xform_ids: row.xform_ids,
  };
}

/** Names that case search keeps for itself (cases.md 2.5): v2 shows no properties called so, and v1 is to say the same. */
const METADATA = /^(name|case_name|external_id|date_opened|closed_on|last_modified|@.*)$/;

function own(properties: Json['properties']): CaseRow['properties'] {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, string] => entry[1] !== null && !METADATA.test(entry[0]),
    ),
  );
}

/** What v1 does not tell of a case. */
export const UNTOLD_BY_V1 = ['indexed_on'];

/** The cases of API v1, which sorts them, but lists them less well than v2. */
export const v1Cases: List = {
  name: 'histories',
  path: 'case/v1/',
  pager: seek({
    max: 5000,
    order: 'server_date_modified',
    bounds: {
      server_date_modified: 'server_date_modified_start',
      '-server_date_modified': 'server_date_modified_end',
      date_modified: 'date_modified_start',
      '-date_modified': 'date_modified_end',
    },
    row: (json, field) => {
      const row = json as Record<string, string>;
      return { id: row.case_id ?? '', time: row[field] ?? '' };
    },
    bound: tastypieBound,
    offsets: true,
  }),
  sorting: sortedByTime('server_date_modified', (row: CaseV1Row, field) =>
    field === 'date_modified' ? row.last_modified : field === 'server_date_modified' ? row.server_last_modified : null,
  ),
};

/**
 * What HQ does not tell of a form beside a case: its files are left out, and `indexed_on` is the time of the answer, because
 * the form comes out of the database (`ESCase.get_forms` in corehq/apps/api/models.py, `form_to_es_form` in its util.py).
 */
const UNTOLD_BESIDE = ['attachments', 'indexed_on'];

/**
 * Children, extensions and forms beside a v1 case. Never `parent_cases__full`: with the children it would circle, and a
 * parent that is gone breaks the answer (cases.md 4.3).
 */
export const caseExpansion: Expansion = {
  brings: {
    'Case.parent': { flag: 'child_cases__full', lacks: UNTOLD_BY_V1, unordered: true },
    'Case.host': { flag: 'child_cases__full', lacks: UNTOLD_BY_V1, unordered: true },
    'Form.case_id': { flag: 'xforms_by_xmlns__full', lacks: UNTOLD_BESIDE },
  },
  most: 100,
  carried: json => [...besideCase(json as Json)],
};

/** The same of one case, which tells who opened, changed and closed it. Of many a list tells for the same request. */
export const oneCaseExpansion: Expansion = {
  ...caseExpansion,
  brings: { ...caseExpansion.brings, 'CaseHistory.id': {} },
};

function* besideCase({ case_id, child_cases, xforms_by_xmlns }: Json): Generator<Carried> {
  if (child_cases) {
    // Nearly the order of v2's list, which goes by the clock of another index.
    const children = Object.values(child_cases).sort(byIndexTime);
    for (const by of ['parent', 'host']) {
      const rows = children.filter(({ indices }) => indices[by]?.case_id === case_id).map(readCaseV1);
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
    const times = rows.map(row => toMillisecond(row.received_on));
    const unordered = new Set(times).size < times.length;
    yield { to: 'Form', by: 'case_id', value: case_id, rows, unordered };
  }
}

const byIndexTime = (a: Json, b: Json) => ((a.indexed_on ?? '') < (b.indexed_on ?? '') ? -1 : 1);

/**
 * The cases beside a form; those that are gone are left out, and of those HQ is asked (forms.md 1.5). HQ reads them by id
 * alone, so that another project's are passed over here.
 */
export const formExpansion: Expansion = {
  brings: { 'Case.id': { flag: 'cases__full', lacks: UNTOLD_BY_V1 } },
  most: 100,
  carried: json => {
    const { domain, cases = [] } = json as { readonly domain: string; readonly cases?: readonly Json[] };
    return cases
      .filter(one => one.domain === domain)
      .map(one => ({ to: 'Case', by: 'id', value: one.case_id, rows: [readCaseV1(one)] }));
  },
};
