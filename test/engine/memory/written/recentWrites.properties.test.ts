import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';
import { XMLNS } from '../../../support/mutations/formSubmissions.js';
import { apiKey } from '../../../support/gateway.js';

/**
 * Random changes of the same cases by two logins and by a user of HQ itself, with reads in between. The value of a field that
 * a login is shown is one that HQ had since the login's own last change of that field, and since HQ's index showed it.
 */
const LAG = 3_000;
const CASES = 2;

type Login = 'admin' | 'reader';
const FIELDS = ['name', 'a', 'b', 'closed'] as const;
type Field = (typeof FIELDS)[number];
type State = Readonly<Record<Field, string>>;

type Step =
  | { readonly kind: 'update' | 'save' | 'form'; readonly as: Login; readonly at: number; readonly set: Partial<State> }
  | { readonly kind: 'elsewhere'; readonly at: number; readonly set: Partial<State> }
  | { readonly kind: 'read' | 'list'; readonly as: Login; readonly fresh: boolean }
  | { readonly kind: 'pass'; readonly ms: number };

/** A step that changes a case. */
type Change = Extract<Step, { at: number }>;

const login = fc.constantFrom<Login>('admin', 'reader');
const at = fc.nat(CASES - 1);
const text = fc.constantFrom('x', 'y', 'z');
const set = fc
  .record({ name: text, a: text, b: text, closed: fc.constant('true') }, { requiredKeys: [] })
  .filter(one => Object.keys(one).length > 0);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('update' as const, 'save' as const, 'form' as const),
        as: login,
        at,
        set,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), at, set }) },
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constantFrom('read' as const, 'list' as const), as: login, fresh: fc.boolean() }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(1, 500, 1500, 4000) }),
    },
  ),
  { minLength: 3, maxLength: 14 },
);

let hq: CaseMutations;
beforeAll(async () => {
  hq = await startCaseMutations({ lag: LAG });
});
afterAll(() => hq.gateway.close());

/** The versions of a case. */
interface History {
  readonly id: string;
  readonly versions: { readonly state: State; readonly at: number; readonly here: boolean }[];
  /** The version in which each login has last changed a field, or has read it in the reply to its own change. */
  readonly told: Record<Login, Record<Field, number>>;
}

const stateOf = (id: string): State => {
  const { name, properties, closed } = hq.demo.cases.get(id)!;
  return { name, a: properties['a'] ?? '', b: properties['b'] ?? '', closed: String(closed !== null) };
};

/** The first version of a field that may be shown: that of HQ's index, or a later one. Without `fresh` also the cached one. */
function oldest({ versions, told }: History, as: Login, field: Field, isFresh: boolean): number {
  const indexed = versions.findLastIndex(({ at: moment }) => moment <= hq.gateway.clock.now() - LAG);
  const remembered = versions.findLastIndex(({ here }) => here);
  return Math.max(told[as][field], isFresh ? indexed : Math.min(indexed, remembered));
}

function check(history: History, shown: State, as: Login, isFresh: boolean): void {
  for (const field of FIELDS) {
    const possible = history.versions.slice(oldest(history, as, field, isFresh)).map(({ state }) => state[field]);
    expect({ field, possible, has: possible.includes(shown[field]), shown: shown[field] }).toMatchObject({ has: true });
  }
}

interface CaseShown {
  readonly caseId: string;
  readonly caseName: string;
  readonly closed: boolean;
  readonly properties: Readonly<Record<string, string>>;
}

const shownState = ({ caseName, closed, properties }: CaseShown): State => ({
  name: caseName,
  a: properties['a'] ?? '',
  b: properties['b'] ?? '',
  closed: String(closed),
});

const CASE = 'caseId caseName closed properties';
const inputOf = ({ name, closed, ...properties }: Partial<State>) => ({
  ...(name !== undefined && { caseName: name }),
  ...(closed && { close: true }),
  properties,
});

async function write(step: Change, { id, versions, told }: History): Promise<void> {
  hq.gateway.clock.pass(2);
  if (step.kind === 'elsewhere') {
    const { name, closed, ...properties } = step.set;
    const body = { ...(name && { case_name: name }), ...(closed && { close: true }), properties };
    const { status } = await fetch(`${hq.gateway.hq.url}/a/demo/api/case/v2/${id}/`, {
      method: 'PUT',
      headers: { authorization: apiKey('admin'), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(status).toBe(200);
    versions.push({ state: stateOf(id), at: hq.gateway.clock.now(), here: false });
    return;
  }
  const { as } = step;
  const input = inputOf(step.set);
  let answered: CaseShown | undefined;
  if (step.kind === 'update') {
    answered = (await hq.change('caseUpdate', { case: { caseId: id }, input }, { as })).changed!
      .case as unknown as CaseShown;
  } else if (step.kind === 'save') {
    const { saved } = await hq.save([{ action: 'UPDATE', case: { caseId: id }, ...input }], { as });
    answered = saved.results[0]!.case as unknown as CaseShown;
  } else {
    const form = {
      xmlns: XMLNS,
      answers: { q: 'x' },
      metadata: { userId: 'w', username: 'w' },
      cases: [{ caseId: id, ...input }],
    };
    const { data } = await hq.gateway.ask<{ it: { cases: CaseShown[]; userErrors: unknown[] } }>(
      `mutation ($form: FormDataInput!) { it: formSubmit(domain: "demo", input: { form: { data: $form } }) { cases { ${CASE} } userErrors { message } } }`,
      { variables: { form }, as },
    );
    expect(data.it.userErrors).toEqual([]);
    answered = data.it.cases[0];
  }
  const version = versions.push({ state: stateOf(id), at: hq.gateway.clock.now(), here: true }) - 1;
  for (const field of FIELDS) if (step.kind !== 'form' || step.set[field] !== undefined) told[as][field] = version;
  check({ id, versions, told }, shownState(answered!), as, true);
}

async function read(
  step: Extract<Step, { fresh: boolean }>,
  histories: readonly History[],
  owner: string,
): Promise<void> {
  const one = step.kind === 'read';
  const fields = one
    ? histories.map(({ id }, i) => `c${i}: case(caseId: "${id}") { ${CASE} }`).join(' ')
    : `cases(filter: { ownerId: ["${owner}"], closed: false }) { nodes { ${CASE} } }`;
  const { data, errors, extensions } = await hq.gateway.ask<{ domain: Record<string, never> }>(
    `query ${step.fresh ? '@fresh(maxAge: 0)' : ''} { domain(name: "demo") { ${fields} } }`,
    { as: step.as },
  );
  expect(errors).toBeUndefined();
  if (one) {
    histories.forEach((history, i) => check(history, shownState(data.domain[`c${i}`]!), step.as, step.fresh));
    return;
  }
  const { nodes } = data.domain['cases'] as unknown as { nodes: readonly CaseShown[] };
  const { indexLag = [] } = extensions as { indexLag?: readonly { readonly ids: readonly string[] }[] };
  for (const history of histories) {
    const shown = nodes.find(({ caseId }) => caseId === history.id);
    if (shown) {
      expect(shown.closed).toBe(false);
      check(history, shownState(shown), step.as, step.fresh);
    } else if (!indexLag.some(({ ids }) => ids.includes(history.id))) {
      const since = history.versions.slice(oldest(history, step.as, 'closed', step.fresh));
      expect(since.some(({ state }) => state.closed === 'true')).toBe(true);
    }
  }
}

test('an answer shows what HQ had since the last own write and since its index shows it', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async sequence => {
      const owner = `owner${(run += 1)}`;
      const histories: History[] = [];
      for (let i = 0; i < CASES; i++) {
        const input = { ...NEW_CASE, ownerId: owner, properties: { a: '0', b: '0' } };
        const id = (await hq.change('caseCreate', { input })).changed!.case!.caseId;
        const told = () => ({ name: 0, a: 0, b: 0, closed: 0 });
        const first = { state: stateOf(id), at: hq.gateway.clock.now(), here: true };
        histories.push({ id, versions: [first], told: { admin: told(), reader: told() } });
      }
      hq.gateway.clock.pass(2 * LAG);
      for (const step of sequence) {
        if (step.kind === 'pass') hq.gateway.clock.pass(step.ms);
        else if (step.kind === 'read' || step.kind === 'list') await read(step, histories, owner);
        else await write(step as Change, histories[(step as Change).at]!);
      }
      hq.gateway.clock.pass(LAG + 1);
      for (const as of ['admin', 'reader'] as const) {
        await read({ kind: 'list', as, fresh: true }, histories, owner);
        const answers = await Promise.all(
          histories.map(({ id }) =>
            hq.gateway.ask<{ domain: { case: CaseShown } }>(
              `query @fresh(maxAge: 0) { domain(name: "demo") { case(caseId: "${id}") { ${CASE} } } }`,
              { as },
            ),
          ),
        );
        expect(answers.map(({ data }) => shownState(data.domain.case))).toEqual(histories.map(({ id }) => stateOf(id)));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 20), seed: Number(process.env['SEED'] ?? 1) },
  );
}, 300_000);
