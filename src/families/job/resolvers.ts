import type { Context } from '../../operation/context.js';
import { BadInput, HqUnexpected } from '../../errors.js';
import { isDate } from '../../formats/dateText.js';
import type { Resolvers } from '../../generated/schema.js';
import { dateTime } from '../../graphql/dates.js';
import { globalId } from '../../graphql/globalIds.js';
import { requireApiKey } from '../shared/requireApiKey.js';
import type { JobRow } from './resource.js';
import { jobOfId } from './kinds.js';
import type { NodeLoaders } from '../../graphql/schema/nodes.js';

/** Background jobs at HQ. */
export const resolvers = {
  Domain: {
    job: (row, { jobId }, context) => jobOf(context.hq(row.domain_name), row.domain_name, jobId, context),
  },
  HqJob: {
    id: row => globalId('HqJob', row.domain, row.jobId),
    createdAt: row => dateOf(row.createdAt),
    startedAt: row => dateOf(row.startedAt),
    endedAt: row => dateOf(row.endedAt),
  },
} satisfies Resolvers;

/** @throws {HqUnexpected} for a value that is not a date: it must not take the rest of the job away. */
function dateOf(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || !isDate(value)) throw new HqUnexpected('HQ sent an unexpected value for this date.');
  return dateTime(value);
}

/** Loaders by global id. */
export const nodes = {
  HqJob: (id, domain, context) => jobOf(context.hq(domain), domain, id, context),
} satisfies NodeLoaders;

/**
 * The current state of a job; null where HQ does not know it. When the job has finished, the resources that it changed
 * are read again.
 * @throws {BadInput} for an invalid id.
 */
export async function jobOf(
  hq: ReturnType<Context['hq']>,
  domain: string,
  jobId: string,
  { now, scheme }: Pick<Context, 'now' | 'scheme'>,
): Promise<JobRow | null> {
  const job = jobOfId(domain, jobId, now());
  if (!job)
    throw new BadInput(`jobId: ${JSON.stringify(jobId.slice(0, 80))} is not a job id. Use the field "jobId" of a job.`);
  if (job.keyOnly) requireApiKey(scheme);
  const row = await hq.load(job.resource, jobId);
  if (row?.status === 'COMPLETE' || row?.status === 'FAILED') await hq.changes.finished(job.invalidates);
  return row;
}
