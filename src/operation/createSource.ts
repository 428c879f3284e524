import type { Budget } from '../client/budget/budget.js';
import type { createCounting } from '../client/budget/workers.js';
import type { Clock } from '../client/clock.js';
import type { Ledger } from '../client/ledger.js';
import { type PipelineOptions, readPipeline, writePipeline } from '../client/send.js';
import type { Dependencies } from '../engine/memory/dependencies/dependencies.js';
import { reader } from '../engine/read/reader.js';
import type { Resource } from '../engine/resource/resource.js';
import type { WriteSource } from '../engine/write/source.js';
import { countWorkersOnce } from './countWorkers.js';

/** Where one operation gets the rows of one project space from, and what it records. */
interface SourceParts extends Pick<
  WriteSource,
  'domain' | 'operation' | 'memory' | 'families' | 'freshness' | 'idempotentWrites' | 'progress'
> {
  readonly all: readonly Resource<unknown>[];
  readonly ledger: Ledger;
  readonly dependencies: Pick<Dependencies, 'readLive'>;
  readonly clock: Clock;
  readonly budget: Budget;
  readonly counting: ReturnType<typeof createCounting>;
  readonly pipeline: Omit<PipelineOptions, 'countWorkers'>;
  /** May the login count the mobile workers now? */
  readonly mayCount: () => boolean;
}

/** The source of a project space. */
export function createSource({
  all,
  ledger,
  dependencies,
  clock,
  budget,
  counting,
  pipeline,
  mayCount,
  ...parts
}: SourceParts): WriteSource {
  const { domain, memory, progress } = parts;
  const { requester } = pipeline;
  const line = (fields: readonly string[]): PipelineOptions => {
    dependencies.readLive();
    return {
      ...pipeline,
      countWorkers: async call => {
        if (mayCount()) await countWorkersOnce(call, { all, source, budget, counting, clock, requester, fields });
      },
    };
  };
  const source: WriteSource = {
    ...parts,
    read: reader,
    now: () => clock.now(),
    recordSaved: (what, requests, most) => ledger.recordSaved(`${domain} ${what}`, requests, most),
    send: fields => readPipeline(line(fields), fields),
    change: fields => writePipeline(line(fields), fields),
    progress: {
      ...progress,
      of(key) {
        dependencies.readLive();
        return progress.of(key);
      },
    },
    workersDeactivated(number) {
      const known = budget.state().mobileWorkers;
      if (known !== null) budget.learnWorkers(Math.max(0, known - number));
    },
    async learnSize(resource, list, filter, size) {
      if (list.countsWorkers && Object.keys(filter).length === 0) budget.learnWorkers(size);
      await memory.learnSize(resource, list, filter, size);
    },
  };
  return source;
}
