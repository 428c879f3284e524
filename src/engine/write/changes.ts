import { unwrapView } from '../resource/invalidValues.js';
import type { Resource } from '../resource/resource.js';
import type { Progress, ReportedProgress } from './keyState.js';
import type { WriteSource } from './source.js';
import type { ChangedRows } from './write.js';

/** What mutations do besides sending a change: report progress, and update the cache. */
export interface Changes {
  /** Reports the progress of a change in many parts. Readable under the operation's idempotency key. */
  report(progress: Progress): Promise<void>;
  /** The progress reported under an idempotency key of this credential. */
  progress(key: string): Promise<ReportedProgress | undefined>;
  /** A background job at HQ has finished: the resources that it changed are read again, also by this operation. */
  finished(resources: readonly Resource<unknown>[]): Promise<void>;
  /** Caches rows in their state after a change, where a later read returned them and not the change's reply. */
  remember(rows: readonly ChangedRows[]): Promise<void>;
}

/** `reload` makes the operation read a resource again, or every resource without an argument. */
export function createChanges(source: WriteSource, reload: (resource?: Resource<unknown>) => void): Changes {
  const { memory } = source;
  return {
    report: progress => source.progress.report(progress),
    progress: key => source.progress.of(key),
    async finished(resources) {
      for (const resource of resources) {
        await memory.finish(resource);
        reload(resource);
      }
    },
    async remember(rows) {
      for (const { resource, changed, unknown } of rows) {
        const stored = changed?.map(one => ('row' in one ? { ...one, row: unwrapView(one.row) } : one));
        await memory.invalidate(resource, { changed: stored, unknown });
      }
      reload();
    },
  };
}
