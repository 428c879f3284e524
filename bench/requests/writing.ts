import type { ExecutionResult } from 'graphql';
import type { Contender } from './gateway.js';
import { type Bench, COLD, shown, type Spent, spent, WARM } from './measure.js';
import { reassign, upsert } from './writingCases.js';
import type { Step } from './writingJob.js';
import { writeTable } from './writingTables.js';
import { findOrCreate } from './writingWorkers.js';

/** The table rows of the writing jobs, and the missed targets. */
export async function benchWriting(bench: Bench) {
  const { ours, dataloader, naive, world } = bench;
  // Job 9 needs the cases that job 4 creates.
  const jobs = [upsert, findOrCreate(world), reassign, await writeTable(world)];
  const rows: (string | number)[][] = [];
  const missed: string[] = [];
  for (const { job, what, allowed, together, single, times, warmUp } of jobs) {
    if (warmUp) await ours.ask(warmUp);
    ours.pass(COLD);
    const cold = await billOf(bench, ours, together(0));
    ours.pass(WARM);
    if (warmUp) await ours.ask(warmUp);
    const warm = await billOf(bench, ours, together(1));
    const loaders = await billOf(bench, dataloader, together(2));
    const each = await billOf(bench, naive, single(3));
    const all = times ? `${shown(each, times)} (computed)` : shown(each);
    rows.push([`${job} ${what}`, shown(cold), shown(warm), allowed?.join(' / ') ?? '–', shown(loaders), all, '–', '–']);
    if (allowed && (cold.requests > allowed[0] || warm.requests > allowed[1]))
      missed.push(`job ${job}: ${cold.requests}, ${warm.requests}`);
    if (cold.requests > loaders.requests) missed.push(`job ${job}: more than with DataLoaders`);
  }
  return { rows, missed };
}

/** The HQ requests of a job. Throws if any part of it fails. */
async function billOf({ hq }: Bench, contender: Contender, steps: readonly Step[]): Promise<Spent> {
  hq.bill.clear();
  let answer: ExecutionResult = {};
  for (const step of steps) {
    for (const operation of step(answer)) {
      answer = await contender.ask(operation);
      const payloads = Object.values(answer.data ?? {}) as readonly (Payload | null)[];
      const undone = payloads.flatMap(payload => [...(payload?.userErrors ?? []), ...(payload?.left ?? [])]);
      if (answer.errors || undone.length > 0) throw new Error(JSON.stringify([answer.errors, undone]));
    }
  }
  return spent({ hq });
}

interface Payload {
  readonly userErrors?: readonly unknown[];
  readonly left?: readonly unknown[];
}
