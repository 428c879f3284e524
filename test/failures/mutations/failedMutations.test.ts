import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MUTATION_NAMES, MUTATIONS, startEveryMutation } from '../../support/mutations/everyMutation.js';

let hq: Awaited<ReturnType<typeof startEveryMutation>>;
beforeEach(async () => void (hq = await startEveryMutation()));
afterEach(() => hq.gateway.close());

const CHANGE = /^(?!GET )/;

/** The code of an answer, and whether it may be sent again; of many, those of the first. */
function cameTo({ data, errors }: Awaited<ReturnType<typeof hq.mutate>>): readonly [code: unknown, safe: unknown] {
  const { results, chunks } = data?.it ?? {};
  const [error] = chunks?.flatMap(one => one.error ?? []) ?? [];
  if (error) return [error.code, error.safeToRepeat];
  // Workers of a list say it by their outcome.
  if (results?.[0]?.outcome === 'UNKNOWN') return ['OUTCOME_UNKNOWN', false];
  return [errors?.[0]?.extensions['code'], errors?.[0]?.extensions['safeToRepeat']];
}

test('the table covers every mutation, and each one succeeds', async () => {
  expect(Object.keys(MUTATIONS).toSorted()).toEqual(MUTATION_NAMES.toSorted());
});

describe.each(Object.keys(MUTATIONS))('%s', name => {
  test('succeeds where nothing fails', async () => {
    const { data, errors } = await hq.mutate(name);
    expect(errors).toBeUndefined();
    expect(data?.it?.userErrors.filter(({ code }) => code !== 'IGNORED')).toEqual([]);
  });

  // Signing in changes nothing and takes no key.
  if (name !== 'userSignIn')
    test('sends nothing where it is repeated with its argument idempotencyKey', async () => {
      const first = await hq.mutate(name, { argumentKey: 'own' });
      expect([first.errors, first.sent.length]).toEqual([undefined, 1]);
      const again = await hq.mutate(name, { argumentKey: 'own' });
      expect([again.data, again.errors, again.sent]).toEqual([first.data, undefined, []]);
    });

  test.each(['html', 'noise', 'shape'] as const)(
    'a 200 with %s in place of the answer leaves the outcome unknown, and a repeat sends it again only where that is safe',
    async as => {
      hq.gateway.hq.failures.add(CHANGE, { kind: 'garbage', as });
      const first = await hq.mutate(name);
      const [code, safe] = cameTo(first);
      expect([code, first.sent.length]).toEqual(['OUTCOME_UNKNOWN', 1]);
      const again = await hq.mutate(name);
      expect(again.sent).toHaveLength(safe ? again.sent.length : 0);
      expect(again.sent.length).toBeLessThanOrEqual(1);
    },
  );

  test.each([502, 503, 504] as const)(
    "a proxy's %i leaves the outcome unknown: HQ may have made the change, and a repeat sends it only where that is safe",
    async status => {
      hq.gateway.hq.failures.add(CHANGE, { kind: 'proxy', status, after: true });
      const first = await hq.mutate(name);
      const [code, safe] = cameTo(first);
      expect([code, first.sent.length]).toEqual(['OUTCOME_UNKNOWN', 1]);
      const again = await hq.mutate(name);
      expect(again.sent.length).toBeLessThanOrEqual(safe ? 1 : 0);
    },
  );
});

test("HQ's page about a plan without API access is FORBIDDEN, and the key may be used again (authentication.md 7)", async () => {
  const query =
    'mutation { it: caseCreate(domain: "no-api", input: {caseType: "a", caseName: "b", ownerId: "c"}) { userErrors { code } } }';
  for (let i = 0; i < 2; i++) {
    const { errors, bill } = await hq.gateway.ask(query, { headers: { 'idempotency-key': 'plan' } });
    expect(errors).toMatchObject([{ message: expect.stringContaining('plan'), extensions: { code: 'FORBIDDEN' } }]);
    expect(bill).toEqual(['POST case/v2/']);
  }
});
