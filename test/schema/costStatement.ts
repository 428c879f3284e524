/**
 * The last paragraph of a description states what a field costs:
 *
 *     Cost: <amount> [+ <amount> ...] [; 0 if <condition> [or <condition>]].
 *
 *     amount    = unmetered                                  HQ does not limit these requests
 *               | [up to ]<number> <kind>                    per selection, whatever the number of rows
 *               | [up to ]<number> <kind> per <unit>
 *               | <number> <kind> per <unit> (or per <unit>, if fewer)
 *     kind      = HQ request | form submission | restore     each has its own limit at HQ
 *     unit      = operation                                  once, whatever the number of parents
 *               | <noun>                                     for each parent, or each item of the input
 *               | <number> <nouns>                           for each so many of them
 *               | <number> <nouns> of each kind              of each kind of owner or user that has to be asked
 *     condition = cached | returned with the parent | the case is open | the form is new
 *
 * A field without such a paragraph causes no request of its own. An amount "in the project space" may take one request more,
 * which counts a list of unknown size.
 */
export interface CostStatement {
  /** Some of its requests are not limited by HQ. */
  readonly unmetered: boolean;
  readonly amounts: readonly Amount[];
  readonly conditions: readonly string[];
}

interface Amount {
  readonly requests: number;
  readonly kind: string;
  /** None: per selection. Two: whichever needs fewer requests. */
  readonly units: readonly Unit[];
}

interface Unit {
  /** None of `operation`. */
  readonly count: number;
  readonly noun: string;
}

const NOUNS = [
  'build',
  'case',
  'cases',
  'cases in the project space',
  'cases or forms',
  'data source',
  'deactivated workers',
  'deactivated workers in the project space',
  'events',
  'events in the project space',
  'exports',
  'form',
  'forms',
  'forms in the project space',
  'forms of a case',
  'group',
  'group with members',
  'groups',
  'groups in the project space',
  'locations',
  'object',
  'operation',
  'owners of each kind in the project space',
  'row',
  'rows',
  'rows in the project space',
  'sheet',
  'tables',
  'user',
  'users',
  'users of each kind in the project space',
  'worker',
  'workers',
  'workers in the project space',
];
const CONDITIONS = ['cached', 'returned with the parent', 'the case is open', 'the form is new'];

/** Where an id is looked for: active and deactivated workers, web users; of owners also groups and locations. */
const KINDS: Readonly<Record<string, number>> = {
  'owners of each kind in the project space': 5,
  'users of each kind in the project space': 3,
};

const AMOUNT =
  /^(?:up to )?(\d+) (HQ requests?|form submission|restore)(?: per ([^()]+?)(?: \(or per (.*), if fewer\))?)?$/;

/**
 * The statement of a description; undefined where there is none.
 * @throws {Error} where it does not follow the grammar or does not stand last, alone.
 */
export function costStatement(description: string): CostStatement | undefined {
  const paragraphs = description.split('\n\n');
  const stated = paragraphs.filter(text => text.includes('Cost:'));
  if (stated.length === 0) return undefined;
  const line = paragraphs.at(-1)!;
  const [, terms, conditions] = /^Cost: ([^;\n]+?)(?:; 0 if ([a-z ]+))?\.$/.exec(line) ?? [];
  if (stated.length > 1 || terms === undefined)
    throw new Error(`not the last paragraph, or not in the grammar: ${line}`);
  const known = (conditions?.split(' or ') ?? []).map(text => oneOf(CONDITIONS, text));
  const amounts = terms.split(' + ');
  return {
    unmetered: amounts.includes('unmetered'),
    amounts: amounts.filter(text => text !== 'unmetered').map(amount),
    conditions: known,
  };
}

/**
 * The most requests, limited by HQ, that a statement allows for so many parents, in a project space where a request reads all
 * rows of a kind.
 */
export const requestsAllowed = ({ amounts }: CostStatement, parents: number): number =>
  amounts.reduce((sum, { requests, units }) => sum + requests * Math.min(...timesOf(units, parents)) + count(units), 0);

const timesOf = (units: readonly Unit[], parents: number) =>
  units.length === 0 ? [parents] : units.map(unit => times(unit, parents));

const count = (units: readonly Unit[]) => Number(units.some(({ noun }) => noun.endsWith(' in the project space')));

function times({ count, noun }: Unit, parents: number): number {
  if (noun === 'operation') return 1;
  if (KINDS[noun] !== undefined) return KINDS[noun];
  // Rows of a page: each parent may have a list of its own. Parents that share a request are few here.
  return count > 1 && SHARED.test(noun) ? Math.ceil(parents / count) : parents;
}

/** The whole project space is read at once, whatever the number of parents. */
const SHARED = / in the project space$|^tables$/;

function amount(text: string): Amount {
  const [, requests, kind, ...units] = AMOUNT.exec(text) ?? [];
  if (requests === undefined || (Number(requests) === 1) === kind!.endsWith('s')) throw new Error(`no amount: ${text}`);
  return { requests: Number(requests), kind: kind!, units: units.filter(one => one !== undefined).map(unit) };
}

function unit(text: string): Unit {
  const [, count, noun = ''] = /^(?:([\d,]+) )?(.*)$/.exec(text)!;
  return { count: count === undefined ? 1 : Number(count.replaceAll(',', '')), noun: oneOf(NOUNS, noun) };
}

function oneOf(known: readonly string[], text: string): string {
  if (!known.includes(text)) throw new Error(`not a word of the grammar: ${text}`);
  return text;
}
