import { type Template, template } from './template.js';
import {
  caseId,
  caseIndex,
  caseRow,
  CASES,
  caseType,
  DOMAIN,
  indexedAt,
  ownerIndex,
  parentIndex,
  workerId,
} from './world.js';

/** A request that HQ would answer with this status and text (cases.md 2.2). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const MAX_LIMIT = 5000;

/** The cases that have a value of a key, in the order of the index. */
function grouped(keyOf: (index: number) => string | undefined): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (let index = 0; index < CASES; index++) {
    const key = keyOf(index);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

const all = Array.from({ length: CASES }, (_, index) => index);
const filters: Readonly<Record<string, ReadonlyMap<string, readonly number[]>>> = {
  case_type: grouped(caseType),
  owner_id: grouped(index => workerId(ownerIndex(index))),
  external_id: grouped(index => `ext-${index}`),
  'indices.parent': grouped(index => {
    const parent = parentIndex(index);
    return parent === undefined ? undefined : caseId(parent);
  }),
};

/** The rows as text, by the fields that are left out. */
const rowTexts = new Map<string, readonly string[]>();

function textsWithout(exclude: string): readonly string[] {
  const known = rowTexts.get(exclude);
  if (known) return known;
  const fields = new Set(exclude.split(','));
  const texts = all.map(index =>
    JSON.stringify(Object.fromEntries(Object.entries(caseRow(index)).filter(([field]) => !fields.has(field)))),
  );
  rowTexts.set(exclude, texts);
  return texts;
}

// Made before the first request, whose time would be wrong otherwise.
textsWithout('');

/** The rows of one page, and what its envelope has beside them (cases.md 2.4). */
interface PageOfCases {
  readonly rows: readonly number[];
  readonly total: number;
  readonly exclude: string;
  /** Query of the next page's cursor. */
  readonly next?: string;
}

/**
 * Pages of the list of cases. Those asked before are kept by what they contain, not by their URL: a bound of the index
 * time may be any.
 */
const pages = new Map<string, Template>();

/** Answers `GET case/v2/` (cases.md 2.3). `base`: the stub's own URL, which the link to the next page starts with. */
export function listCases(search: URLSearchParams, base: string): Template {
  const page = select(search);
  const key = [page.rows[0], page.rows.at(-1), page.rows.length, page.total, page.exclude, page.next].join();
  const known = pages.get(key);
  if (known) return known;
  const texts = textsWithout(page.exclude);
  const cursor = page.next && encodeURIComponent(Buffer.from(page.next).toString('base64'));
  const next = cursor ? `,"next":"${base}/a/${DOMAIN}/api/case/v2/?cursor=${cursor}"` : '';
  const rows = page.rows.map(index => texts[index]!).join();
  const made = template(`{"matching_records":${page.total},"cases":[${rows}]${next}}`);
  if (pages.size > 500) pages.clear();
  pages.set(key, made);
  return made;
}

function select(given: URLSearchParams): PageOfCases {
  const cursor = given.get('cursor');
  const search = cursor === null ? given : new URLSearchParams(Buffer.from(cursor, 'base64').toString());
  let rows: readonly number[] = all;
  let limit = 20;
  let [from, after] = [0, -1];
  let exclude = '';
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    const last = values.at(-1)!;
    if (name === 'limit') limit = Number(last);
    else if (name === 'exclude') exclude = last;
    else if (name === 'last_case_id') after = caseIndex(last) ?? CASES;
    else if (name === 'indexed_on.gt') from = Math.max(from, Math.floor(secondsAt(last)) + 1);
    else if (name === 'indexed_on.gte') from = Math.max(from, Math.ceil(secondsAt(last)));
    else if (filters[name]) rows = only(rows, filters[name], values);
    else throw new Refused(400, `'${name}' is not a valid parameter.`);
  }
  if (!(limit <= MAX_LIMIT)) throw new Refused(400, `You cannot request more than ${MAX_LIMIT} cases per request.`);
  if (from > 0) rows = rows === all ? rows.slice(from) : rows.filter(index => index >= from);
  const start = after < 0 ? 0 : rows === all ? after + 1 : rows.filter(index => index <= after).length;
  const cut = rows.slice(start, start + limit);
  const page = { rows: cut, total: rows.length, exclude };
  return cut.length < limit || limit === 0 ? page : { ...page, next: cursorAfter(cut.at(-1)!, search) };
}

/** The seconds from the index time of the first case, which are the index of a case. */
function secondsAt(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new Refused(400, `Cannot parse datetime '${text}'`);
  return (ms - indexedAt(0)) / 1000;
}

function only(rows: readonly number[], groups: ReadonlyMap<string, readonly number[]>, values: readonly string[]) {
  const found = values.length === 1 ? (groups.get(values[0]!) ?? []) : values.flatMap(value => groups.get(value) ?? []);
  const sorted = values.length === 1 ? found : [...found].sort((a, b) => a - b);
  if (rows === all) return sorted;
  const others = new Set(rows);
  return sorted.filter(index => others.has(index));
}

function cursorAfter(index: number, search: URLSearchParams): string {
  const next = new URLSearchParams(search);
  next.set('indexed_on.gte', new Date(indexedAt(index)).toISOString());
  next.set('last_case_id', caseId(index));
  return next.toString();
}

/** Answers for several cases: bulk fetch and ids in the URL (cases.md 2.7). */
export function casesById(ids: readonly string[], exclude: string): Template {
  const texts = textsWithout(exclude);
  let missing = 0;
  const rows = ids.map(id => {
    const index = caseIndex(id);
    if (index !== undefined) return texts[index]!;
    missing++;
    return JSON.stringify({ case_id: id, error: 'not found' });
  });
  return template(`{"cases":[${rows.join()}],"matching_records":${ids.length - missing},"missing_records":${missing}}`);
}

/** Answers for one case (cases.md 2.7). */
export function oneCase(id: string, exclude: string): Template {
  const index = caseIndex(id);
  if (index === undefined) throw new Refused(404, `Case '${id}' not found`);
  return template(textsWithout(exclude)[index]!);
}
