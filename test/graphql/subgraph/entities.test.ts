import { describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway } from '../../support/gateway.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { domainIn } from '../../support/worlds/demoWorld.js';

const world = createWorld({ now: NOW, cases: 300 });
const demo = domainIn(world);
const gateway = gatewayPerTest({ world });
const cases = demo.cases.find({ take: 100 }).rows;
const forms = demo.forms.find({ take: 50 }).rows;

type Entities<Entity = Readonly<Record<string, unknown>>> = { readonly _entities: readonly (Entity | null)[] };

const entities = (representations: readonly unknown[], selected: string) =>
  gateway.ask<Entities>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selected} } }`,
    { variables: { representations } },
  );
const caseOf = (caseId: string) => ({ __typename: 'Case', domain: 'demo', caseId });
const formOf = (formId: string) => ({ __typename: 'Form', domain: 'demo', formId });
const placed = ({ errors = [] }: Awaited<ReturnType<typeof entities>>) =>
  errors.map(({ path, message, extensions: { code } }) => ({ path: path?.join('.'), message, code }));

describe('_entities', () => {
  test('100 cases are 1 HQ request, in the order of the representations', async () => {
    const ids = cases.map(({ id }) => id).toReversed();
    const { data, errors, bill } = await entities(ids.map(caseOf), '... on Case { caseId }');
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(ids.map(caseId => ({ caseId })));
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
  });

  test('forms with what is selected below them cost what they cost in `nodes`', async () => {
    const selected = '... on Form { id formId submittedBy { displayName } cases { caseName } }';
    const ids = forms.map(({ id }) => id);
    const first = await entities(ids.map(formOf), selected);
    expect(first.errors).toBeUndefined();
    expect(first.data._entities.map(form => form?.['formId'])).toEqual(ids);
    expect(first.bill).toHaveLength(5);
    const other = await startGateway({ world });
    const { data, bill } = await other.ask<{ nodes: unknown[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ${selected} } }`,
      { variables: { ids: first.data._entities.map(form => form?.['id']) } },
    );
    await other.close();
    expect(data.nodes).toEqual(first.data._entities);
    expect(first.bill.toSorted()).toEqual(bill.toSorted());
  });

  test('a repeated representation is read once and answered twice', async () => {
    const [one, two] = cases as unknown as [{ id: string }, { id: string }];
    const list = [one, two, one].map(({ id }) => caseOf(id));
    const { data, bill } = await entities(list, '... on Case { caseId }');
    expect(data._entities).toEqual([one, two, one].map(({ id }) => ({ caseId: id })));
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
  });

  test('an unknown one is null, with an error at its own path', async () => {
    const [{ id }] = cases as unknown as [{ id: string }];
    const answer = await entities([caseOf('none'), caseOf(id)], '... on Case { caseId }');
    expect(answer.data._entities).toEqual([null, { caseId: id }]);
    expect(placed(answer)).toEqual([
      {
        path: '_entities.0',
        code: 'NOT_FOUND',
        message: 'representations[0]: HQ has no such Case, or the caller may not see it.',
      },
    ]);
  });

  test('a user of any kind by the key of ProjectUser; an id without a user is an UnknownUser', async () => {
    const [worker] = [...demo.workers] as unknown as [{ id: string }];
    const representations = ['ProjectUser', 'ProjectUser', 'UnknownUser'].map((type, i) => ({
      __typename: type,
      domain: 'demo',
      userId: i === 0 ? worker.id : 'system',
    }));
    const { data, errors, bill } = await entities(representations, '__typename ... on ProjectUser { userId }');
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { __typename: 'MobileWorker', userId: worker.id },
      { __typename: 'UnknownUser', userId: 'system' },
      { __typename: 'UnknownUser', userId: 'system' },
    ]);
    expect(bill).toEqual(['GET user/v1/?limit=1000']);
  });

  test('representations of every kind are read in one round', async () => {
    const [user] = [...demo.workers] as unknown as [{ id: string }];
    const [location] = [...demo.locations] as unknown as [{ id: string }];
    const representations = [
      ...cases.slice(0, 10).map(({ id }) => caseOf(id)),
      { __typename: 'MobileWorker', domain: 'demo', userId: user.id },
      { __typename: 'Location', domain: 'demo', locationId: location.id },
      { __typename: 'Domain', name: 'demo' },
    ];
    const { data, errors, bill } = await entities(representations, '__typename');
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(representations.map(({ __typename }) => ({ __typename })));
    expect(bill.length).toBeLessThanOrEqual(3);
  });

  test('an item that refers to nothing is null, with an error that names it; the others are answered', async () => {
    const [{ id }] = cases as unknown as [{ id: string }];
    const wrong: readonly (readonly [unknown, string])[] = [
      [3, 'expected an object.'],
      [{ domain: 'demo', caseId: id }, '__typename is missing.'],
      [{ __typename: 'Budget' }, '__typename "Budget" is not the name of a type with a key.'],
      [{ __typename: 'Case', caseId: id }, 'the fields of a key of Case are missing: id, or domain and caseId.'],
      [{ __typename: 'Case', domain: 'demo', caseId: 3 }, 'caseId is not a string.'],
      [{ __typename: 'Case', domain: 'demo', caseId: '' }, 'caseId is empty.'],
      [{ __typename: 'Case', domain: 'a/b', caseId: id }, '"a/b" is not the name of a project space.'],
      [{ __typename: 'Domain', name: '../x' }, '"../x" is not the name of a project space.'],
      [{ __typename: 'Case', domain: 'demo', caseId: 'x'.repeat(1001) }, 'caseId has more than 1000 characters.'],
      [{ __typename: 'Case', id: 'x' }, 'id: "x" is not a valid id. Use the value of a field "id".'],
    ];
    const answer = await entities([...wrong.map(([value]) => value), caseOf(id)], '... on Case { caseId }');
    expect(answer.data._entities).toEqual([...wrong.map(() => null), { caseId: id }]);
    expect(placed(answer)).toEqual(
      wrong.map(([, message], i) => ({
        path: `_entities.${i}`,
        code: 'BAD_USER_INPUT',
        message: `representations[${i}]: ${message}`,
      })),
    );
    expect(answer.bill).toEqual([`GET case/v2/${id}/`]);
  });

  test('too many are refused before any is read', async () => {
    const { data, errors, bill } = await entities(
      Array.from({ length: 5001 }, () => caseOf('x')),
      '__typename',
    );
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      expect.objectContaining({
        message: '_entities(representations:) has 5001 items; at most 5000 are allowed. Send fewer at once.',
      }),
    ]);
    expect(bill).toEqual([]);
  });

  test('needs a login, and `hq-explain: plan` prices it', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    const variables = { r: cases.map(({ id }) => caseOf(id)) };
    const { errors, bill } = await gateway.ask(query, { variables, as: null });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(bill).toEqual([]);
    const priced = await gateway.ask(query, { variables, headers: { 'hq-explain': 'plan' } });
    expect(priced.extensions.cost).toMatchObject({ plan: { requests: { least: 1, expected: 1, most: 1 } } });
    expect(priced.bill).toEqual([]);
  });
});

describe('_service', () => {
  test('returns the schema as a subgraph; no login, no HQ request', async () => {
    const { data, errors, bill } = await gateway.ask<{ _service: { sdl: string } }>('{ _service { sdl } }', {
      as: null,
    });
    expect(errors).toBeUndefined();
    expect(data._service.sdl).toContain('extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"');
    expect(data._service.sdl).toContain('@key(fields: "domain caseId")');
    expect(bill).toEqual([]);
  });

  test('is not part of the schema that clients read', async () => {
    const { data } = await gateway.ask<{ __schema: { queryType: { fields: { name: string }[] } }; any: unknown }>(
      '{ __schema { queryType { fields { name } } } any: __type(name: "_Entity") { name } }',
      { as: null },
    );
    expect(data.__schema.queryType.fields.map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['_service', '_entities']),
    );
    expect(data.any).toBeNull();
  });
});
