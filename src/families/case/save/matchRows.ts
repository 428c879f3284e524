import type { CaseRow } from '../resource.js';
import type { CaseBody } from '../change/body.js';

/** A case of a list to be matched: what was sent of it. */
export interface SentCase {
  readonly create: boolean | null;
  readonly body: CaseBody;
}

/**
 * Which row of HQ's answer is which case that was sent, in the order of sending. HQ answers in that order (cases.md 3.2), but
 * a row is told by what it holds: by its case id or external id; a new case without either by its temporary id, which the
 * indices of a row that is told already point at; else by type, name, owner and links, the row that agrees with most
 * properties, and at last by its position among those that agree alike. Undefined where no row, or no one row, is told.
 */
export function matchRows(sent: readonly SentCase[], rows: readonly CaseRow[]): readonly (CaseRow | undefined)[] {
  const told = new Map<number, CaseRow>();
  const free = new Set(rows);
  const temporary = new Map<string, number>();
  sent.forEach(({ body }, i) => body.temporary_id !== undefined && temporary.set(body.temporary_id, i));
  const tell = (i: number, row: CaseRow | undefined) => {
    if (!row || told.has(i) || !free.delete(row)) return;
    told.set(i, row);
    for (const [name, { temporary_id = '' }] of Object.entries(sent[i]!.body.indices ?? {})) {
      const at = temporary.get(temporary_id);
      const target = (one: CaseRow) => one.case_id === row.indices[name]?.case_id && fits(sent[at!]!, one);
      if (at !== undefined) tell(at, [...free].find(target));
    }
  };
  const byId = (i: number) => [...free].filter(row => names(sent[i]!, row));
  // With a row missing, what fits best may be another's.
  const isWhole = rows.length === sent.length;
  const byContent = (i: number) => (!isWhole || told.has(i) || isNamed(sent[i]!) ? [] : best(i));

  sent.forEach((one, i) => isNamed(one) && tell(i, only(byId(i), rows[i])));
  for (let before = -1; before < told.size;) {
    before = told.size;
    sent.forEach((_, i) => tell(i, only(byContent(i))));
  }
  sent.forEach((_, i) => tell(i, only(byContent(i), rows[i])));
  return sent.map((_, i) => told.get(i));

  /** The rows that may be a new case without ids, and agree with it in most. */
  function best(i: number): readonly CaseRow[] {
    const one = sent[i]!;
    const linked = (row: CaseRow) =>
      Object.entries(one.body.indices ?? {}).every(([name, { temporary_id }]) => {
        const target = told.get(temporary.get(temporary_id ?? '') ?? -1);
        return !target || row.indices[name]?.case_id === target.case_id;
      });
    const fitting = [...free].filter(row => fits(one, row) && linked(row));
    const agreement = fitting.map(row => agreeing(one.body, row));
    const most = Math.max(...agreement);
    return fitting.filter((_, at) => agreement[at] === most);
  }
}

/** An id in it tells which case it is. */
const isNamed = ({ body }: SentCase) => body.case_id !== undefined || Boolean(body.external_id);

const names = ({ create, body }: SentCase, row: CaseRow): boolean =>
  create === false && body.case_id !== undefined ? row.case_id === body.case_id : row.external_id === body.external_id;

/** Type, name and owner are what was sent; XML keeps no odd white space. */
const fits = ({ body }: SentCase, row: CaseRow): boolean =>
  (['case_type', 'case_name', 'owner_id'] as const).every(
    field => body[field] === undefined || plain(body[field]) === plain(row[field] ?? ''),
  );

const agreeing = ({ properties = {} }: CaseBody, row: CaseRow): number =>
  Object.entries(properties).filter(([name, value]) => row.properties?.[name] === value).length;

/** The only one; of several the one at the position, if that is among them. */
function only(found: readonly CaseRow[], atPosition?: CaseRow): CaseRow | undefined {
  return found.length === 1 ? found[0] : found.find(row => row === atPosition);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
