import type { CaseRow } from '../row.js';
import type { CaseBody } from '../change/body.js';

/** A case that was sent. */
export interface SentCase {
  readonly create: boolean | null;
  readonly body: CaseBody;
}

/**
 * Assigns the rows of HQ's answer to the cases that were sent, in the order of sending. HQ answers in this order
 * (cases.md 3.2), but rows are identified by their content where possible:
 * 1. by case id or external id;
 * 2. a new case without both: by the indices of an identified row that point at its temporary id;
 * 3. by type, name, owner and links; of several such rows the one with most equal properties;
 * 4. of rows that match equally, by position.
 * Undefined where no single row matches.
 */
export function matchRows(sent: readonly SentCase[], rows: readonly CaseRow[]): readonly (CaseRow | undefined)[] {
  const matched = new Map<number, CaseRow>();
  const unmatched = new Set(rows);
  const temporary = new Map<string, number>();
  sent.forEach(({ body }, i) => body.temporary_id !== undefined && temporary.set(body.temporary_id, i));
  const assign = (i: number, row: CaseRow | undefined) => {
    if (!row || matched.has(i) || !unmatched.delete(row)) return;
    matched.set(i, row);
    for (const [name, { temporary_id = '' }] of Object.entries(sent[i]!.body.indices ?? {})) {
      const at = temporary.get(temporary_id);
      const target = (one: CaseRow) => one.case_id === row.indices[name]?.case_id && agrees(sent[at!]!, one);
      if (at !== undefined) assign(at, [...unmatched].find(target));
    }
  };
  const byId = (i: number) => [...unmatched].filter(row => hasSameId(sent[i]!, row));
  // If a row is missing, the best match may belong to another case.
  const isWhole = rows.length === sent.length;
  const byContent = (i: number) => (!isWhole || matched.has(i) || hasId(sent[i]!) ? [] : bestMatches(i));

  sent.forEach((one, i) => hasId(one) && assign(i, singleRow(byId(i), rows[i])));
  for (let before = -1; before < matched.size;) {
    before = matched.size;
    sent.forEach((_, i) => assign(i, singleRow(byContent(i))));
  }
  sent.forEach((_, i) => assign(i, singleRow(byContent(i), rows[i])));
  return sent.map((_, i) => matched.get(i));

  /** The rows with equal type, name, owner and links that have most properties in common with the new case. */
  function bestMatches(i: number): readonly CaseRow[] {
    const one = sent[i]!;
    const linked = (row: CaseRow) =>
      Object.entries(one.body.indices ?? {}).every(([name, { temporary_id }]) => {
        const target = matched.get(temporary.get(temporary_id ?? '') ?? -1);
        return !target || row.indices[name]?.case_id === target.case_id;
      });
    const candidates = [...unmatched].filter(row => agrees(one, row) && linked(row));
    const scores = candidates.map(row => equalProperties(one.body, row));
    const highest = Math.max(...scores);
    return candidates.filter((_, at) => scores[at] === highest);
  }
}

/** Does the case have an id that identifies it? */
const hasId = ({ body }: SentCase) => body.case_id !== undefined || Boolean(body.external_id);

const hasSameId = ({ create, body }: SentCase, row: CaseRow): boolean =>
  create === false && body.case_id !== undefined ? row.case_id === body.case_id : row.external_id === body.external_id;

/** Do type, name and owner agree? XML normalises white space, so it is ignored. */
const agrees = ({ body }: SentCase, row: CaseRow): boolean =>
  (['case_type', 'case_name', 'owner_id'] as const).every(
    field => body[field] === undefined || normalized(body[field]) === normalized(row[field] ?? ''),
  );

const equalProperties = ({ properties = {} }: CaseBody, row: CaseRow): number =>
  Object.entries(properties).filter(([name, value]) => row.properties?.[name] === value).length;

/** The only row. Of several rows, the one at the position. */
function singleRow(found: readonly CaseRow[], atPosition?: CaseRow): CaseRow | undefined {
  return found.length === 1 ? found[0] : found.find(row => row === atPosition);
}

const normalized = (text: string) => text.replace(/\s+/g, ' ').trim();
