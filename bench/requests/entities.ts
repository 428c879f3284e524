import { operation } from './gateway.js';
import { measuredWithoutErrors, shown, type Bench } from './measure.js';

const QUERY = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Case { caseName owner { displayName } }
    ... on MobileWorker { username firstName }
  }
}`;

/** Objects that a gateway asks for in one request: 5,000 cases and 500 workers. Prints HQ requests and ms, cold and again. */
export async function benchEntities(bench: Bench): Promise<void> {
  const [name, space] = [...bench.world.domains][0]!;
  const cases = space.cases
    .find({ take: 5000 })
    .rows.map(({ id }) => ({ __typename: 'Case', domain: name, caseId: id }));
  const workers = [...space.workers]
    .slice(0, 500)
    .map(({ id }) => ({ __typename: 'MobileWorker', domain: name, userId: id }));

  console.log('\n| `_entities` | HQ requests (metered) | ms | again | ms |\n| --- | --: | --: | --: | --: |');
  for (const [what, representations] of [
    [`${cases.length} cases with their owners`, cases],
    [`${workers.length} workers`, workers],
  ] as const) {
    bench.ours.pass(3_600_000 * 3);
    const asked = operation(QUERY, { representations });
    const [cold, again] = [
      await measuredWithoutErrors(bench, bench.ours, asked),
      await measuredWithoutErrors(bench, bench.ours, asked),
    ];
    console.log(`| ${what} | ${shown(cold)} | ${Math.round(cold.ms)} | ${shown(again)} | ${Math.round(again.ms)} |`);
  }
}
