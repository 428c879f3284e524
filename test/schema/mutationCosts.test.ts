import { describe, expect, test } from '@jest/globals';
import { MUTATION_NAMES, MUTATIONS, startEveryMutation } from '../support/mutations/everyMutation.js';
import { costStatement, requestsAllowed } from '../support/schema/costStatement.js';
import type { CostStatement } from '../../src/graphql/subgraph/costStatement.js';
import { schema } from '../support/sdl.js';
import { BELOW_MAXIMUM, COSTLY, type CostlyCall } from './costlyCalls.js';
import { payloadFields } from './payloadFields.js';

const fields = schema.getMutationType()!.getFields();

interface Measured {
  /** Requests that HQ limits. */
  readonly metered: number;
  readonly unmetered: number;
}

/** What a mutation costs with an empty cache. `repeated`: it was sent before under the same key, and the cache is out of date. */
async function measure(
  name: string,
  { call, flags }: CostlyCall,
  { selection = '', repeated = false } = {},
): Promise<Measured> {
  const hq = await startEveryMutation(flags);
  if (repeated) {
    await hq.mutate(name, { call });
    hq.gateway.clock.pass(23 * 3_600_000);
  }
  const answer = await hq.mutate(name, {
    call,
    selection: `userErrors { code } ${selection}`,
    ...(!repeated && { headers: {} }),
  });
  await hq.gateway.close();
  expect([name, answer.errors]).toEqual([name, undefined]);
  expect(answer.data?.it?.userErrors.filter(({ code }) => code !== 'IGNORED')).toEqual([]);
  const { actualQueryCost, unmetered } = answer.extensions.cost;
  return { metered: actualQueryCost - unmetered, unmetered };
}

/** The most requests that a statement allows for so many of each noun. */
const maximum = ({ amounts }: CostStatement, counts: CostlyCall['counts'] = {}): number =>
  amounts.reduce((sum, { requests, units }) => {
    const times = units.map(({ count, noun }) => Math.ceil((counts[noun] ?? 1) / count));
    return sum + requests * Math.min(...(times.length > 0 ? times : [1]));
  }, 0);

describe.each(MUTATION_NAMES)('%s', name => {
  const description = fields[name]!.description!;
  const statement = costStatement(description)!;
  const usual: CostlyCall = { call: MUTATIONS[name]! };
  const costly = COSTLY[name] ?? usual;

  test('costs what it states', async () => {
    const little = await measure(name, usual);
    const much = COSTLY[name] ? await measure(name, costly) : little;
    expect(little.metered).toBeLessThanOrEqual(maximum(statement));
    if (!/Cost:.*up to/.test(description)) expect(little.metered).toBe(maximum(statement));
    if (BELOW_MAXIMUM[name]) expect(much.metered).toBeLessThan(maximum(statement, costly.counts));
    else expect(much.metered).toBe(maximum(statement, costly.counts));
    expect(much.unmetered + little.unmetered > 0).toBe(statement.unmetered);
  });

  for (const field of payloadFields(name)) {
    const stated = costStatement(field.description);
    const repeated = stated?.conditions.includes('the form is new') ?? false;
    test(`${field.name} with all that is free below it costs ${stated ? 'what it states' : 'nothing'}`, async () => {
      const without = await measure(name, costly, { repeated });
      const { metered, unmetered } = await measure(name, costly, { repeated, selection: field.selection });
      expect(metered - without.metered).toBe(stated ? requestsAllowed(stated, 1) : 0);
      expect(unmetered - without.unmetered).toBe(0);
    });
  }
});
