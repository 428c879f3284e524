import { describe, expect, test } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { apiKey, type GatewayOptions, NOW, startGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';

const world = createWorld({ now: NOW, cases: 300 });
const demo = domainIn(world);
const cases = demo.cases.find({ take: 100 }).rows.map(({ id }) => id);
const forms = demo.forms.find({ take: 30 }).rows.map(({ id }) => id);

interface Answer {
  readonly data: { readonly _entities: readonly unknown[] };
  readonly errors?: readonly unknown[];
  readonly extensions: { readonly cost: { readonly actualQueryCost: number } };
}

/** A part of a gateway's operation. */
interface Part {
  readonly selected: string;
  readonly representations: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

const casesOf = (ids: readonly string[], selected = 'caseId'): Part => ({
  selected: `... on Case { ${selected} }`,
  representations: ids.map(caseId => ({ __typename: 'Case', domain: 'demo', caseId })),
});
const formsOf = (ids: readonly string[], selected: string): Part => ({
  selected: `... on Form { ${selected} }`,
  representations: ids.map(formId => ({ __typename: 'Form', domain: 'demo', formId })),
});
const trace = (id: string) => ({ traceparent: `00-${id.repeat(32)}-00f067aa0ba902b7-01` });

/** Sends parts at the same time, with headers of their own; returns the answers and all HQ requests. `size`: parts of a group. */
async function together(parts: readonly Part[], size = parts.length, options: GatewayOptions = {}) {
  const gateway = await startGateway({
    world,
    ...options,
    // However long the parts take to come.
    gathered: async come => {
      while (come() < size) await nextTurn();
    },
  });
  try {
    const answers = await Promise.all(
      parts.map(async ({ selected, representations, headers }) => {
        const response = await fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: apiKey('admin'), ...trace('a'), ...headers },
          body: JSON.stringify({
            query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selected} } }`,
            variables: { representations },
          }),
        });
        return (await response.json()) as Answer;
      }),
    );
    return { answers, bill: gateway.hq.bill.lines() };
  } finally {
    await gateway.close();
  }
}

const idsOf = ({ data }: Answer) => data._entities.map(entity => Object.values(entity as object)[0] as unknown);
const costs = (answers: readonly Answer[]) => answers.map(({ extensions }) => extensions.cost.actualQueryCost);

describe('parallel parts of one operation of a gateway (same login and trace)', () => {
  test('read other cases in one HQ request, which one of them is charged', async () => {
    const { answers, bill } = await together([casesOf(cases.slice(0, 50)), casesOf(cases.slice(50))]);
    expect(answers.flatMap(idsOf)).toEqual(cases);
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
    expect(costs(answers).toSorted()).toEqual([0, 1]);
  });

  test('read what is selected below in the same rounds, and cost what one request for all of them costs', async () => {
    const selected = 'formId submittedBy { displayName } cases { caseName owner { displayName } }';
    const whole = await together([formsOf(forms, selected)]);
    const parts = await together([formsOf(forms.slice(0, 15), selected), formsOf(forms.slice(15), selected)]);
    expect(parts.answers.flatMap(({ data }) => data._entities)).toEqual(whole.answers[0]!.data._entities);
    expect(parts.bill.toSorted()).toEqual(whole.bill.toSorted());
    expect(costs(parts.answers).reduce((sum, cost) => sum + cost)).toBe(whole.bill.length);
  });

  test('each select of the same cases what they need', async () => {
    const { answers, bill } = await together([
      casesOf(cases.slice(0, 10), 'caseId owner { displayName }'),
      casesOf(cases.slice(0, 10), 'caseId forms(first: 1) { nodes { formId } }'),
      casesOf(cases.slice(0, 10), 'caseName'),
    ]);
    expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
    expect(answers.slice(0, 2).map(idsOf)).toEqual([cases.slice(0, 10), cases.slice(0, 10)]);
    expect(bill.filter(line => line.includes('bulk-fetch'))).toHaveLength(1);
  });

  test('share the sum of their limits (hq-max-cost)', async () => {
    const headers = { 'hq-max-cost': '1' };
    const parts = forms.slice(0, 2).map(id => ({ ...formsOf([id], 'formId'), headers }));
    const { answers, bill } = await together(parts);
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(answers.flatMap(idsOf)).toEqual(forms.slice(0, 2));
    expect(bill).toHaveLength(2);
  });

  test('what a part wanted that is refused for its size is not read for it by another', async () => {
    const parts = [
      casesOf(cases.slice(0, 2), 'caseName'),
      casesOf(cases.slice(2, 52), 'forms(first: 5) { nodes { formId } } caseName caseType closed'),
    ];
    const { answers, bill } = await together(parts, parts.length, { maxValues: 150 });
    expect(answers.map(({ errors = [] }) => errors.length)).toEqual([0, 1]);
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
  });

  test('an unknown object of one is no error of another', async () => {
    const { answers } = await together([casesOf(['none']), casesOf(cases.slice(0, 2))]);
    expect(answers.map(({ errors = [] }) => errors.length)).toEqual([1, 0]);
    expect(idsOf(answers[1]!)).toEqual(cases.slice(0, 2));
  });
});

describe('requests that are no parts of one operation', () => {
  test.each([
    ['another trace', { headers: trace('b') }],
    ['another login', { headers: { authorization: apiKey('reader') } }],
    ['no trace', { headers: { traceparent: 'none' } }],
  ])('%s: each reads alone', async (_, other) => {
    const parts = [casesOf(cases.slice(0, 50)), { ...casesOf(cases.slice(50)), ...other }];
    const { bill } = await together(parts, 1);
    expect(bill).toEqual(['POST case/v2/bulk-fetch/', 'POST case/v2/bulk-fetch/']);
  });
});
