import { describe, expect, test } from '@jest/globals';
import { keysOf } from '../../../src/graphql/subgraph/entityTypes.js';
import { gatewayPerFile } from '../../support/gatewayPerTest.js';
import { document } from '../../support/sdl.js';
import { firstOf, pathsFromDomain, queryAt } from './objectOfEachType.js';

const gateway = gatewayPerFile();
const paths = pathsFromDomain();
const keys = [...keysOf(document.definitions)];
const reachable = keys.filter(([type]) => paths.has(type));

type Representation = Readonly<Record<string, string>>;

const entities = (representations: readonly Representation[], selected: string) =>
  gateway.ask<{ _entities: readonly unknown[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${selected} } }`,
    { variables: { representations } },
  );

describe('an entity by each of its keys', () => {
  test.each(reachable)('%s', async (type, own) => {
    const fields = [...new Set(own.flat())];
    const { data, errors: failed } = await gateway.ask(queryAt(paths.get(type)!, fields));
    expect(failed).toBeUndefined();
    const object = firstOf(type, data);
    if (!object) throw new Error(`the demo project space has no ${type} at ${paths.get(type)!.join('.')}`);
    const representations = own.map(key => ({
      __typename: type,
      ...Object.fromEntries(key.map(name => [name, object[name]!])),
    }));
    const { data: found, errors } = await entities(representations, `... on ${type} { ${fields.join(' ')} }`);
    expect(errors).toBeUndefined();
    expect(found._entities).toEqual(own.map(() => object));
  });
});

test('HqJob, which only a mutation returns, by each of its keys: 1 HQ request', async () => {
  const { data } = await gateway.ask<{ formsArchive: { job: Readonly<Record<string, string>> } }>(
    'mutation { formsArchive(domain: "demo", formIds: ["none"]) { job { id domain jobId } } }',
  );
  const { job } = data.formsArchive;
  const own = [['id'], ['domain', 'jobId']];
  expect(keysOf(document.definitions).get('HqJob')).toEqual(own);
  const representations = own.map(key => ({
    __typename: 'HqJob',
    ...Object.fromEntries(key.map(name => [name, job[name]!])),
  }));
  const { data: found, errors, bill } = await entities(representations, '... on HqJob { id domain jobId status }');
  expect(errors).toBeUndefined();
  expect(found._entities).toMatchObject([job, job]);
  expect(bill).toHaveLength(1);
});
