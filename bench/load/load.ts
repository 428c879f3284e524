import { fork } from 'node:child_process';
import type { LoadJob, LoadResult } from './job.js';

/** The load generator in a process of its own. */
export interface Load {
  /** Runs one job. Rejects if a connection broke. */
  run(job: LoadJob): Promise<LoadResult>;
  stop(): void;
}

/** Starts the load generator. */
export function startLoad(): Load {
  const child = fork('bench/load/process.ts', { execArgv: ['--import', 'tsx'] });
  return {
    run: job =>
      new Promise((done, fail) => {
        child.once('message', result => {
          if ('error' in (result as object)) fail(new Error((result as { readonly error: string }).error));
          else done(result as LoadResult);
        });
        child.send(job);
      }),
    stop: () => child.disconnect(),
  };
}
