import { describe, expect, test } from '@jest/globals';
import type { Asked } from '../../../support/gateway.js';
import { gatewayPerFile } from '../../../support/gatewayPerTest.js';
import { allLists, listsOfGraph } from '../../../support/schema/listsOfGraph.js';
import { seededWorldWithFlags } from '../../../support/worlds/seededWorld.js';
import { type Alteration, alterations } from './alterations.js';
import { altering, type Target, targetsIn, watchedHq } from './alteredRows.js';
import { type Difference, differences } from './losses.js';

const { world } = seededWorldWithFlags(60, ['ACTION_TIMES_API']);
const { endpoints, state } = watchedHq();
const gateway = gatewayPerFile({ world, endpoints });

type Answer = Asked<unknown>;
type GraphError = NonNullable<Answer['errors']>[number];

/** Lists that are not below a project space: of a job, of an account, of an invitation. Their own tests alter them. */
const ELSEWHERE = [
  ...['HqJob.problems', 'HqAccount.domains', 'WebUserInvitation.locations'],
  // Look-ups by ids: the rows of lists.
  ...['Domain.casesById', 'Domain.formsById', 'Domain.locationsById', 'Domain.mobileWorkersById'],
];

/** Case types are merged from all applications: an altered one takes its part out of the list. */
const MERGED = /^domain\.caseTypes/;

/** Parts of an application that are reached from rows of another kind. */
const DERIVED = /\.(definition|formDefinitions)(\.|$)/;

/** Global ids that are made of the row's position where HQ sends no id. */
const BY_POSITION = ['ApplicationModule.id'];

/**
 * Fields without an error for an odd value: what is read out of a form's answers, which may be any JSON; a calendar day,
 * of which 1900-01-01 is one; a heading that HQ may send in several languages.
 */
const LENIENT = [
  ...['Form.xmlns', 'Form.name', 'Form.definition', 'Form.caseIds', 'Form.cases'],
  ...['ActionTime.localDate', 'ReportColumn.display', 'ReportColumn.heading'],
];

/** Lists of forms by what stands in their answers, which may be any JSON: an odd value is no link. */
const BY_ANSWERS = /^domain\.(formDefinitions\.\d+\.submissions|cases\.nodes\.\d+\.forms)\.nodes$/;

/** Lists that show no row of HQ's JSON: read from XML, whose values are always text, kept here, or merged. */
const WITHOUT_ROWS = /^(Restore\w*\.|RequestBudget(Limit)?\.|Domain\.caseTypes$)/;

const pathOf = ({ path = [] }: { readonly path?: readonly (string | number)[] }) => path.join('.');
const isBelow = (path: string, above: string) => `${path}.`.startsWith(`${above}.`);

async function ask(query: string, watch?: typeof state.watch): Promise<Answer> {
  state.watch = watch;
  return gateway.ask<unknown>(query);
}

/** Why a difference is a loss; undefined if it is what an altered value may do. */
function lossOf(difference: Difference, target: Target, alteration: Alteration, errors: readonly GraphError[]) {
  const { kind, type, within, field = '' } = difference;
  const path = pathOf(difference);
  if (alteration.links && kind === 'added') return undefined;
  const hasError = errors.some(error => isBelow(path, pathOf(error)));
  // One item of an unreadable list may say so for all of them.
  const itemHasError = errors.some(error => isBelow(pathOf(error), path));
  if (MERGED.test(path) && (kind !== 'null' || path.includes('.', 'domain.'.length))) return undefined;
  const isInRow = target.id
    ? DERIVED.test(path) || within.includes(String(target.id[1]))
    : difference.path.includes(0) || (kind === 'absent' && hasError);
  const allowed = {
    null: hasError || alteration.silent,
    other: type === 'JSON' || type === 'JSONObject' || (alteration.links && BY_POSITION.includes(field)),
    // A link that is null leads nowhere. One that cannot be read may lead to each list that its row is not in.
    absent: hasError || itemHasError || (alteration.links && (alteration.silent ?? BY_ANSWERS.test(path))),
    added: false,
  };
  return isInRow && (allowed[kind] || LENIENT.includes(field)) ? undefined : `${kind}: ${path}`;
}

/** What an alteration takes from an answer beyond the altered values. */
async function losses(query: string, usual: Answer, target: Target, alteration: Alteration): Promise<string[]> {
  const { watch, count } = altering(target, alteration);
  const { data, errors = [] } = await ask(query, watch);
  if (count() === 0) return [];
  const known = (usual.errors ?? []).map(pathOf);
  const raised = errors.filter(error => !known.includes(pathOf(error)));
  const found = differences(usual.data, data);
  return [
    ...found.flatMap(difference => lossOf(difference, target, alteration, raised) ?? []),
    ...raised.filter(({ extensions }) => extensions['code'] !== 'HQ_UNEXPECTED').map(error => `code: ${pathOf(error)}`),
  ].map(loss => `${target.endpoint}: ${alteration.name}: ${loss}`);
}

const lists = listsOfGraph();
const queries = new Map(lists.map(({ coordinate, query }) => [query, coordinate]));

test('every list of the graph is altered here', () => {
  const reached = lists.map(({ coordinate }) => coordinate);
  const missing = allLists.filter(coordinate => ![...reached, ...ELSEWHERE].includes(coordinate));
  expect(missing).toEqual([]);
});

describe('a row of HQ with unexpected values comes, its fields are null with errors at their paths, and nothing else is lost', () => {
  test.each([...queries].map(([query, coordinate]) => [coordinate, query]))('%s', async (coordinate, query) => {
    const bodies: [string, unknown][] = [];
    const usual = await ask(query, (endpoint, body) => bodies.push([endpoint, body]));
    const found: string[] = [];
    const targets = targetsIn(bodies, JSON.stringify(usual.data));
    expect(targets.length > 0).toBe(!WITHOUT_ROWS.test(coordinate));
    for (const target of targets) {
      for (const alteration of alterations) found.push(...(await losses(query, usual, target, alteration)));
    }
    expect(found).toEqual([]);
  });
});
