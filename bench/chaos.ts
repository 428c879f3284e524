import { parseArgs } from 'node:util';
import { runChaos } from '../test/support/chaos/run.js';

/**
 * Random operations while HQ fails at random, each compared with the same operation without faults. Prints how many came to
 * which outcome, by fault. `--operations` (default 10,000), in parts with a new gateway each; `--seed` of the first part.
 */
const { values } = parseArgs({
  options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const PART = 1000;

const total = new Map<string, Map<string, number>>();
const wrong: string[] = [];
for (let done = 0, seed = Number(values.seed); done < Number(values.operations); done += PART, seed += 1) {
  const part = await runChaos(Math.min(PART, Number(values.operations) - done), seed);
  wrong.push(...part.wrong);
  for (const [fault, outcomes] of part.table) {
    const row = total.get(fault) ?? new Map<string, number>();
    total.set(fault, row);
    for (const [outcome, count] of outcomes) row.set(outcome, (row.get(outcome) ?? 0) + count);
  }
}

const outcomes = [...new Set([...total.values()].flatMap(row => [...row.keys()]))].sort();
const lines = [...total].map(([fault, row]) => [fault, ...outcomes.map(name => row.get(name) ?? 0)]);
for (const line of [['fault', ...outcomes], ['---', ...outcomes.map(() => '--:')], ...lines])
  console.log(`| ${line.join(' | ')} |`);
console.log(`\nWrong, lost or doubled: ${wrong.length}`);
if (wrong.length > 0) {
  console.error(wrong.slice(0, 20).join('\n\n'));
  process.exitCode = 1;
}
