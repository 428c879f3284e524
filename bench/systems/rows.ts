import type { Shape } from './questions.js';

/** One row of the bench's table: what is asked, by whom, from how many connections. */
export interface Row {
  readonly name: string;
  /** Its first column. */
  readonly title: string;
  /** What it measures, for the legend. */
  readonly meaning: string;
  readonly shape: Shape;
  /** Cases asked for; 1 where no case is asked for. */
  readonly first: number;
  readonly clients: number;
  /** `one` login, 1,000 logins in turn (`thousand`), or a login that was never seen for each request (`new`). */
  readonly logins: 'one' | 'thousand' | 'new';
  /** What is different in each request: nothing, the names of properties, or the filter of the list. */
  readonly varies?: 'names' | 'filter';
  /** Asks a cheap path beside it, to find how long the process answers nobody. */
  readonly probed?: true;
  /** Asks for the price of the query instead (`hq-explain: plan`). No peer has that. */
  readonly priced?: true;
}

const HUNDRED = { shape: 'cases', first: 100, clients: 64, logins: 'one' } as const;
const SAME = 'the same query for 100 cases with owner and location, again and again';

/** The rows with a rate. */
export const RATES: readonly Row[] = [
  { ...HUNDRED, name: 'hot', title: 'hot, one login', meaning: `${SAME}, by one login` },
  { ...HUNDRED, name: 'hot1', title: 'hot, 1 client', clients: 1, meaning: `${SAME}, from one connection` },
  { ...HUNDRED, name: 'hot256', title: 'hot, 256 clients', clients: 256, meaning: `${SAME}, from 256 connections` },
  {
    ...HUNDRED,
    name: 'logins',
    title: 'hot, 1,000 logins',
    logins: 'thousand',
    meaning: `${SAME}, by 1,000 logins in turn, each of which sees other rows`,
  },
  {
    ...HUNDRED,
    name: 'vars',
    title: 'other variables, warm',
    varies: 'names',
    meaning: 'each request has variables that were never used, but asks for rows that were read before',
  },
  {
    ...HUNDRED,
    name: 'deep',
    title: 'deep, warm',
    shape: 'deep',
    meaning: '100 cases with parent and grandparent, their owners, and three levels of locations',
  },
  {
    ...HUNDRED,
    name: 'cold',
    title: 'cold list',
    varies: 'filter',
    meaning:
      'each request has a filter that was never used: the cases are read from HQ, workers and locations are known',
  },
  {
    ...HUNDRED,
    name: 'coldLogin',
    title: 'cold login',
    logins: 'new',
    meaning: 'each request is of a login that was never seen: everything is read from HQ',
  },
  {
    ...HUNDRED,
    name: 'trivial',
    title: '`{ __typename }`',
    shape: 'trivial',
    first: 1,
    meaning: 'no data at all: what the server itself costs',
  },
];

const page = (first: number, isCold: boolean): Row => ({
  ...{ shape: 'cases', first, clients: 1, logins: 'one', probed: true },
  name: `${isCold ? 'coldPage' : 'page'}${first}`,
  title: `${first.toLocaleString('en')} rows, ${isCold ? 'cold' : 'warm'}`,
  meaning: isCold ? 'the cases are read from HQ, workers and locations are known' : 'nothing is read from HQ',
  ...(isCold && { varies: 'filter' }),
});

/** The rows with large answers, one at a time, with a probe beside them. */
export const PAGES: readonly Row[] = [page(1000, false), page(5000, false), page(1000, true), page(5000, true)];

const priced = (first: number): Row => ({
  ...page(first, false),
  ...{ name: `price${first}`, title: `price of ${first.toLocaleString('en')} rows`, probed: undefined, priced: true },
  meaning: 'the price of the query instead of its answer (`hq-explain: plan`)',
});

/** The rows with prices, and the warm answers that they are compared with. */
export const PRICES: readonly Row[] = [
  { ...page(100, false), name: 'page100', probed: undefined },
  priced(100),
  priced(5000),
];

/** The rows of a quick run: without those that need many logins to be read first. */
export const QUICK: readonly Row[] = [...RATES, ...PAGES].filter(({ name }) =>
  ['hot', 'vars', 'cold', 'trivial', 'page5000', 'coldPage5000'].includes(name),
);

/** Whether a row has large answers, one at a time. */
export const isPage = ({ probed }: Row): boolean => probed === true;

/** The row with a name. */
export function rowOf(name: string): Row {
  const row = [...RATES, ...PAGES, ...PRICES].find(one => one.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}
