import type { Context } from '../../operation/context.js';
import { BadInput } from '../../errors.js';
import type { Resolvers } from '../../generated/schema.js';
import { dateTime, instant } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { requireApiKey } from '../shared/requireApiKey.js';
import type { JobRow } from './resource.js';
import { jobOfId } from './kinds.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Work that HQ does later. */
export const resolvers = {
  Domain: {
    job: (row, { jobId }, { hq, ...asked }) => jobOf(hq(row.domain_name), row.domain_name, jobId, asked),
  },
  HqJob: {
    id: row => globalId('HqJob', row.domain, row.jobId),
    createdAt: row => instant(row.createdAt),
    startedAt: row => dateTime(row.startedAt),
    completedAt: row => dateTime(row.completedAt),
  },
} satisfies Resolvers;

/** How objects are loaded by their global ids. */
export const nodes = {
  HqJob: (id, domain, { hq, ...asked }) => jobOf(hq(domain), domain, id, asked),
} satisfies NodeLoaders;

/**
 * A job as HQ tells it now, or null where HQ says that there is none. When it has ended, what it
 * touched is read anew.
 * @throws {BadInput} for an id that no job has.
 */
export async function jobOf(
  hq: ReturnType<Context['hq']>,
  domain: string,
  jobId: string,
  { now, scheme }: Pick<Context, 'now' | 'scheme'>,
): Promise<JobRow | null> {
  const job = jobOfId(domain, jobId, now());
  if (!job)
    throw new BadInput(
      `jobId: ${JSON.stringify(jobId.slice(0, 80))} is no job's id; take it from the field "jobId" of a job.`,
    );
  if (job.keyOnly) requireApiKey(scheme);
  const row = await hq.load(job.resource, jobId);
  if (row?.status === 'COMPLETE' || row?.status === 'FAILED') await hq.changes.finished(job.invalidates);
  return row;
}
