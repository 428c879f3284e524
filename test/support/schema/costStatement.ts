import { costStatement as parsed, type CostStatement, type Unit } from '../../../src/graphql/subgraph/costStatement.js';

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
  'users in the project space',
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

/**
 * The statement of a description; undefined where there is none.
 * @throws {Error} where it does not follow the grammar, or uses a word that the grammar does not have.
 */
export function costStatement(description: string): CostStatement | undefined {
  const statement = parsed(description);
  for (const condition of statement?.conditions ?? []) oneOf(CONDITIONS, condition);
  for (const { noun } of statement?.amounts.flatMap(({ units }) => units) ?? []) oneOf(NOUNS, noun);
  return statement;
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

function oneOf(known: readonly string[], text: string): void {
  if (!known.includes(text)) throw new Error(`not a word of the grammar: ${text}`);
}
