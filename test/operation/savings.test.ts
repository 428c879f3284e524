import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';

const world = createWorld({ now: NOW, cases: 300 });
const demo = world.domains.get('demo')!;
const forms = [...demo.forms].slice(0, 2).map(({ id }) => id);

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

interface Listed {
  readonly domain: { readonly cases: { readonly nodes: readonly { readonly caseId: string }[] } };
}

async function cost(selection: string) {
  const { errors, extensions } = await gateway.ask(`{ domain(name: "demo") { ${selection} } }`);
  expect(errors).toBeUndefined();
  const { actualQueryCost, savedByMemory } = extensions.cost;
  return { actualQueryCost, savedByMemory };
}

const byId = (ids: readonly string[], kind: 'case' | 'form') =>
  ids.map((id, i) => `r${i}: ${kind}(${kind}Id: "${id}") { ${kind}Id }`).join(' ');

test('what one request brought is one saving, however many answers are taken from it', async () => {
  const { data } = await gateway.ask<Listed>('{ domain(name: "demo") { cases(first: 20) { nodes { caseId } } } }');
  const ids = data.domain.cases.nodes.map(({ caseId }) => caseId);
  expect(await cost(byId(ids.slice(0, 3), 'case'))).toEqual({ actualQueryCost: 0, savedByMemory: 1 });
});

test('rows that each took a request save one each', async () => {
  expect(await cost(byId(forms, 'form'))).toEqual({ actualQueryCost: 2, savedByMemory: 0 });
  expect(await cost(byId(forms, 'form'))).toEqual({ actualQueryCost: 0, savedByMemory: 2 });
});

test('what the operation has read itself is no saving', async () => {
  expect(await cost('groups { nodes { name } } again: groups(first: 3) { nodes { name } }')).toMatchObject({
    savedByMemory: 0,
  });
  expect(await cost('groups { nodes { name } } again: groups(first: 3) { nodes { name } }')).toEqual({
    actualQueryCost: 0,
    savedByMemory: 1,
  });
});
