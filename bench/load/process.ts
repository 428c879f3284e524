import { createRequests } from '../systems/requests.js';
import { drive } from './drive.js';
import type { LoadJob } from './job.js';

/**
 * The load generator's process. It gets jobs and sends results. Requests of a row are numbered through all its jobs, so
 * that a row whose requests are never asked twice stays so over all rounds.
 */
const rows = new Map<string, ReturnType<typeof createRequests>>();

process.on('message', (job: LoadJob) => {
  const key = `${job.system} ${job.row}`;
  const next = rows.get(key) ?? createRequests(job.system, job.row);
  rows.set(key, next);
  drive(job, next).then(
    result => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
