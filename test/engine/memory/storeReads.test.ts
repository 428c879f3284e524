import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Keyv } from 'keyv';
import { keyValueStore, type KeyValueStore } from '../../../src/engine/memory/store/keyValue.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../../support/gateway.js';

/**
 * Replicas share the cache over Redis, where each read of the store is a round trip: so their number is bounded for each
 * fetch, whatever the number of rows.
 */
const world = createWorld({ now: NOW, cases: 300 });
const demo = world.domains.get('demo')!;
const [mother] = [...demo.cases].filter(one => one.type === 'pregnancy');
const HOUR = 3_600_000;

let reads: number;
let gateway: TestGateway;
beforeEach(async () => {
  const store = new Keyv();
  const counting: KeyValueStore = {
    getMany: keys => {
      reads += 1;
      return store.getMany(keys);
    },
    setMany: entries => store.setMany(entries),
  };
  gateway = await startGateway({ world, store: keyValueStore(counting, () => undefined) });
  // A login that HQ has not accepted yet has no memory.
  await gateway.ask('{ viewer { username } }');
  gateway.clock.pass(HOUR);
});
afterEach(() => gateway.close());

async function cost(selection: string) {
  reads = 0;
  const { errors, bill } = await gateway.ask(`{ domain(name: "demo") { ${selection} } }`);
  expect(errors).toBeUndefined();
  return { reads, requests: bill.length };
}

describe('reads of the store', () => {
  test.each([
    ['one row', `case(caseId: "${mother!.id}") { caseName }`, { cold: 2, warm: 2 }, 1],
    ['a page of a root list', 'cases(first: 7) { nodes { caseName } }', { cold: 2, warm: 2 }, 1],
    ['a whole list', 'groups(first: 5) { nodes { name } }', { cold: 2, warm: 1 }, 1],
    // Its length is not known beforehand, so a dry run comes first.
    ['all rows of a family', 'locationTypes { name }', { cold: 2, warm: 1 }, 1],
    [
      'one row, and a set that HQ sideloads with it: two fetches',
      `case(caseId: "${mother!.id}") { children { nodes { caseName } } }`,
      { cold: 4, warm: 5 },
      1,
    ],
  ])('%s', async (_, selection, { cold, warm }, requests) => {
    expect(await cost(selection)).toEqual({ reads: cold, requests });
    expect(await cost(selection)).toEqual({ reads: warm, requests: 0 });
  });

  test('an id that may be of four families takes as many as an id of one', async () => {
    const row = `case(caseId: "${mother!.id}")`;
    await cost(`${row} { caseName }`);
    expect(await cost(`${row} { owner { __typename } }`)).toEqual({ reads: 4, requests: 1 });
    expect(await cost(`${row} { owner { __typename } }`)).toEqual({ reads: 4, requests: 0 });
  });
});
