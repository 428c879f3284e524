import { randomUUID } from 'node:crypto';
import { isoIndex } from '../../dates.js';
import { loginsOf } from '../../world/membership/logins.js';
import type { DomainRecord, World } from '../../world/model.js';
import { schedule } from '../../world/jobs/tasks.js';
import { applyAction } from './formBulkActionStep.js';
import type { FormAction, SkipReason } from './formBulkActionStep.js';

/** Time until a job starts, and time for each form, ms. Not in the contract. */
const UNTIL_STARTED = 200;
const EACH_FORM = 10;

/** The largest number of forms between two saves of a job's progress (forms.md 5). */
const MOST_UNSAVED = 100;

/** A bulk action on forms, run in the background (forms.md 5). Times in ms. */
export interface BulkActionJob {
  readonly id: string;
  readonly action: FormAction;
  /** Without repeats. */
  readonly formIds: readonly string[];
  readonly requestedBy: string;
  readonly createdAt: number;
  /** The order in which HQ works, set when the job starts: existing forms first, then unknown ids. */
  order: readonly string[];
  status: 'pending' | 'running' | 'complete' | 'failed';
  processed: number;
  succeeded: number;
  skipped: ReadonlyMap<SkipReason, readonly string[]>;
  startedAt: number | null;
  completedAt: number | null;
}

/** The data that a job works on. */
export interface JobContext {
  readonly world: World;
  readonly domain: DomainRecord;
}

const jobsByDomain = new WeakMap<DomainRecord, Map<string, BulkActionJob>>();

/** The jobs of a domain by id, oldest first. */
export function jobsOf(domain: DomainRecord): Map<string, BulkActionJob> {
  const jobs = jobsByDomain.get(domain) ?? new Map<string, BulkActionJob>();
  jobsByDomain.set(domain, jobs);
  return jobs;
}

/** Adds a job. It starts when all earlier jobs of the domain are finished (forms.md 5). */
export function addJob(
  place: JobContext,
  asked: Pick<BulkActionJob, 'action' | 'formIds' | 'requestedBy'>,
  now: number,
): BulkActionJob {
  const id = randomUUID().replaceAll('-', '');
  const jobs = jobsOf(place.domain);
  const isBusy = [...jobs.values()].some(({ status }) => status === 'pending' || status === 'running');
  const counts = { status: 'pending', processed: 0, succeeded: 0, skipped: new Map(), startedAt: null } as const;
  const job: BulkActionJob = { ...asked, id, createdAt: now, order: [], ...counts, completedAt: null };
  jobs.set(id, job);
  if (!isBusy) schedule(place.domain, now + UNTIL_STARTED, at => start(place, job, at));
  return job;
}

/** Starts a job. It fails if its user has been deleted, not if the user is deactivated. */
function start(place: JobContext, job: BulkActionJob, now: number): void {
  const isThere = loginsOf(place.world).some(({ username }) => username === job.requestedBy);
  if (!isThere) {
    end(place, job, 'failed', now);
    return;
  }
  job.startedAt = now;
  job.status = 'running';
  const isForm = (id: string): boolean => place.domain.forms.get(id) !== undefined;
  job.order = [...job.formIds.filter(isForm), ...job.formIds.filter(id => !isForm(id))];
  step(place, job, new Map(), now);
}

/** Number of forms between two saves: a twentieth of the job, rounded down (forms.md 5). */
const savedEvery = ({ formIds }: BulkActionJob): number =>
  Math.max(1, Math.min(MOST_UNSAVED, Math.floor(formIds.length / 20)));

/** Processes the forms up to the next save after their time has passed, then schedules the next step. */
function step(place: JobContext, job: BulkActionJob, skipped: Map<SkipReason, string[]>, now: number): void {
  const part = job.order.slice(job.processed, job.processed + savedEvery(job));
  schedule(place.domain, now + part.length * EACH_FORM, at => {
    for (const id of part) {
      const reason = applyAction(place.domain, job.action, id, at);
      if (reason) skipped.set(reason, [...(skipped.get(reason) ?? []), id]);
      else job.succeeded += 1;
    }
    job.processed += part.length;
    if (job.processed < job.order.length) {
      step(place, job, skipped, at);
      return;
    }
    job.skipped = skipped;
    end(place, job, 'complete', at);
  });
}

function end(place: JobContext, job: BulkActionJob, status: 'complete' | 'failed', now: number): void {
  job.status = status;
  job.completedAt = now;
  const next = [...jobsOf(place.domain).values()].find(one => one.status === 'pending');
  if (next) schedule(place.domain, now + UNTIL_STARTED, at => start(place, next, at));
}

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : isoIndex(ms));

/** The JSON of a job (forms.md 5). */
export function jobJson(job: BulkActionJob): Readonly<Record<string, unknown>> {
  return {
    id: job.id,
    action: job.action,
    status: job.status,
    requested_by: job.requestedBy,
    requested: job.formIds.length,
    processed: job.processed,
    succeeded: job.succeeded,
    skipped: Object.fromEntries(job.skipped),
    created_at: isoIndex(job.createdAt),
    started_at: timeOrNull(job.startedAt),
    completed_at: timeOrNull(job.completedAt),
  };
}
