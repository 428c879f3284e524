import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startCaseMutations, type CaseMutations, NEW_CASE } from '../../../support/mutations/caseMutations.js';

let hq: CaseMutations;
beforeEach(async () => {
  hq = await startCaseMutations();
});
afterEach(() => hq.gateway.close());

const WRITE = 'POST case/v2/';
const headers = { 'idempotency-key': 'k' };
const slim = { fields: 'caseId', headers };
const cases = Array.from({ length: 250 }, (_, i) => ({ action: 'CREATE', ...NEW_CASE, caseName: `Case ${i}` }));
const outcomes = ({ saved }: Awaited<ReturnType<CaseMutations['save']>>) => saved.chunks.map(({ outcome }) => outcome);

test.each(['before', 'after'] as const)(
  'creates whose answer was lost %s they were made: the error says how to find out, and the following chunks are sent with the key',
  async when => {
    hq.gateway.hq.failures.add(/^POST case\/v2\/$/, { kind: 'cut', when });
    const first = await hq.save(cases, slim);
    expect(outcomes(first)).toEqual(['UNKNOWN', 'NOT_SENT', 'NOT_SENT']);
    const { code, message, safeToRepeat } = first.saved.chunks[0]!.error!;
    expect([code, safeToRepeat]).toEqual(['OUTCOME_UNKNOWN', false]);

    hq.gateway.clock.pass(1000);
    const again = await hq.save(cases, slim);
    expect([outcomes(again), again.bill]).toEqual([
      ['UNKNOWN', 'SAVED', 'SAVED'],
      [WRITE, WRITE],
    ]);
    expect(again.saved.unsavedIndexes).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect((await hq.save(cases, slim)).bill).toEqual([]);

    // The way out is a query as it stands in the error, in both answers.
    for (const said of [message, again.saved.chunks[0]!.error!.message]) {
      const [query] = /forms\(.*?\) \{ nodes \{.*?\} \}/.exec(said)!;
      const { data } = await hq.gateway.ask<{ domain: { forms: { nodes: readonly { caseIds: string[] }[] } } }>(
        `{ domain(name: "demo") { ${query} } }`,
      );
      const sizes = data.domain.forms.nodes.map(({ caseIds }) => caseIds.length).sort((a, b) => a - b);
      expect(sizes).toEqual(when === 'after' ? [50, 100, 100] : [50, 100]);
    }
  },
);
